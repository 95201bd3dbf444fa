import { ok, type Result } from '../kernel/result.ts';
import { type JudgedItems, joinItems, judgeItems, logLossOf, rmseInBins } from './fit/judged-items.ts';
import { buildTrainingSet, type Review, type TrainingSet } from './fit/training-set.ts';
import { LEAST_ITEMS, type OptimizeError, type OptimizeOptions, optimizeWeights } from './optimizer.ts';

/** Answers that were folded under the same weights. */
export type Group = { readonly reviews: readonly Review[]; readonly weights: readonly number[] };

/** How well weights foresee answers; the items are kept for a plot. */
export type Quality = { readonly logLoss: number; readonly rmse: number; readonly items: JudgedItems };

export type FitReport = {
  /** `kept`: nothing was found that foresees the answers better than the current weights do. */
  readonly outcome: 'better' | 'kept' | 'too-few';
  readonly reviews: number;
  /** Answers on a later day than the card's last: those that can be foreseen. */
  readonly items: number;
  readonly weights: readonly number[];
  readonly before: Quality;
  readonly after: Quality;
  /**
   * The log loss of the newest fifth of the items, under the current weights and under weights fitted to the other four
   * fifths alone: whether what is learnt from the past holds for what comes. null with too few items to tell.
   */
  readonly later: { readonly before: number; readonly after: number; readonly items: number } | null;
};

/** From here on a fifth of the items tells something. Source of the number: Anki's health check. */
export const ENOUGH_ITEMS = 300;
const LATER_SHARE = 0.2;
/** How much of the whole work is the fit that is returned. */
const FIT_SHARE = 0.55;

/**
 * Fits one set of weights to all groups and says what that is worth. The first group with the most answers gives the
 * current weights where one set is asked for; what is before is each group under its own.
 */
export function reportFit(
  groups: readonly Group[],
  { onProgress, ...options }: OptimizeOptions = {},
): Result<FitReport, OptimizeError> {
  const all = mergeGroups(groups);
  const built = buildTrainingSet(all);
  if (!built.ok) return built;
  const sets: [TrainingSet, readonly number[]][] = [];
  for (const { reviews, weights } of groups) {
    const set = buildTrainingSet(reviews);
    if (!set.ok) return set;
    sets.push([set.value, weights]);
  }
  const before = qualityOf(joinItems(sets.map(([set, weights]) => judgeItems(set, weights))));
  const current = largest(groups)?.weights ?? [];
  const fitted = optimizeWeights(all, { ...options, current, onProgress: (done) => onProgress?.(done * FIT_SHARE) });
  if (!fitted.ok) return fitted;
  const { items, weights } = fitted.value;
  const shared = { reviews: all.length, items };
  if (items < LEAST_ITEMS) {
    return ok({ ...shared, outcome: 'too-few', weights: current, before, after: before, later: null });
  }
  const after = qualityOf(judgeItems(built.value, weights));
  const later = judgeLater(all, built.value, sets, {
    ...options,
    current,
    onProgress: (done) => onProgress?.(FIT_SHARE + done * (1 - FIT_SHARE)),
  });
  if (!later.ok) return later;
  onProgress?.(1);
  const outcome = after.logLoss < before.logLoss ? 'better' : 'kept';
  return ok({ ...shared, outcome, weights, before, after, later: later.value });
}

function judgeLater(
  reviews: readonly Review[],
  whole: TrainingSet,
  sets: readonly (readonly [TrainingSet, readonly number[]])[],
  options: OptimizeOptions,
): Result<FitReport['later'], OptimizeError> {
  const from = laterFrom(whole);
  if (from === null) return ok(null);
  const fitted = optimizeWeights(
    reviews.filter(({ day }) => day < from),
    options,
  );
  if (!fitted.ok) return fitted;
  const after = judgeItems(whole, fitted.value.weights, from);
  const before = joinItems(sets.map(([set, weights]) => judgeItems(set, weights, from)));
  return ok({ before: logLossOf(before), after: logLossOf(after), items: after.recall.length });
}

/** The study day on which the newest fifth begins. */
function laterFrom({ days, elapsed, items }: TrainingSet): number | null {
  if (items < ENOUGH_ITEMS) return null;
  const ofItems = days.filter((_, i) => (elapsed[i] ?? 0) > 0).sort();
  return ofItems[Math.floor(items * (1 - LATER_SHARE))] ?? null;
}

function qualityOf(items: JudgedItems): Quality {
  return { logLoss: logLossOf(items), rmse: rmseInBins(items), items };
}

/** Cards are numbered by group, so that no two are taken for one. */
function mergeGroups(groups: readonly Group[]): readonly Review[] {
  const [only, another] = groups;
  if (only !== undefined && another === undefined) return only.reviews;
  return groups
    .flatMap(({ reviews }, index) => reviews.map((review) => ({ ...review, card: `${index}/${review.card}` })))
    .sort((a, b) => a.day - b.day);
}

function largest(groups: readonly Group[]): Group | undefined {
  return [...groups].sort((a, b) => b.reviews.length - a.reviews.length)[0];
}
