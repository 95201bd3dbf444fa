import { formulaOf } from './formula.ts';
import { runForward } from './forward.ts';
import { RECALL, TRACE_WIDTH, traceFor } from './trace.ts';
import type { TrainingSet } from './training-set.ts';

/** The recall that the weights predict for each item, at its position; 0 where the review is no item. */
export function predictRecall(set: TrainingSet, weights: readonly number[]): Float64Array {
  const recalls = new Float64Array(set.days.length);
  const [formula, trace] = [formulaOf(weights), traceFor(set)];
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    const start = set.starts[card] ?? 0;
    const end = set.starts[card + 1] ?? 0;
    runForward(set.elapsed, set.ratings, start, end, formula, trace);
    for (let i = start + 1; i < end; i += 1) {
      if ((set.elapsed[i] ?? 0) > 0) recalls[i] = trace[(i - start) * TRACE_WIDTH + RECALL] ?? 0;
    }
  }
  return recalls;
}

/** The mean log loss over all items, each counting the same; 0 when there are none. */
export function meanLogLoss(set: TrainingSet, weights: readonly number[], trace = traceFor(set)): number {
  if (set.items === 0) return 0;
  const formula = formulaOf(weights);
  let loss = 0;
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    loss += runForward(set.elapsed, set.ratings, set.starts[card] ?? 0, set.starts[card + 1] ?? 0, formula, trace);
  }
  return loss / set.items;
}
