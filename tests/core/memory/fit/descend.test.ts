import { expect, it } from 'vitest';
import { descend } from '../../../../src/core/memory/fit/descend.ts';
import { recencyWeights } from '../../../../src/core/memory/fit/item-weights.ts';
import { objectiveOf } from '../../../../src/core/memory/fit/objective.ts';
import { traceFor } from '../../../../src/core/memory/fit/trace.ts';
import { buildTrainingSet } from '../../../../src/core/memory/fit/training-set.ts';
import { clipWeights } from '../../../../src/core/memory/fit/weight-bounds.ts';
import { DEFAULT_WEIGHTS } from '../../../../src/core/memory/fsrs.ts';
import { LEAST_GAIN, MOST_EPOCHS } from '../../../../src/core/memory/optimizer.ts';
import { LEARNERS, reviewsOf } from '../learner.ts';

/** Far from the defaults in what pulls together: w9 with w20, w11 with w14. */
function far(weights: readonly number[]): readonly number[] {
  return weights.map((weight, k) =>
    k === 9 || k === 20 ? weight * 0.6 : k === 11 || k === 14 ? weight * 1.4 : weight,
  );
}

it.each(Object.entries(LEARNERS))('[OPT-16] a fit has arrived when it ends: a %s learner', (_name, weights) => {
  for (const cards of [40, 400]) {
    const set = buildTrainingSet(reviewsOf({ weights: far(weights), cards, length: 10, seed: cards }));
    if (!set.ok) throw new Error(set.error);
    const start = Float64Array.from(DEFAULT_WEIGHTS);
    const itemWeights = recencyWeights(set.value, () => true);
    const objective = objectiveOf(set.value, itemWeights, start, traceFor(set.value));
    const lossAfter = (passes: number, leastGain: number) => {
      const found = descend(objective, start, {
        passes,
        leastGain,
        relearningSteps: 1,
        restrain: (clipped) => clipWeights(clipped, 1),
        onPass: () => false,
      });
      return found === null ? Number.NaN : objective(found).loss / set.value.items;
    };
    const [usual, endless] = [lossAfter(MOST_EPOCHS, LEAST_GAIN * set.value.items), lossAfter(2000, 0)];
    expect(usual - endless).toBeLessThan(1e-5);
  }
});
