import { runBackward } from './backward.ts';
import { formulaOf, setFormula } from './formula.ts';
import { runForward } from './forward.ts';
import type { Trace } from './trace.ts';
import type { TrainingSet } from './training-set.ts';
import { SPREAD, WEIGHTS } from './weight-bounds.ts';

/** What training makes small: the weighted log loss of the items and the distance from where the weights started. */
export type Objective = {
  /** Cards with items to learn from, and how many items each has. */
  readonly cards: Uint32Array;
  readonly itemsOf: Uint32Array;
  readonly items: number;
  /** Writes the gradient over the cards at the places `from` up to `to` of `order`. */
  evaluate(weights: Float64Array, gradient: Float64Array, order: Uint32Array, from: number, to: number): void;
};

/** `anchor` are the weights that the prior holds on to; a set of items gets its share of the prior. */
export function objectiveOf(
  set: TrainingSet,
  itemWeights: Float64Array,
  anchor: Float64Array,
  trace: Trace,
): Objective {
  const chosen: number[] = [];
  const counts: number[] = [];
  const ends: number[] = [];
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    const start = set.starts[card] ?? 0;
    const end = set.starts[card + 1] ?? 0;
    let count = 0;
    let last = start;
    for (let i = start; i < end; i += 1) {
      if (itemWeights[i] === 0) continue;
      count += 1;
      last = i + 1;
    }
    if (count === 0) continue;
    chosen.push(card);
    counts.push(count);
    ends.push(last);
  }
  const items = counts.reduce((sum, count) => sum + count, 0);
  const formula = formulaOf(anchor);
  return {
    cards: Uint32Array.from(chosen),
    itemsOf: Uint32Array.from(counts),
    items,
    evaluate(weights, gradient, order, from, to) {
      setFormula(formula, weights);
      gradient.fill(0);
      let share = 0;
      for (let n = from; n < to; n += 1) {
        const place = order[n] ?? 0;
        const start = set.starts[chosen[place] ?? 0] ?? 0;
        const end = ends[place] ?? 0;
        runForward(set.elapsed, set.ratings, start, end, formula, trace);
        runBackward(set.elapsed, set.ratings, start, end, formula, itemWeights, trace, gradient);
        share += counts[place] ?? 0;
      }
      share /= items;
      for (let k = 0; k < WEIGHTS; k += 1) {
        const distance = ((weights[k] ?? 0) - (anchor[k] ?? 0)) / (SPREAD[k] ?? 1);
        gradient[k] = (gradient[k] ?? 0) + (2 * share * distance) / (SPREAD[k] ?? 1);
      }
    },
  };
}
