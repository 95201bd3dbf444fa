import init, { Fsrs } from 'fsrs-browser';
import type { Review } from '../../../src/core/memory/fit/training-set.ts';
import { optimizeWeights } from '../../../src/core/memory/optimizer.ts';

export type FitRequest = { readonly who: 'ours' | 'peer'; readonly reviews: readonly Review[] };
/** Milliseconds for the fit alone: fetching the wasm and laying out its items is not counted against the peer. */
export type Fit = { readonly weights: readonly number[]; readonly took: number };

function fitOurs(reviews: readonly Review[]): Fit {
  const started = performance.now();
  const fitted = optimizeWeights(reviews);
  if (!fitted.ok) throw new Error(fitted.error);
  return { weights: fitted.value.weights, took: performance.now() - started };
}

async function fitPeer(reviews: readonly Review[]): Promise<Fit> {
  const { ratings, deltas, lengths } = prefixesOf(reviews);
  await init();
  const started = performance.now();
  const weights = new Fsrs().computeParameters(ratings, deltas, lengths, undefined, true);
  return { weights: [...weights], took: performance.now() - started };
}

/** fsrs-rs wants every item with all that came before it, in the order of time. */
function prefixesOf(reviews: readonly Review[]) {
  const histories = new Map<Review['card'], Review[]>();
  const ratings: number[] = [];
  const deltas: number[] = [];
  const lengths: number[] = [];
  for (const review of reviews) {
    const history = histories.get(review.card) ?? [];
    histories.set(review.card, history);
    const last = history.at(-1);
    history.push(review);
    if (last === undefined || last.day === review.day) continue;
    for (const [n, { day, rating }] of history.entries()) {
      ratings.push(rating);
      deltas.push(n === 0 ? 0 : day - (history[n - 1]?.day ?? day));
    }
    lengths.push(history.length);
  }
  return { ratings: Uint32Array.from(ratings), deltas: Uint32Array.from(deltas), lengths: Uint32Array.from(lengths) };
}

self.onmessage = async ({ data: { who, reviews } }: MessageEvent<FitRequest>) => {
  self.postMessage(who === 'ours' ? fitOurs(reviews) : await fitPeer(reviews));
};
