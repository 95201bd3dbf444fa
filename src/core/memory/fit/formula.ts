import { WEIGHTS } from './weight-bounds.ts';

/**
 * The 21 weights at 0 to 20, and behind them what follows from the weights alone, worked out once for all cards.
 */
export type Formula = Float64Array;

/** From here on by rating, 1 to 4: the first difficulty, before it is brought into 1 to 10. */
export const FIRST_DIFFICULTY = WEIGHTS - 1;
/** From here on by rating, 1 to 4: e^(w5 (rating - 1)). */
export const STEP = FIRST_DIFFICULTY + 4;
/** e^w8 */
export const GROWTH = STEP + 5;
/** The most that a lapse leaves of the stability. */
export const CAP = GROWTH + 1;
/** The forgetting curve: R = (1 + factor t/S)^decay. */
export const DECAY = CAP + 1;
export const FACTOR = DECAY + 1;
/** Of the factor by the decay. */
export const FACTOR_SLOPE = FACTOR + 1;

export function formulaOf(weights: ArrayLike<number>): Formula {
  const formula = new Float64Array(FACTOR_SLOPE + 1);
  setFormula(formula, weights);
  return formula;
}

/** Writes what these weights mean. Source of the formulas: fsrs-rs 6.6 src/model.rs. */
export function setFormula(formula: Formula, weights: ArrayLike<number>): void {
  for (let k = 0; k < WEIGHTS; k += 1) formula[k] = weights[k] as number;
  const w = (k: number) => formula[k] as number;
  for (let rating = 1; rating <= 4; rating += 1) {
    const step = Math.exp(w(5) * (rating - 1));
    formula[STEP + rating] = step;
    formula[FIRST_DIFFICULTY + rating] = w(4) - step + 1;
  }
  const decay = -w(20);
  const powerFactor = 0.9 ** (1 / decay);
  formula[GROWTH] = Math.exp(w(8));
  formula[CAP] = Math.exp(-w(17) * w(18));
  formula[DECAY] = decay;
  formula[FACTOR] = powerFactor - 1;
  formula[FACTOR_SLOPE] = (-powerFactor * Math.log(0.9)) / (decay * decay);
}
