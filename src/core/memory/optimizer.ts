import { fail, ok, type Result } from '../kernel/result.ts';
import { descend } from './fit/descend.ts';
import { type FirstGroup, groupFirstItems, splitOutliers } from './fit/first-items.ts';
import { countByRating, fillMissing, fitFirstStabilities, orderStabilities } from './fit/first-stability.ts';
import { recencyWeights } from './fit/item-weights.ts';
import { meanLogLoss } from './fit/log-loss.ts';
import { objectiveOf } from './fit/objective.ts';
import { type Trace, traceFor } from './fit/trace.ts';
import { buildTrainingSet, type Review, type ReviewsError, type TrainingSet } from './fit/training-set.ts';
import { clipWeights } from './fit/weight-bounds.ts';
import { DEFAULT_WEIGHTS, migrateWeights, type WeightsError } from './fsrs.ts';

export type OptimizeOptions = {
  /** Passes over all reviews at the most; 40 unless told. Most fits have arrived after some 14. */
  readonly epochs?: number;
  /** The weights in use, of any FSRS generation; the defaults unless told. New ones must beat them. */
  readonly current?: readonly number[];
  /** How many relearning steps the cards have, which bounds two weights; 1 unless told. */
  readonly relearningSteps?: number;
  /** Told how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Asked now and then; true ends the work, and nothing has changed. */
  readonly shouldStop?: () => boolean;
};

export type Optimized = {
  /** 21 weights within their bounds, the first four in order; the current ones when nothing better was found. */
  readonly weights: readonly number[];
  /** Reviews that a model can be judged by: those on a later study day than the card's last. */
  readonly items: number;
  /** The mean log loss over all items under the current and under the returned weights; 0 without items. */
  readonly logLossBefore: number;
  readonly logLossAfter: number;
};

/** The reviews or the current weights are not what they should be, or the work was stopped. */
export type OptimizeError = ReviewsError | WeightsError | 'stopped';

/** With fewer items nothing can be said, and the defaults are returned; with fewer than the second, only w0 to w3. */
export const LEAST_ITEMS = 8;
export const LEAST_ITEMS_FOR_ALL = 64;

export const MOST_EPOCHS = 40;
/** Of the mean log loss, by one pass: less changes the sixth decimal. */
export const LEAST_GAIN = 1e-6;
/** Weights are stored and shown with four decimals, as everywhere in the field; more mean nothing. */
const DECIMALS = 1e4;

/**
 * The FSRS-6 weights that predict these reviews best. `reviews` are in time order (each card's own order is what
 * counts). New weights are taken only if they predict all items, outliers too, better than the current ones do; else
 * the current ones come back. The same reviews give the same weights, whatever the cards are called and however cards
 * of the same day are interleaved: cards are put in the order of their contents, and items of one day count the same.
 * Throws on no data.
 * Recipe: fsrs-rs 6.6 src/training.rs, dataset.rs, parameter_initialization.rs; departures are told where they are.
 */
export function optimizeWeights(
  reviews: readonly Review[],
  options: OptimizeOptions = {},
): Result<Optimized, OptimizeError> {
  const migrated = migrateWeights(options.current ?? []);
  if (!migrated.ok) return migrated;
  const built = buildTrainingSet(reviews);
  if (!built.ok) return built;
  if (options.shouldStop?.() === true) return fail('stopped');
  const [current, set] = [migrated.value, built.value];
  const trace = traceFor(set);
  const found = learn(set, current, options, trace);
  if (found === null) return fail('stopped');
  // After the fit, when the engine has compiled the forward pass: before it this would be the slowest of all passes.
  const logLossBefore = meanLogLoss(set, current, trace);
  const logLossAfter = meanLogLoss(set, found, trace);
  const takes = set.items < LEAST_ITEMS || logLossAfter < logLossBefore;
  options.onProgress?.(1);
  return ok({
    weights: [...(takes ? found : current)],
    items: set.items,
    logLossBefore,
    logLossAfter: takes ? logLossAfter : logLossBefore,
  });
}

/** What these items teach, if it is worth taking or not; null when it was stopped. */
function learn(
  set: TrainingSet,
  current: readonly number[],
  options: OptimizeOptions,
  trace: Trace,
): readonly number[] | null {
  if (set.items < LEAST_ITEMS) return DEFAULT_WEIGHTS;
  return set.items < LEAST_ITEMS_FOR_ALL ? fitFirst(set, current) : fitAll(set, options, trace);
}

/** The first four fitted, the others as they are. */
function fitFirst(set: TrainingSet, current: readonly number[]): readonly number[] {
  const first = fitFirstStabilities(chooseGroups(set).kept, shareOfPasses(set));
  return rounded([...(first ?? current.slice(0, 4)), ...current.slice(4)]);
}

/** All 21; null when it was stopped. */
function fitAll(set: TrainingSet, options: OptimizeOptions, trace: Trace): readonly number[] | null {
  const { kept, dropped } = chooseGroups(set);
  const first = fitFirstStabilities(kept, shareOfPasses(set)) ?? DEFAULT_WEIGHTS.slice(0, 4);
  const weights = Float64Array.from([...first, ...DEFAULT_WEIGHTS.slice(4)]);
  const counts = countByRating(kept);
  const relearningSteps = options.relearningSteps ?? 1;
  const restrain = (restrained: Float64Array) => {
    clipWeights(restrained, relearningSteps);
    const [again = 0, hard = 0, good = 0, easy = 0] = restrained;
    if (again <= hard && hard <= good && good <= easy) return;
    restrained.set(orderStabilities([again, hard, good, easy], counts));
  };
  restrain(weights);
  const outliers = new Set(dropped.flatMap(({ cards }) => cards));
  const itemWeights = recencyWeights(set, (card) => !outliers.has(card));
  const found = descend(objectiveOf(set, itemWeights, weights, trace), weights, {
    passes: Math.floor(options.epochs ?? MOST_EPOCHS),
    leastGain: LEAST_GAIN * set.items,
    relearningSteps,
    restrain,
    onPass(done) {
      options.onProgress?.(done);
      return options.shouldStop?.() === true;
    },
  });
  return found === null ? null : rounded([...fillMissing([...found.subarray(0, 4)], counts), ...found.subarray(4)]);
}

/** Where the outlier rule would cost more than half of all items, the history is the person's own way; all of it is used. */
function chooseGroups(set: TrainingSet): ReturnType<typeof splitOutliers> {
  const groups = groupFirstItems(set);
  const split = splitOutliers(groups);
  return countItems(set, split.kept) * 2 < set.items ? { kept: groups, dropped: [] } : split;
}

function countItems({ starts, elapsed }: TrainingSet, groups: readonly FirstGroup[]): number {
  let items = 0;
  for (const card of groups.flatMap(({ cards }) => cards)) {
    for (let i = starts[card] ?? 0; i < (starts[card + 1] ?? 0); i += 1) if ((elapsed[i] ?? 0) > 0) items += 1;
  }
  return items;
}

function shareOfPasses({ elapsed, ratings, items }: TrainingSet): number {
  let passes = 0;
  for (let i = 0; i < elapsed.length; i += 1) if ((elapsed[i] ?? 0) > 0 && (ratings[i] ?? 0) > 1) passes += 1;
  return passes / items;
}

function rounded(weights: readonly number[]): readonly number[] {
  return weights.map((weight) => Math.round(weight * DECIMALS) / DECIMALS);
}
