import { CAP, DECAY, FACTOR, FIRST_DIFFICULTY, type Formula, GROWTH } from './formula.ts';
import {
  BASE,
  CAPPED,
  CLAMPED,
  CLAMPED_DIFFICULTY,
  CLAMPED_STABILITY,
  DIFFICULTY,
  FAILED,
  FIRST,
  GAIN,
  KIND,
  LAST,
  LOG_BASE,
  LOG_STABILITY,
  PASSED,
  POWER,
  RECALL,
  SAME_DAY,
  STABILITY,
  TRACE_WIDTH,
  type Trace,
  UNCHANGED,
} from './trace.ts';

const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36500;

/**
 * FSRS-6 over the reviews of one card, from position `start` up to `end` of the set, written into the trace; gives the
 * weighted log loss of its items. This is `nextMemory` unrolled, with the logarithms kept; a test holds the two together.
 * It and the backward pass take arrays of numbers and nothing else: V8 throws a compiled pass away when it learns more of
 * the shape of an object, and compiling is most of a fit.
 * Source of the formulas: fsrs-rs 6.6 src/model.rs.
 */
export function runForward(
  elapsed: Float64Array,
  ratings: Uint8Array,
  itemWeights: Float64Array,
  start: number,
  end: number,
  formula: Formula,
  trace: Trace,
): number {
  const w6 = formula[6] as number;
  const w7 = formula[7] as number;
  const w9 = formula[9] as number;
  const w10 = formula[10] as number;
  const w11 = formula[11] as number;
  const w12 = formula[12] as number;
  const w13 = formula[13] as number;
  const w14 = formula[14] as number;
  const w15 = formula[15] as number;
  const w16 = formula[16] as number;
  const w17 = formula[17] as number;
  const w18 = formula[18] as number;
  const w19 = formula[19] as number;
  const growth = formula[GROWTH] as number;
  const cap = formula[CAP] as number;
  const decay = formula[DECAY] as number;
  const factor = formula[FACTOR] as number;
  const easyDifficulty = formula[FIRST_DIFFICULTY + 4] as number;
  const first = ratings[start] as number;
  let stability = clampStability(formula[first - 1] as number);
  const rawDifficulty = formula[FIRST_DIFFICULTY + first] as number;
  let difficulty = clampDifficulty(rawDifficulty);
  trace[KIND] = FIRST;
  trace[CLAMPED] = difficulty === rawDifficulty ? 0 : CLAMPED_DIFFICULTY;
  let loss = 0;
  let at = 0;
  for (let i = start + 1; i < end; i += 1) {
    at += TRACE_WIDTH;
    const days = elapsed[i] as number;
    const rating = ratings[i] as number;
    const logStability = Math.log(stability);
    trace[at + STABILITY] = stability;
    trace[at + DIFFICULTY] = difficulty;
    trace[at + LOG_STABILITY] = logStability;
    let next = stability;
    if (days === 0) {
      const gain = Math.exp(w17 * (rating - 3 + w18) - w19 * logStability);
      trace[at + KIND] = rating > 1 && gain < 1 ? UNCHANGED : SAME_DAY;
      trace[at + GAIN] = gain;
      if (rating === 1 || gain >= 1) next = stability * gain;
    } else {
      const base = 1 + (factor * days) / stability;
      const logBase = Math.log(base);
      const recall = Math.exp(decay * logBase);
      trace[at + BASE] = base;
      trace[at + LOG_BASE] = logBase;
      trace[at + RECALL] = recall;
      loss -= (itemWeights[i] as number) * (rating > 1 ? decay * logBase : Math.log1p(-recall));
      if (i === end - 1) {
        trace[at + KIND] = LAST;
        return loss;
      }
      if (rating === 1) {
        const power = Math.exp(w13 * Math.log(stability + 1));
        const lapsed = w11 * Math.exp(w14 * (1 - recall) - w12 * Math.log(difficulty)) * (power - 1);
        const most = stability * cap;
        trace[at + KIND] = lapsed <= most ? FAILED : CAPPED;
        trace[at + POWER] = power;
        next = lapsed <= most ? lapsed : most;
        trace[at + GAIN] = next;
      } else {
        const gain = growth * (11 - difficulty) * Math.exp(-w9 * logStability);
        const power = Math.exp(w10 * (1 - recall));
        trace[at + KIND] = PASSED;
        trace[at + GAIN] = gain;
        trace[at + POWER] = power;
        next = stability * (1 + gain * (power - 1) * (rating === 2 ? w15 : rating === 4 ? w16 : 1));
      }
    }
    const moved = difficulty - (w6 * (rating - 3) * (10 - difficulty)) / 9;
    const reverted = moved + w7 * (easyDifficulty - moved);
    stability = clampStability(next);
    difficulty = clampDifficulty(reverted);
    trace[at + CLAMPED] =
      (stability === next ? 0 : CLAMPED_STABILITY) + (difficulty === reverted ? 0 : CLAMPED_DIFFICULTY);
  }
  return loss;
}

function clampStability(value: number): number {
  return value < MIN_STABILITY ? MIN_STABILITY : value > MAX_STABILITY ? MAX_STABILITY : value;
}

function clampDifficulty(value: number): number {
  return value < 1 ? 1 : value > 10 ? 10 : value;
}
