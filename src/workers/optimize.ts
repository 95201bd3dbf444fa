import { type CalibrationBin, calibrate } from '../core/insight/calibration.ts';
import { buildTrainingSet, type ReviewsError } from '../core/memory/fit/training-set.ts';
import { type FitReport, type Quality, reportFit } from '../core/memory/fit-report.ts';
import type { OptimizeError } from '../core/memory/optimizer.ts';
import { measureShares, type RatingShares } from '../core/memory/simulate/rating-shares.ts';
import { type Cards, readHistories } from './read-history.ts';

export type OptimizeRequest =
  | {
      readonly kind: 'fit';
      readonly database: string;
      readonly groups: readonly { readonly cards: Cards; readonly weights: readonly number[] }[];
      readonly relearningSteps: number;
    }
  | { readonly kind: 'habits'; readonly database: string; readonly cards: Cards };

export type FittedQuality = Omit<Quality, 'items'> & { readonly bins: readonly CalibrationBin[] };
export type FittedReport = Omit<FitReport, 'before' | 'after'> & {
  readonly before: FittedQuality;
  readonly after: FittedQuality;
};

export type OptimizeReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'fitted'; readonly report: FittedReport }
  | { readonly kind: 'habits'; readonly shares: RatingShares; readonly answers: number }
  | { readonly kind: 'refused'; readonly error: OptimizeError };

/** Progress is told in steps of a hundredth. */
const STEPS = 100;

async function optimize(request: OptimizeRequest): Promise<OptimizeReply> {
  if (request.kind === 'habits') return readHabits(request);
  const histories = await readHistories(
    request.database,
    request.groups.map(({ cards }) => cards),
  );
  const groups = request.groups.map(({ weights }, index) => ({ weights, reviews: histories[index] ?? [] }));
  let told = 0;
  const fitted = reportFit(groups, {
    relearningSteps: request.relearningSteps,
    onProgress(done) {
      if (Math.floor(done * STEPS) <= told) return;
      told = Math.floor(done * STEPS);
      self.postMessage({ kind: 'progress', done } satisfies OptimizeReply);
    },
  });
  if (!fitted.ok) return { kind: 'refused', error: fitted.error };
  const { before, after, ...report } = fitted.value;
  return { kind: 'fitted', report: { ...report, before: forPlot(before), after: forPlot(after) } };
}

async function readHabits({ database, cards }: Extract<OptimizeRequest, { kind: 'habits' }>): Promise<OptimizeReply> {
  const [reviews = []] = await readHistories(database, [cards]);
  const set = buildTrainingSet(reviews);
  if (!set.ok) return { kind: 'refused', error: set.error satisfies ReviewsError };
  return { kind: 'habits', shares: measureShares(set.value), answers: reviews.length };
}

function forPlot({ logLoss, rmse, items }: Quality): FittedQuality {
  return { logLoss, rmse, bins: calibrate(items) };
}

self.onmessage = (event: MessageEvent<OptimizeRequest>) => {
  // A rejection would go unheard on the other side.
  optimize(event.data).then((reply) => self.postMessage(reply), reportError);
};
