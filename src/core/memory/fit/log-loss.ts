import { formulaOf } from './formula.ts';
import { runForward } from './forward.ts';
import { RECALL, TRACE_WIDTH, traceFor } from './trace.ts';
import type { TrainingSet } from './training-set.ts';

/** The recall that the weights predict for each item, at its position; 0 where the review is no item. */
export function predictRecall(set: TrainingSet, weights: readonly number[]): Float64Array {
  const recalls = new Float64Array(set.days.length);
  const [formula, trace, equal] = [formulaOf(weights), traceFor(set), equalWeights(set)];
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    const start = set.starts[card] ?? 0;
    const end = set.starts[card + 1] ?? 0;
    runForward(set.elapsed, set.ratings, equal, start, end, formula, trace);
    for (let i = start + 1; i < end; i += 1) {
      if ((set.elapsed[i] ?? 0) > 0) recalls[i] = trace[(i - start) * TRACE_WIDTH + RECALL] ?? 0;
    }
  }
  return recalls;
}

/** The mean log loss over all items, each counting the same; 0 when there are none. */
export function meanLogLoss(set: TrainingSet, weights: readonly number[], trace = traceFor(set)): number {
  if (set.items === 0) return 0;
  const [formula, equal] = [formulaOf(weights), equalWeights(set)];
  let loss = 0;
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    const start = set.starts[card] ?? 0;
    const end = set.starts[card + 1] ?? 0;
    loss += runForward(set.elapsed, set.ratings, equal, start, end, formula, trace);
  }
  return loss / set.items;
}

function equalWeights({ days }: TrainingSet): Float64Array {
  return new Float64Array(days.length).fill(1);
}
