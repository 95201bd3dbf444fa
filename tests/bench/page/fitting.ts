import { meanLogLoss } from '../../../src/core/memory/fit/log-loss.ts';
import { buildTrainingSet } from '../../../src/core/memory/fit/training-set.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { LEARNERS, reviewsOf } from '../../core/memory/learner.ts';
import type { Fit, FitRequest } from './fitting-worker.ts';

export type FittedLearner = {
  readonly reviews: number;
  /** Mean log loss over all items. */
  readonly losses: Readonly<Record<'usual' | 'true' | 'ours' | 'peer', number>>;
  /** Milliseconds: ours run by run, the peer's once. */
  readonly ours: readonly number[];
  readonly peer: number;
};

/** Fits one synthetic learner with ours and, beside it, with fsrs-browser, each run in a worker of its own. */
export async function measureFit(name: keyof typeof LEARNERS, cards: number, runs: number): Promise<FittedLearner> {
  const weights = LEARNERS[name];
  const reviews = reviewsOf({ weights, cards, length: 10, seed: cards });
  const set = buildTrainingSet(reviews);
  if (!set.ok) throw new Error(set.error);
  const peer = await fitInWorker({ who: 'peer', reviews });
  const ours: Fit[] = [];
  for (let run = 0; run < runs; run += 1) ours.push(await fitInWorker({ who: 'ours', reviews }));
  const loss = (of: readonly number[]) => meanLogLoss(set.value, of);
  return {
    reviews: reviews.length,
    losses: {
      usual: loss(DEFAULT_WEIGHTS),
      true: loss(weights),
      ours: loss(ours[0]?.weights ?? []),
      peer: loss(peer.weights),
    },
    ours: ours.map(({ took }) => took),
    peer: peer.took,
  };
}

/** Milliseconds to fit a long history, run by run; the peer would take most of a minute. */
export async function measureLongFit(cards: number, runs: number) {
  const reviews = reviewsOf({ weights: LEARNERS.steady, cards, length: 10, seed: cards });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await fitInWorker({ who: 'ours', reviews })).took);
  return { reviews: reviews.length, times };
}

function fitInWorker(request: FitRequest): Promise<Fit> {
  const worker = new Worker(new URL('./fitting-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Fit>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Fit>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
