import { predictRecall } from './log-loss.ts';
import type { TrainingSet } from './training-set.ts';

/** What weights said of each item and what came of it, in columns. */
export type JudgedItems = {
  readonly recall: Float64Array;
  /** 1 where the answer was not Again. */
  readonly passed: Uint8Array;
  /** Items that are alike in time away, in how often they were seen and in how often they were failed. */
  readonly kind: Int32Array;
};

const DAYS_BASE = Math.log(3.62);
const SEEN_BASE = Math.log(1.89);
const LAPSES_BASE = Math.log(1.73);

/** The items from study day `from` on. Source of the kinds: fsrs-rs src/dataset.rs (r_matrix_index). */
export function judgeItems(set: TrainingSet, weights: readonly number[], from = Number.NEGATIVE_INFINITY): JudgedItems {
  const predicted = predictRecall(set, weights);
  const recall: number[] = [];
  const passed: number[] = [];
  const kind: number[] = [];
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    let seen = 0;
    let lapses = 0;
    for (let i = set.starts[card] ?? 0; i < (set.starts[card + 1] ?? 0); i += 1) {
      const [days = 0, rating = 0] = [set.elapsed[i], set.ratings[i]];
      if (days > 0 && (set.days[i] ?? 0) >= from) {
        recall.push(predicted[i] ?? 0);
        passed.push(rating > 1 ? 1 : 0);
        kind.push(step(days, DAYS_BASE) * 1024 + step(seen + 1, SEEN_BASE) * 32 + lapseStep(lapses));
      }
      if (days === 0 && seen > 0) continue;
      seen += 1;
      if (rating === 1) lapses += 1;
    }
  }
  return { recall: Float64Array.from(recall), passed: Uint8Array.from(passed), kind: Int32Array.from(kind) };
}

export function joinItems(parts: readonly JudgedItems[]): JudgedItems {
  const join = (name: keyof JudgedItems) => parts.flatMap((part) => [...part[name]]);
  return {
    recall: Float64Array.from(join('recall')),
    passed: Uint8Array.from(join('passed')),
    kind: Int32Array.from(join('kind')),
  };
}

export function logLossOf({ recall, passed }: JudgedItems): number {
  let loss = 0;
  for (let i = 0; i < recall.length; i += 1) {
    loss -= passed[i] === 1 ? Math.log(recall[i] ?? 0) : Math.log1p(-(recall[i] ?? 0));
  }
  return recall.length === 0 ? 0 : loss / recall.length;
}

/**
 * How far the mean recall that was predicted lies from the share that was recalled, over kinds of items, each counting
 * by its items; 0 to 1. Unlike the log loss it is 0 for a perfect prediction.
 */
export function rmseInBins({ recall, passed, kind }: JudgedItems): number {
  const bins = new Map<number, { count: number; excess: number }>();
  for (let i = 0; i < recall.length; i += 1) {
    const bin = bins.get(kind[i] ?? 0) ?? { count: 0, excess: 0 };
    bins.set(kind[i] ?? 0, bin);
    bin.count += 1;
    bin.excess += (recall[i] ?? 0) - (passed[i] ?? 0);
  }
  let sum = 0;
  for (const { count, excess } of bins.values()) sum += excess ** 2 / count;
  return recall.length === 0 ? 0 : Math.sqrt(sum / recall.length);
}

function step(value: number, base: number): number {
  return Math.floor(Math.log(value) / base);
}

function lapseStep(lapses: number): number {
  return lapses === 0 ? 0 : 1 + step(lapses, LAPSES_BASE);
}
