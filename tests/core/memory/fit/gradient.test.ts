import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictRecall } from '../../../../src/core/memory/fit/log-loss.ts';
import { objectiveOf } from '../../../../src/core/memory/fit/objective.ts';
import { traceFor } from '../../../../src/core/memory/fit/trace.ts';
import { buildTrainingSet, type TrainingSet } from '../../../../src/core/memory/fit/training-set.ts';
import { HIGHEST, LOWEST, SPREAD } from '../../../../src/core/memory/fit/weight-bounds.ts';
import { DEFAULT_WEIGHTS, type Memory, nextMemory, retrievability } from '../../../../src/core/memory/fsrs.ts';
import { ratingOf } from '../../../../src/core/memory/rating.ts';
import { LEARNERS } from '../learner.ts';

const step = fc.record({
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20_000 })),
  rating: fc.constantFrom(1, 2, 3, 4),
});
const anySet = fc
  .array(fc.array(step, { minLength: 2, maxLength: 14 }), { minLength: 1, maxLength: 5 })
  .map((cards): TrainingSet => {
    const reviews = cards.flatMap((steps, card) => {
      let day = 0;
      return steps.map(({ wait, rating }) => {
        day += wait;
        return { card, day, rating };
      });
    });
    const set = buildTrainingSet(reviews);
    if (!set.ok) throw new Error(set.error);
    return set.value;
  });
const anyWeights = fc
  .tuple(...LOWEST.map((low, k) => fc.double({ min: low, max: HIGHEST[k] ?? low, noNaN: true })))
  .map((weights): readonly number[] => weights);
/** Random weights soon push every memory to its bounds; near real ones the formulas themselves are at work. */
const weights = fc.oneof(anyWeights, fc.constantFrom(DEFAULT_WEIGHTS, ...Object.values(LEARNERS)));

function lossAndGradient(set: TrainingSet) {
  const itemWeights = set.elapsed.map((days, i) => (days > 0 ? 0.3 + (i % 5) / 5 : 0));
  const objective = objectiveOf(set, itemWeights, Float64Array.from(DEFAULT_WEIGHTS), traceFor(set));
  const lossAt = (w: readonly number[]) => {
    let loss = 0;
    for (const [i, recall] of predictRecall(set, w).entries()) {
      if (set.elapsed[i] === 0) continue;
      loss -= (itemWeights[i] ?? 0) * ((set.ratings[i] ?? 0) > 1 ? Math.log(recall) : Math.log1p(-recall));
    }
    for (const [k, weight] of w.entries()) loss += ((weight - (DEFAULT_WEIGHTS[k] ?? 0)) / (SPREAD[k] ?? 1)) ** 2;
    return loss;
  };
  return { lossAt, evaluateAt: (w: readonly number[]) => objective(Float64Array.from(w)) };
}

/** Whether a slope is near one of two; the loss has kinks where one formula gives way to another. */
function isAmong(slope: number, sides: readonly number[], tolerance: number): boolean {
  const [low, high] = [Math.min(...sides), Math.max(...sides)];
  return slope >= low - tolerance && slope <= high + tolerance;
}

describe('the training of weights', () => {
  it('[OPT-1] follows the gradient of the loss', () => {
    fc.assert(
      fc.property(anySet, weights, (set, w) => {
        fc.pre(set.items > 0);
        const { lossAt, evaluateAt } = lossAndGradient(set);
        const loss = lossAt(w);
        const { loss: told, gradient } = evaluateAt(w);
        expect(Math.abs(told - loss)).toBeLessThanOrEqual(1e-9 * Math.abs(loss));
        for (const [k, weight] of w.entries()) {
          const width = 1e-6 * Math.max(0.05, weight);
          const above = lossAt(w.with(k, weight + width));
          const below = lossAt(w.with(k, weight - width));
          const slope = gradient[k] ?? Number.NaN;
          const tolerance = 1e-3 * Math.abs(slope) + 1e-9 * (Math.abs(loss) / width) + 1e-5;
          const sides = [(above - loss) / width, (loss - below) / width];
          expect(isAmong(slope, sides, tolerance), `w${k}: ${slope} is not among ${sides}`).toBe(true);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('[OPT-2] predicts what the scheduler would', () => {
    fc.assert(
      fc.property(anySet, weights, (set, w) => {
        const recalls = predictRecall(set, w);
        for (let card = 0; card + 1 < set.starts.length; card += 1) {
          let memory: Memory | null = null;
          for (let i = set.starts[card] ?? 0; i < (set.starts[card + 1] ?? 0); i += 1) {
            const days = set.elapsed[i] ?? 0;
            const expected: number = memory === null || days === 0 ? 0 : retrievability(memory, days, w);
            // ts-fsrs rounds the memory to eight decimals at every step.
            expect(Math.abs((recalls[i] ?? 0) - expected)).toBeLessThan(1e-4);
            memory = nextMemory(memory, days, ratingOf(set.ratings[i]) ?? 3, w);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
