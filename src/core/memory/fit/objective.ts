import { runBackward } from './backward.ts';
import { formulaOf, setFormula } from './formula.ts';
import { runForward } from './forward.ts';
import type { Trace } from './trace.ts';
import type { TrainingSet } from './training-set.ts';
import { SPREAD, WEIGHTS } from './weight-bounds.ts';

/** What a fit makes small, at some weights. */
export type Evaluation = {
  /** The weighted log loss of the items, and the squared distance from where the weights started. */
  readonly loss: number;
  /** By the 21 weights. */
  readonly gradient: Float64Array;
  /**
   * About the second derivatives, 21 by 21, row by row, only up to the diagonal: the sum over cards of the product of
   * the card's gradient with itself (which is what they are for the true weights), and the distance's own.
   */
  readonly curvature: Float64Array;
};

export type Objective = (weights: Float64Array) => Evaluation;

/** `anchor` are the weights that the prior holds on to. Cards without an item to learn from are passed over. */
export function objectiveOf(
  set: TrainingSet,
  itemWeights: Float64Array,
  anchor: Float64Array,
  trace: Trace,
): Objective {
  const { elapsed, ratings } = set;
  const [starts, ends] = stretchesOf(set, itemWeights);
  const formula = formulaOf(anchor);
  const own = new Float64Array(WEIGHTS);
  return (weights) => {
    setFormula(formula, weights);
    const gradient = new Float64Array(WEIGHTS);
    const curvature = new Float64Array(WEIGHTS * WEIGHTS);
    let loss = 0;
    for (let n = 0; n < starts.length; n += 1) {
      const start = starts[n] ?? 0;
      const end = ends[n] ?? 0;
      loss += runForward(elapsed, ratings, itemWeights, start, end, formula, trace);
      own.fill(0);
      runBackward(elapsed, ratings, itemWeights, start, end, formula, trace, own);
      addCard(own, gradient, curvature);
    }
    for (let k = 0; k < WEIGHTS; k += 1) {
      const spread = SPREAD[k] ?? 1;
      const distance = ((weights[k] ?? 0) - (anchor[k] ?? 0)) / spread;
      loss += distance * distance;
      gradient[k] = (gradient[k] ?? 0) + (2 * distance) / spread;
      curvature[k * WEIGHTS + k] = (curvature[k * WEIGHTS + k] ?? 0) + 2 / (spread * spread);
    }
    return { loss, gradient, curvature };
  };
}

function addCard(own: Float64Array, gradient: Float64Array, curvature: Float64Array): void {
  for (let k = 0; k < WEIGHTS; k += 1) {
    const slope = own[k] as number;
    if (slope === 0) continue;
    (gradient[k] as number) += slope;
    const row = k * WEIGHTS;
    for (let j = 0; j <= k; j += 1) (curvature[row + j] as number) += slope * (own[j] as number);
  }
}

/** Where each card that has items begins, and where its last item ends. */
function stretchesOf({ starts }: TrainingSet, itemWeights: Float64Array): readonly [Uint32Array, Uint32Array] {
  const from = new Uint32Array(starts.length);
  const to = new Uint32Array(starts.length);
  let length = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const start = starts[card] ?? 0;
    let end = starts[card + 1] ?? 0;
    while (end > start && itemWeights[end - 1] === 0) end -= 1;
    if (end === start) continue;
    from[length] = start;
    to[length] = end;
    length += 1;
  }
  return [from.subarray(0, length), to.subarray(0, length)];
}
