import type { Evaluation, Objective } from './objective.ts';
import { solveSymmetric } from './solve.ts';
import { clipWeights, WEIGHTS } from './weight-bounds.ts';

export type DescentOptions = {
  /** Looks at all reviews at the most. */
  readonly passes: number;
  /** A step that gains less than this is the last one. */
  readonly leastGain: number;
  readonly relearningSteps: number;
  /** Brings weights back to what they may be, in place. */
  readonly restrain: (weights: Float64Array) => void;
  /** Told after each pass how much is done, 0 to 1; gives whether to stop. */
  readonly onPass: (done: number) => boolean;
};

const FIRST_DAMPING = 0.1;
const LEAST_DAMPING = 1e-4;
/** So short a step no longer changes what is stored of the weights. */
const MOST_DAMPING = 1e8;
/** A step that does as well as was foreseen divides the damping by this. */
const EASING = 3;
/** A fit is seldom longer; only for telling how much is done. */
const USUAL_PASSES = 15;
const FIRST_STABILITIES = 4;
const PROBE = 1e-9;

type Place = Evaluation & { readonly weights: Float64Array };

/**
 * The weights at which the objective is least, from `start` on; null when it was stopped. Newton's method with the
 * cards' own gradients for curvature (Berndt, Hall, Hall and Hausman 1974), damped so that each step goes down
 * (Levenberg and Marquardt; the damping after Nielsen 1999). The reference descends by Adam over shuffled batches, which
 * after its 5 passes, and after 16, is still on its way where the weights pull together (w9 with w20, w11 with w14);
 * this has arrived after some 14.
 */
export function descend(objective: Objective, start: Float64Array, options: DescentOptions): Float64Array | null {
  const { passes, leastGain, restrain, onPass } = options;
  let here: Place = { weights: start, ...objective(start) };
  let damping = FIRST_DAMPING;
  let worsening = 2;
  for (let pass = 1; pass < passes && damping < MOST_DAMPING; pass += 1) {
    if (onPass(Math.min(pass / Math.min(passes, USUAL_PASSES), 0.95))) return null;
    const { step, foreseen } = stepFrom(here, damping, options.relearningSteps);
    const weights = here.weights.map((weight, k) => weight + (step[k] ?? 0));
    restrain(weights);
    const there: Place = { weights, ...objective(weights) };
    const gain = here.loss - there.loss;
    if (gain > 0) {
      here = there;
      damping = Math.max(LEAST_DAMPING, damping * Math.max(1 / EASING, 1 - (2 * (gain / foreseen) - 1) ** 3));
      worsening = 2;
      if (gain < leastGain) break;
    } else {
      damping *= worsening;
      worsening *= 2;
    }
  }
  return here.weights;
}

/** The step to the lowest point of the damped parabola, and how much lower the parabola itself is there. */
function stepFrom(here: Place, damping: number, relearningSteps: number) {
  const groups = movingTogether(here, relearningSteps);
  const size = groups.length;
  const slopes = groups.map((group) => group.reduce((sum, k) => sum + (here.gradient[k] ?? 0), 0));
  const matrix = new Float64Array(size * size);
  const diagonal: number[] = [];
  for (const [row, group] of groups.entries()) {
    for (let column = 0; column <= row; column += 1) {
      matrix[row * size + column] = curvatureOf(here, group, groups[column] ?? []);
    }
    const own = matrix[row * size + row] ?? 0;
    diagonal.push(own);
    matrix[row * size + row] = own * (1 + damping);
  }
  const moves = solveSymmetric(
    matrix,
    slopes.map((slope) => -slope),
  );
  const step = new Float64Array(WEIGHTS);
  let foreseen = 0;
  for (const [n, group] of groups.entries()) {
    const move = moves[n] ?? 0;
    for (const k of group) step[k] = move;
    foreseen += (move * (damping * (diagonal[n] ?? 0) * move - (slopes[n] ?? 0))) / 2;
  }
  return { step, foreseen };
}

/** Weights that are free to move, each alone; first stabilities that would change places move as one. */
function movingTogether({ weights, gradient }: Place, relearningSteps: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let k = 0; k < WEIGHTS; k += 1) {
    if (isHeld(weights, k, gradient[k] ?? 0, relearningSteps)) continue;
    const below = groups.at(-1);
    const meets = k < FIRST_STABILITIES && below?.at(-1) === k - 1 && weights[k] === weights[k - 1];
    if (meets && (gradient[k - 1] ?? 0) < (gradient[k] ?? 0)) below?.push(k);
    else groups.push([k]);
  }
  return groups;
}

/** Whether the weight is at a bound and the loss falls beyond it. */
function isHeld(weights: Float64Array, k: number, slope: number, relearningSteps: number): boolean {
  const moved = weights.slice();
  moved[k] = (moved[k] ?? 0) - Math.sign(slope) * PROBE;
  clipWeights(moved, relearningSteps);
  return moved[k] === weights[k];
}

function curvatureOf({ curvature }: Evaluation, rows: readonly number[], columns: readonly number[]): number {
  let sum = 0;
  for (const i of rows) for (const j of columns) sum += curvature[Math.max(i, j) * WEIGHTS + Math.min(i, j)] ?? 0;
  return sum;
}
