import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/core/memory/fit/training-set.ts';
import { HIGHEST, LOWEST } from '../../../src/core/memory/fit/weight-bounds.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { optimizeWeights } from '../../../src/core/memory/optimizer.ts';
import { WEIGHT_BOUNDS } from './fsrs-reference.ts';
import { LEARNERS, randomFrom, reviewsOf } from './learner.ts';

const step = fc.record({
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 })),
  rating: fc.constantFrom(1, 2, 3, 4),
});
/** Any reviews at all: nobody need have learnt like this. */
const anyReviews = fc
  .array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 })
  .map((cards) =>
    cards
      .flatMap((steps, card) => {
        let day = card;
        return steps.map(({ wait, rating }): Review => {
          day += wait;
          return { card: `c${card}`, day, rating };
        });
      })
      .sort((a, b) => a.day - b.day),
  );
const anyWeights = fc
  .tuple(...WEIGHT_BOUNDS.map(([min, max]) => fc.double({ min, max, noNaN: true })))
  .map((weights): readonly number[] => weights);

describe('optimizeWeights, for any reviews', () => {
  it('[OPT-4] keeps the weights within bounds and the first four in order', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const result = optimizeWeights(reviews, { epochs: 6 });
        if (!result.ok) throw new Error(result.error);
        const { weights } = result.value;
        expect(weights).toHaveLength(21);
        for (const [k, weight] of weights.entries()) {
          expect(weight).toBeGreaterThanOrEqual(LOWEST[k] ?? Number.NaN);
          expect(weight).toBeLessThanOrEqual(HIGHEST[k] ?? Number.NaN);
        }
        expect(weights.slice(0, 4)).toEqual(weights.slice(0, 4).sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('[OPT-7] never predicts all items worse than the current weights do', () => {
    fc.assert(
      fc.property(anyReviews, anyWeights, (reviews, current) => {
        const result = optimizeWeights(reviews, { epochs: 3, current });
        if (!result.ok) throw new Error(result.error);
        const { items, weights, logLossBefore, logLossAfter } = result.value;
        fc.pre(items >= 8);
        expect(logLossAfter).toBeLessThanOrEqual(logLossBefore);
        if (logLossAfter === logLossBefore) expect(weights).toEqual(current);
      }),
      { numRuns: 100 },
    );
  });

  it('[OPT-10] throws on no data, whatever it is', () => {
    const anything = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2, 3, 4));
    const reviews = fc.array(fc.record({ card: fc.oneof(fc.string(), fc.nat(3)), day: anything, rating: anything }));
    fc.assert(
      fc.property(reviews, fc.array(anything, { maxLength: 22 }), anything, (given, current, epochs) => {
        expect(typeof optimizeWeights(given, { current, epochs: Math.min(3, epochs) }).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('optimizeWeights, for a learner', () => {
  const reviews = reviewsOf({ weights: LEARNERS.forgetful, cards: 200, length: 8, seed: 11 });
  const expected = optimizeWeights(reviews, { epochs: 4 });

  it('[OPT-5] does not care what the cards are called', () => {
    const renamed = reviews.map((review) => ({
      ...review,
      card: `${String(review.card).split('').reverse().join('')}!`,
    }));
    expect(optimizeWeights(renamed, { epochs: 4 })).toEqual(expected);
    const numbered = reviews.map((review) => ({ ...review, card: -Number(String(review.card).slice(5)) }));
    expect(optimizeWeights(numbered, { epochs: 4 })).toEqual(expected);
  });

  it.each([1, 2, 3])('[OPT-5] does not care how cards are interleaved (%i)', (seed) => {
    const random = randomFrom(seed);
    const rank = new Map(reviews.map(({ card }) => [card, random()]));
    const rankOf = ({ card }: Review) => rank.get(card) ?? 0;
    // Within a day, card by card in another order; and once with the cards one after another.
    const otherDays = [...reviews].sort((a, b) => a.day - b.day || rankOf(a) - rankOf(b));
    const cardByCard = [...reviews].sort((a, b) => rankOf(a) - rankOf(b));
    expect(optimizeWeights(otherDays, { epochs: 4 })).toEqual(expected);
    expect(optimizeWeights(cardByCard, { epochs: 4 })).toEqual(expected);
  });

  it('[OPT-6] gives the same again, and changes no input', () => {
    const frozen = Object.freeze(reviews.map((review) => Object.freeze({ ...review })));
    const current = Object.freeze([...DEFAULT_WEIGHTS]);
    expect(optimizeWeights(frozen, { epochs: 4, current })).toEqual(expected);
  });
});
