import type { TrainingSet } from './training-set.ts';

/**
 * What the forward pass over one card leaves for the backward one, review by review. S and D are the memory before the
 * review. The last two columns depend on the kind of review:
 *
 * | kind | `gain` | `power` |
 * | --- | --- | --- |
 * | PASSED | e^w8 (11-D) S^-w9 | e^(w10 (1-R)) |
 * | FAILED | the stability after the lapse | (S+1)^w13 |
 * | CAPPED (lapse) | S / e^(w17 w18) | unused |
 * | SAME_DAY | e^(w17 (g-3+w18)) S^-w19 | unused |
 */
export type Trace = Float64Array;

/** Where each number of a review lies; a review has this many. */
export const KIND = 0;
export const STABILITY = 1;
export const DIFFICULTY = 2;
export const LOG_STABILITY = 3;
export const RECALL = 4;
/** 1 + factor t/S, the base of the forgetting curve, and its logarithm. */
export const BASE = 5;
export const LOG_BASE = 6;
export const GAIN = 7;
export const POWER = 8;
/** Whether the stability or the difficulty after the review left its bounds: then nothing is learnt through it. */
export const CLAMPED = 9;
export const TRACE_WIDTH = 10;

export const FIRST = 0;
export const PASSED = 1;
export const FAILED = 2;
export const CAPPED = 3;
export const SAME_DAY = 4;
/** A same-day pass that the formula would have punished leaves the stability as it is. */
export const UNCHANGED = 5;
/** The card's last item: recall is wanted, the memory after it is not. */
export const LAST = 6;

export const CLAMPED_STABILITY = 1;
export const CLAMPED_DIFFICULTY = 2;

/** A trace with room for the longest card. One serves a whole fit: a second makes V8 compile both passes anew. */
export function traceFor({ starts }: TrainingSet): Trace {
  let room = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) {
    room = Math.max(room, (starts[card + 1] ?? 0) - (starts[card] ?? 0));
  }
  return new Float64Array(room * TRACE_WIDTH);
}
