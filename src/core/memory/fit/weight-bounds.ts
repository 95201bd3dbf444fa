/** What each of the 21 weights may be after training. Source: fsrs-rs src/parameter_clipper.rs. */
export const LOWEST: readonly number[] = [
  0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1,
];
export const HIGHEST: readonly number[] = [
  100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8,
];
/** How far the weights of many learners lie apart: the standard deviations of the prior. Source: fsrs-rs training.rs. */
export const SPREAD: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
  0.14, 0.27,
];
export const WEIGHTS = 21;

/**
 * Brings weights into their bounds, in place. With two or more relearning steps a lapse is answered several times on
 * one day; w17 and w18 are then held so low that these answers cannot lift the stability over what it was before.
 * Source: fsrs-rs src/parameter_clipper.rs.
 */
export function clipWeights(weights: Float64Array, relearningSteps: number): void {
  for (let k = 0; k < WEIGHTS; k += 1) {
    weights[k] = Math.min(HIGHEST[k] ?? 0, Math.max(LOWEST[k] ?? 0, weights[k] ?? 0));
  }
  if (relearningSteps < 2) return;
  const [w11 = 0, , w13 = 0, w14 = 0] = weights.subarray(11, 15);
  const room = -(Math.log(w11) + Math.log(2 ** w13 - 1) + w14 * 0.3) / relearningSteps;
  const ceiling = Math.sqrt(Math.max(0.01, room));
  for (const k of [17, 18]) weights[k] = Math.min(ceiling, weights[k] ?? 0);
}
