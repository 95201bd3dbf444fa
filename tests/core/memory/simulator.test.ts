import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrainingSet } from '../../../src/core/memory/fit/training-set.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { DEFAULT_SHARES, measureShares } from '../../../src/core/memory/simulate/rating-shares.ts';
import { type Course, type SimulatorInput, simulateCourse } from '../../../src/core/memory/simulator.ts';
import { LEARNERS } from './learner.ts';

function inputOf(changes: Partial<SimulatorInput> = {}): SimulatorInput {
  return {
    cards: [],
    scale: 1,
    weights: DEFAULT_WEIGHTS,
    maximumInterval: 36500,
    learningSteps: 2,
    relearningSteps: 1,
    shares: DEFAULT_SHARES,
    pace: { new: 15_000, learning: 13_000, review: 14_000 },
    newPerDay: 10,
    reviewsPerDay: 9999,
    newIgnoresReviewLimit: false,
    days: 120,
    seed: 1,
    ...changes,
  };
}

const anyCard = fc.record({
  stability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  elapsed: fc.nat(400),
  dueIn: fc.integer({ min: -100, max: 400 }),
});

const lateReviews = ({ weeks }: Course) => weeks.slice(-8).reduce((sum, { reviews }) => sum + reviews, 0);

describe('simulateCourse', () => {
  it('[SIM-1] gives the same course again and changes nothing', () => {
    const cards = Object.freeze([Object.freeze({ stability: 9, difficulty: 5, elapsed: 3, dueIn: 6 })]);
    const input = Object.freeze(inputOf({ cards }));
    expect(simulateCourse(input, 0.9)).toEqual(simulateCourse(input, 0.9));
    expect(simulateCourse({ ...input, seed: 2 }, 0.9)).not.toEqual(simulateCourse(input, 0.9));
  });

  it('[SIM-2] remembers no less than nothing and no more than there is, in any week', () => {
    fc.assert(
      fc.property(
        fc.array(anyCard, { maxLength: 30 }),
        fc.integer({ min: 70, max: 99 }),
        fc.nat(5),
        fc.nat(20),
        (cards, percent, newPerDay, reviewsPerDay) => {
          const input = inputOf({ cards, newPerDay, reviewsPerDay, days: 40, scale: 3 });
          const course = simulateCourse(input, percent / 100);
          for (const [week, { remembered, minutes }] of course.weeks.entries()) {
            expect(remembered).toBeGreaterThanOrEqual(0);
            expect(remembered).toBeLessThanOrEqual(cards.length * 3 + newPerDay * Math.min(40, (week + 1) * 7) + 1e-9);
            expect(minutes).toBeGreaterThanOrEqual(0);
          }
          expect(course.weeks).toHaveLength(6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the average', DEFAULT_WEIGHTS],
    ['a quick learner', LEARNERS.quick],
    ['a forgetful learner', LEARNERS.forgetful],
  ])('[SIM-3] asks for more and keeps more at a higher retention, for %s', (_, weights) => {
    const courses = [0.8, 0.85, 0.9, 0.95, 0.99].map((retention) =>
      simulateCourse(inputOf({ weights, days: 300 }), retention),
    );
    const reviews = courses.map(lateReviews);
    const remembered = courses.map((course) => course.remembered);
    expect(reviews).toEqual([...reviews].sort((a, b) => a - b));
    expect(remembered).toEqual([...remembered].sort((a, b) => a - b));
  });

  it('[SIM-4] keeps to the limit and tells what found no room', () => {
    const limited = simulateCourse(inputOf({ reviewsPerDay: 12, newIgnoresReviewLimit: true }), 0.9);
    expect(Math.max(...limited.weeks.map(({ reviews }) => reviews))).toBeLessThanOrEqual(12);
    expect(limited.postponed).toBeGreaterThan(0);
    expect(limited.held).toBe('due');
    expect(simulateCourse(inputOf(), 0.9)).toMatchObject({ postponed: 0, held: null });
    // Reviews come first: once they fill the limit, nothing new comes.
    const filled = simulateCourse(inputOf({ reviewsPerDay: 12 }), 0.9);
    expect(filled.remembered).toBeLessThan(limited.remembered);
    expect(filled.held).toBe('both');
    expect(simulateCourse(inputOf({ newPerDay: 0 }), 0.9).held).toBeNull();
    expect(simulateCourse(inputOf({ newPerDay: 0 }), 0.9)).toMatchObject({ minutes: 0, reviews: 0, remembered: 0 });
  });

  it('[SIM-4] lets each card stand for several', () => {
    const cards = Array.from({ length: 50 }, (_, n) => ({
      stability: 10 + n,
      difficulty: 5,
      elapsed: 5,
      dueIn: n % 9,
    }));
    const one = simulateCourse(inputOf({ cards, newPerDay: 0 }), 0.9);
    const four = simulateCourse(inputOf({ cards, newPerDay: 0, scale: 4 }), 0.9);
    expect(four.minutes).toBeCloseTo(one.minutes * 4, 9);
    expect(four.remembered).toBeCloseTo(one.remembered * 4, 9);
  });

  it.each([0.8, 0.9, 0.95])('[SIM-5] asks when recall is about %f', (retention) => {
    // Every pass costs nothing but its minute, every failure one more: the time tells how many failed.
    const pace = { new: 0, learning: 60_000, review: 60_000 };
    const input = inputOf({ pace, learningSteps: 0, days: 400, newPerDay: 20 });
    const { minutes, reviews } = simulateCourse(input, retention);
    expect(Math.abs((minutes - reviews) / reviews - (1 - retention))).toBeLessThan(0.035);
  });
});

describe('rating shares', () => {
  it('[SIM-6] are the average without answers and the person own with many', () => {
    const empty = buildTrainingSet([]);
    if (!empty.ok) throw new Error(empty.error);
    const none = measureShares(empty.value);
    for (const [k, share] of DEFAULT_SHARES.first.entries()) expect(none.first[k]).toBeCloseTo(share, 12);
    const built = buildTrainingSet(
      Array.from({ length: 2000 }, (_, card) => [
        { card, day: 0, rating: 4 },
        { card, day: 0, rating: 3 },
        { card, day: 9, rating: 2 },
      ]).flat(),
    );
    if (!built.ok) throw new Error(built.error);
    const own = measureShares(built.value);
    expect(own.first[3]).toBeGreaterThan(0.97);
    expect(own.passing[0]).toBeGreaterThan(0.97);
    for (const list of [own.first, own.passing]) expect(list.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
