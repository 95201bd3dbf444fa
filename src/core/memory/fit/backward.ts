import { DECAY, FACTOR, FACTOR_SLOPE, FIRST_DIFFICULTY, type Formula, STEP } from './formula.ts';
import {
  BASE,
  CAPPED,
  CLAMPED,
  CLAMPED_DIFFICULTY,
  CLAMPED_STABILITY,
  DIFFICULTY,
  FAILED,
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

/**
 * The gradient of the weighted log loss of one card's items, by its 21 weights, added to `gradient`; the trace must be
 * that of `runForward` with the same arguments. One pass from the last review to the first carries what the loss
 * gains per unit of stability and of difficulty.
 */
export function runBackward(
  elapsed: Float64Array,
  ratings: Uint8Array,
  itemWeights: Float64Array,
  start: number,
  end: number,
  formula: Formula,
  trace: Trace,
  gradient: Float64Array,
): void {
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
  const decay = formula[DECAY] as number;
  const factor = formula[FACTOR] as number;
  const factorSlope = formula[FACTOR_SLOPE] as number;
  const easyPower = formula[STEP + 4] as number;
  const easyDifficulty = formula[FIRST_DIFFICULTY + 4] as number;
  // Summed here and stored once: a store per review costs a third of the time.
  let g4 = 0;
  let g5 = 0;
  let g6 = 0;
  let g7 = 0;
  let g8 = 0;
  let g9 = 0;
  let g10 = 0;
  let g11 = 0;
  let g12 = 0;
  let g13 = 0;
  let g14 = 0;
  let g15 = 0;
  let g16 = 0;
  let g17 = 0;
  let g18 = 0;
  let g19 = 0;
  let byDecay = 0;
  let byStability = 0;
  let byDifficulty = 0;
  for (let i = end - 1; i > start; i -= 1) {
    const at = (i - start) * TRACE_WIDTH;
    const kind = trace[at + KIND] as number;
    const clamped = trace[at + CLAMPED] as number;
    const rating = ratings[i] as number;
    const stability = trace[at + STABILITY] as number;
    const difficulty = trace[at + DIFFICULTY] as number;
    const logStability = trace[at + LOG_STABILITY] as number;
    const gain = trace[at + GAIN] as number;
    const power = trace[at + POWER] as number;
    const recall = trace[at + RECALL] as number;
    let nextStability = 0;
    let nextDifficulty = 0;
    let byRecall = 0;
    if (kind !== LAST) {
      if ((clamped & CLAMPED_DIFFICULTY) === 0) {
        const pull = (rating - 3) / 9;
        const moved = difficulty - w6 * pull * (10 - difficulty);
        const byMoved = byDifficulty * (1 - w7);
        g7 += byDifficulty * (easyDifficulty - moved);
        g4 += byDifficulty * w7;
        g5 -= byDifficulty * w7 * 3 * easyPower;
        g6 -= byMoved * pull * (10 - difficulty);
        nextDifficulty = byMoved * (1 + w6 * pull);
      }
      if ((clamped & CLAMPED_STABILITY) === 0) {
        if (kind === PASSED) {
          const bonus = rating === 2 ? w15 : rating === 4 ? w16 : 1;
          const scaled = byStability * stability;
          const increase = gain * (power - 1);
          const byIncrease = scaled * increase * bonus;
          g8 += byIncrease;
          g9 -= byIncrease * logStability;
          g10 += scaled * gain * bonus * power * (1 - recall);
          if (rating === 2) g15 += scaled * increase;
          else if (rating === 4) g16 += scaled * increase;
          nextStability = byStability * (1 + increase * bonus * (1 - w9));
          nextDifficulty -= byIncrease / (11 - difficulty);
          byRecall = -scaled * gain * bonus * power * w10;
        } else if (kind === FAILED) {
          const lapsed = byStability * gain;
          const byPower = (lapsed / (power - 1)) * power;
          g11 += lapsed / w11;
          g12 -= lapsed * Math.log(difficulty);
          g13 += byPower * Math.log(stability + 1);
          g14 += lapsed * (1 - recall);
          nextStability = (byPower * w13) / (stability + 1);
          nextDifficulty -= (lapsed * w12) / difficulty;
          byRecall = -lapsed * w14;
        } else if (kind === CAPPED) {
          g17 -= byStability * gain * w18;
          g18 -= byStability * gain * w17;
          nextStability = (byStability * gain) / stability;
        } else if (kind === SAME_DAY) {
          const scaled = byStability * stability * gain;
          g17 += scaled * (rating - 3 + w18);
          g18 += scaled * w17;
          g19 -= scaled * logStability;
          nextStability = byStability * gain * (1 - w19);
        } else if (kind === UNCHANGED) {
          nextStability = byStability;
        }
      }
    }
    const weight = itemWeights[i] as number;
    if (weight > 0 || byRecall !== 0) {
      // By the logarithm of recall: the loss is -ln R for a pass, -ln(1 - R) for a failure.
      const byLog = byRecall * recall + weight * (rating > 1 ? -1 : recall / (1 - recall));
      const base = trace[at + BASE] as number;
      const share = (elapsed[i] as number) / (stability * base);
      nextStability -= (byLog * decay * factor * share) / stability;
      byDecay += byLog * ((trace[at + LOG_BASE] as number) + decay * share * factorSlope);
    }
    byStability = nextStability;
    byDifficulty = nextDifficulty;
  }

  const first = ratings[start] as number;
  if (trace[CLAMPED] === 0) {
    g4 += byDifficulty;
    g5 -= byDifficulty * (first - 1) * (formula[STEP + first] as number);
  }
  (gradient[first - 1] as number) += byStability;
  (gradient[4] as number) += g4;
  (gradient[5] as number) += g5;
  (gradient[6] as number) += g6;
  (gradient[7] as number) += g7;
  (gradient[8] as number) += g8;
  (gradient[9] as number) += g9;
  (gradient[10] as number) += g10;
  (gradient[11] as number) += g11;
  (gradient[12] as number) += g12;
  (gradient[13] as number) += g13;
  (gradient[14] as number) += g14;
  (gradient[15] as number) += g15;
  (gradient[16] as number) += g16;
  (gradient[17] as number) += g17;
  (gradient[18] as number) += g18;
  (gradient[19] as number) += g19;
  (gradient[20] as number) -= byDecay;
}
