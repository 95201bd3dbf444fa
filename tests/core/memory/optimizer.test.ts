import { describe, expect, it } from 'vitest';
import { meanLogLoss } from '../../../src/core/memory/fit/log-loss.ts';
import { buildTrainingSet, type Review } from '../../../src/core/memory/fit/training-set.ts';
import { clipWeights, HIGHEST, LOWEST } from '../../../src/core/memory/fit/weight-bounds.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { type OptimizeOptions, optimizeWeights } from '../../../src/core/memory/optimizer.ts';
import { LEARNERS, reviewsOf } from './learner.ts';

function optimized(reviews: readonly Review[], options?: OptimizeOptions) {
  const result = optimizeWeights(reviews, options);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function lossOf(reviews: readonly Review[], weights: readonly number[]): number {
  const set = buildTrainingSet(reviews);
  if (!set.ok) throw new Error(set.error);
  return meanLogLoss(set.value, weights);
}

/** `items` cards, each with one review today and one later. */
function pairs(items: number): Review[] {
  return Array.from({ length: items }, (_, card) => [
    { card, day: 0, rating: 3 },
    { card, day: 1 + (card % 3), rating: card % 5 === 0 ? 1 : 3 },
  ])
    .flat()
    .sort((a, b) => a.day - b.day);
}

describe('optimizeWeights', () => {
  it.each([
    ['quick', 3000],
    ['forgetful', 3000],
    ['steady', 20_000],
  ] as const)('[OPT-3] comes close to what a %s learner of %i reviews is', (name, count) => {
    const weights = LEARNERS[name];
    const reviews = reviewsOf({ weights, cards: count / 10, length: 10, seed: count });
    const { items, logLossBefore, logLossAfter } = optimized(reviews);
    const truth = lossOf(reviews, weights);
    console.info(
      `${name}, ${items} items: log loss ${logLossBefore.toFixed(5)} by default, ${logLossAfter.toFixed(5)} fitted, ${truth.toFixed(5)} true`,
    );
    expect(logLossBefore).toBe(lossOf(reviews, DEFAULT_WEIGHTS));
    expect(logLossAfter).toBeLessThan(logLossBefore);
    expect(logLossAfter).toBeLessThan(truth + 0.001);
  });

  it('[OPT-3] serves reviews that it has not seen, too', () => {
    const weights = LEARNERS.forgetful;
    const seen = optimized(reviewsOf({ weights, cards: 400, length: 10, seed: 5 })).weights;
    const later = reviewsOf({ weights, cards: 800, length: 10, seed: 6 });
    expect(lossOf(later, seen)).toBeLessThan(lossOf(later, DEFAULT_WEIGHTS));
    expect(lossOf(later, seen)).toBeLessThan(lossOf(later, weights) + 0.005);
  });

  it('[OPT-4] stays within bounds and order for a learner who is beyond them', () => {
    // Fails Easy more than Hard, and forgets as no bound allows: w7, w12 and w13, w15 to w17 and w20.
    const weights = LEARNERS.steady.map((weight, k) => {
      const beyond: Readonly<Record<number, number>> = {
        0: 4,
        1: 9,
        3: 2,
        7: 0,
        12: -0.6,
        13: 1.3,
        15: 1.6,
        16: 0.5,
        20: 0.03,
      };
      return beyond[k] ?? weight;
    });
    const fitted = optimized(reviewsOf({ weights, cards: 300, length: 10, seed: 2 })).weights;
    expect(fitted.filter((weight, k) => weight < (LOWEST[k] ?? 0) || weight > (HIGHEST[k] ?? 0))).toEqual([]);
    expect(fitted.slice(0, 4)).toEqual(fitted.slice(0, 4).sort((a, b) => a - b));
    const atBounds = fitted.filter((weight, k) => k > 3 && (weight === LOWEST[k] || weight === HIGHEST[k]));
    expect(atBounds.length).toBeGreaterThan(2);
  });

  it('[OPT-7] gives back current weights that cannot be beaten', () => {
    const reviews = reviewsOf({ weights: LEARNERS.quick, cards: 150, length: 8, seed: 3 });
    const once = optimized(reviews);
    const twice = optimized(reviews, { current: once.weights });
    expect(twice.weights).toEqual(once.weights);
    expect(twice.logLossBefore).toBe(once.logLossAfter);
    expect(twice.logLossAfter).toBe(once.logLossAfter);
  });

  it('[OPT-8] returns the defaults for fewer than 8 items', () => {
    const { weights, items, logLossBefore, logLossAfter } = optimized(pairs(7));
    expect({ weights, items }).toEqual({ weights: DEFAULT_WEIGHTS, items: 7 });
    expect(logLossAfter).toBe(logLossBefore);
    expect(optimized([])).toEqual({ weights: DEFAULT_WEIGHTS, items: 0, logLossBefore: 0, logLossAfter: 0 });
  });

  it.each([8, 63])('[OPT-8] fits only the first four to %i items', (items) => {
    const { weights, logLossBefore, logLossAfter } = optimized(pairs(items));
    expect(logLossAfter).toBeLessThan(logLossBefore);
    expect(weights.slice(0, 4)).not.toEqual(DEFAULT_WEIGHTS.slice(0, 4));
    expect(weights.slice(4)).toEqual(DEFAULT_WEIGHTS.slice(4));
  });

  it('[OPT-8] fits all from 64 items on', () => {
    expect(optimized(pairs(64)).weights.slice(4)).not.toEqual(DEFAULT_WEIGHTS.slice(4));
  });

  it('[OPT-9] can be stopped at any time and leaves nothing changed', () => {
    const reviews = reviewsOf({ weights: LEARNERS.quick, cards: 100, length: 10, seed: 4 });
    const before = structuredClone(reviews);
    const whole = optimized(reviews);
    for (const stopAt of [0, 1, 5]) {
      let asked = 0;
      const shouldStop = () => {
        asked += 1;
        return asked > stopAt;
      };
      expect(optimizeWeights(reviews, { shouldStop })).toEqual({ ok: false, error: 'stopped' });
      expect(asked).toBe(stopAt + 1);
    }
    expect(optimizeWeights(pairs(20), { shouldStop: () => true })).toEqual({ ok: false, error: 'stopped' });
    expect(reviews).toEqual(before);
    expect(optimized(reviews)).toEqual(whole);
  });

  it('[OPT-9] tells its progress, rising to 1', () => {
    const told: number[] = [];
    optimized(reviewsOf({ weights: LEARNERS.quick, cards: 200, length: 10, seed: 4 }), {
      onProgress: (done) => told.push(done),
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    told.length = 0;
    optimized(pairs(7), { onProgress: (done) => told.push(done) });
    expect(told).toEqual([1]);
  });

  it('[OPT-10] refuses what is no history, with the reason', () => {
    const first = { card: 'a', day: 3, rating: 3 };
    const refusal = (review: Review, options?: OptimizeOptions) => optimizeWeights([first, review], options);
    expect(refusal({ card: 'a', day: 2, rating: 3 })).toEqual({ ok: false, error: 'days-out-of-order' });
    for (const day of [Number.NaN, 3.5, Number.POSITIVE_INFINITY]) {
      expect(refusal({ card: 'a', day, rating: 3 })).toEqual({ ok: false, error: 'day-not-whole' });
    }
    for (const rating of [0, 5, 2.5, Number.NaN]) {
      expect(refusal({ card: 'a', day: 4, rating })).toEqual({ ok: false, error: 'unknown-rating' });
    }
    expect(refusal(first, { current: [1, 2] })).toEqual({ ok: false, error: 'wrong-length' });
    expect(refusal(first, { current: DEFAULT_WEIGHTS.with(3, Number.NaN) })).toEqual({
      ok: false,
      error: 'not-finite',
    });
    expect(refusal({ card: 'b', day: 2, rating: 3 }).ok).toBe(true);
  });

  it('[OPT-11] counts no same-day review as an item, yet learns from it', () => {
    const sameDay = (rating: number) =>
      Array.from({ length: 200 }, (_, card) => [
        { card, day: 0, rating: 1 },
        { card, day: 0, rating },
        { card, day: 2, rating: card % 4 === 0 ? 1 : 3 },
      ]).flat();
    expect(optimized(sameDay(3)).items).toBe(200);
    expect(lossOf(sameDay(3), DEFAULT_WEIGHTS)).not.toBe(lossOf(sameDay(1), DEFAULT_WEIGHTS));
  });

  it('[OPT-15] keeps the short-term weights low when there are several relearning steps', () => {
    const weights = DEFAULT_WEIGHTS.with(17, 1.8).with(18, 1.5);
    const clipped = (relearningSteps: number) => {
      const typed = Float64Array.from(weights);
      clipWeights(typed, relearningSteps);
      return [...typed];
    };
    expect(clipped(1)).toEqual(weights);
    const [w11 = 0, , w13 = 0, w14 = 0, , , w17 = 0, w18 = 0] = clipped(2).slice(11);
    expect(w11 * (2 ** w13 - 1) * Math.exp(0.3 * w14) * Math.exp(2 * w17 * w18)).toBeCloseTo(1, 6);
    const reviews = reviewsOf({ weights: LEARNERS.forgetful, cards: 200, length: 10, seed: 8 });
    const [many, one] = [optimized(reviews, { relearningSteps: 50 }).weights, optimized(reviews).weights];
    expect((many[17] ?? 0) * (many[18] ?? 0)).toBeLessThan((one[17] ?? 0) * (one[18] ?? 0));
  });
});
