import type { Formula } from './formula.ts';
import {
  CAPPED,
  CLAMPED_DIFFICULTY,
  CLAMPED_STABILITY,
  FAILED,
  FIRST,
  LAST,
  PASSED,
  SAME_DAY,
  type Trace,
  UNCHANGED,
} from './trace.ts';
import type { TrainingSet } from './training-set.ts';

const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36500;

/**
 * FSRS-6 over the reviews of one card, from position `start` up to `end` of the set, written into the trace. This is
 * `nextMemory` unrolled, with the logarithms kept; a test holds the two together.
 * Source of the formulas: fsrs-rs 6.6 src/model.rs.
 */
export function runForward(
  { elapsed, ratings }: TrainingSet,
  start: number,
  end: number,
  formula: Formula,
  trace: Trace,
): void {
  const { w6, w7, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, growth, cap, decay, factor } = formula;
  const easyDifficulty = formula.firstDifficulty[4] ?? 0;
  const first = ratings[start] ?? 0;
  let stability = clampStability(formula.first[first] ?? 0);
  const rawDifficulty = formula.firstDifficulty[first] ?? 0;
  let difficulty = clampDifficulty(rawDifficulty);
  trace.kind[0] = FIRST;
  trace.clamped[0] = difficulty === rawDifficulty ? 0 : CLAMPED_DIFFICULTY;
  for (let n = 1; n < end - start; n += 1) {
    const days = elapsed[start + n] ?? 0;
    const rating = ratings[start + n] ?? 0;
    const logStability = Math.log(stability);
    trace.stability[n] = stability;
    trace.difficulty[n] = difficulty;
    trace.logStability[n] = logStability;
    let next = stability;
    if (days === 0) {
      const gain = Math.exp(w17 * (rating - 3 + w18) - w19 * logStability);
      trace.kind[n] = rating > 1 && gain < 1 ? UNCHANGED : SAME_DAY;
      trace.gain[n] = gain;
      if (rating === 1 || gain >= 1) next = stability * gain;
    } else {
      const base = 1 + (factor * days) / stability;
      const logBase = Math.log(base);
      const recall = Math.exp(decay * logBase);
      trace.base[n] = base;
      trace.logBase[n] = logBase;
      trace.recall[n] = recall;
      if (start + n === end - 1) {
        trace.kind[n] = LAST;
        return;
      }
      if (rating === 1) {
        const power = Math.exp(w13 * Math.log(stability + 1));
        const lapsed = w11 * Math.exp(w14 * (1 - recall) - w12 * Math.log(difficulty)) * (power - 1);
        const most = stability * cap;
        trace.kind[n] = lapsed <= most ? FAILED : CAPPED;
        trace.power[n] = power;
        next = lapsed <= most ? lapsed : most;
        trace.gain[n] = next;
      } else {
        const gain = growth * (11 - difficulty) * Math.exp(-w9 * logStability);
        const power = Math.exp(w10 * (1 - recall));
        trace.kind[n] = PASSED;
        trace.gain[n] = gain;
        trace.power[n] = power;
        next = stability * (1 + gain * (power - 1) * (rating === 2 ? w15 : rating === 4 ? w16 : 1));
      }
    }
    const moved = difficulty - (w6 * (rating - 3) * (10 - difficulty)) / 9;
    const reverted = moved + w7 * (easyDifficulty - moved);
    stability = clampStability(next);
    difficulty = clampDifficulty(reverted);
    trace.clamped[n] =
      (stability === next ? 0 : CLAMPED_STABILITY) + (difficulty === reverted ? 0 : CLAMPED_DIFFICULTY);
  }
}

function clampStability(value: number): number {
  return value < MIN_STABILITY ? MIN_STABILITY : value > MAX_STABILITY ? MAX_STABILITY : value;
}

function clampDifficulty(value: number): number {
  return value < 1 ? 1 : value > 10 ? 10 : value;
}
