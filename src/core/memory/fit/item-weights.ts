import type { TrainingSet } from './training-set.ts';

/** Answers of one card beyond this one teach nothing more. Source: fsrs-rs src/training.rs (max_seq_len). */
const LONGEST_HISTORY = 256;

/**
 * How much each review counts in training; 0 for what is no item, for items after the 256th review of a card, and for
 * all of a card that `keeps` rules out. Newer items count more, 0.25 up to 1, as memory drifts over the years. Items
 * of one day share the weight of the day's middle, so that it does not matter in which order its cards came.
 * Source: fsrs-rs src/dataset.rs (recency_weighted_fsrs_items).
 */
export function recencyWeights(set: TrainingSet, keeps: (card: number) => boolean): Float64Array {
  const weights = new Float64Array(set.days.length);
  const perDay = new Map<number, number>();
  let total = 0;
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    if (!keeps(card)) continue;
    const [start = 0, end = 0] = set.starts.subarray(card, card + 2);
    for (let i = start; i < Math.min(end, start + LONGEST_HISTORY); i += 1) {
      if (set.elapsed[i] === 0) continue;
      const day = set.days[i] ?? 0;
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
      weights[i] = 1;
      total += 1;
    }
  }
  const ofDay = new Map<number, number>();
  let before = 0;
  for (const [day, count] of [...perDay].sort(([a], [b]) => a - b)) {
    const place = (before + (count - 1) / 2) / Math.max(1, total - 1);
    ofDay.set(day, 0.25 + 0.75 * place ** 3);
    before += count;
  }
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] !== 0) weights[i] = ofDay.get(set.days[i] ?? 0) ?? 0;
  }
  return weights;
}
