import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY } from '../../../src/core/kernel/study-day.ts';
import type { Phase, Rating } from '../../../src/core/memory/log.ts';
import { type CardBefore, computeGrants, type GrantInput } from '../../../src/core/review/grants.ts';
import { WEIGHT_BOUNDS } from '../memory/fsrs-reference.ts';
import { NOON, presetWith, TODAY } from './grants-helpers.ts';
import { anyEasyDays, anySpread } from './spread-arbitraries.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 7200 }), fc.integer({ min: 7200, max: 10 * 86_400 })), {
  maxLength: 4,
});
const preset = fc
  .record({
    desiredRetention: real(0.7, 0.99),
    weights: fc.tuple(...WEIGHT_BOUNDS.map(([low, high]) => real(low, high))),
    maximumInterval: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 36500 })),
    learningSteps: steps,
    relearningSteps: steps,
    fuzz: fc.boolean(),
    leechThreshold: fc.integer({ min: 0, max: 10 }),
    leechSuspends: fc.boolean(),
    loadBalance: fc.boolean(),
    easyDays: anyEasyDays,
  })
  .map(presetWith);
const before: fc.Arbitrary<CardBefore> = fc.record({
  phase: fc.constantFrom<Phase>('new', 'learning', 'review', 'relearning'),
  step: fc.integer({ min: 0, max: 6 }),
  memory: fc.option(
    fc.record({ stability: real(Math.log(0.001), Math.log(36500)).map(Math.exp), difficulty: real(1, 10) }),
  ),
  lastDay: fc.option(fc.integer({ min: TODAY - 2000, max: TODAY + 2 }).map(studyDay)),
  interval: fc.integer({ min: 0, max: 36500 }),
  reps: fc.nat(500),
  lapses: fc.nat(30),
});
const input: fc.Arbitrary<GrantInput> = fc.record({
  card: fc.string().map((text) => cardId(`deck/${text}/forward`)),
  before,
  at: fc.integer({ min: -DAY / 2, max: DAY / 2 }).map((shift) => millis(NOON + shift)),
  day: fc.constant(TODAY),
  nextDayAt: fc.constant(millis((TODAY + 1) * DAY)),
  preset,
  spread: fc.option(anySpread(TODAY)),
});
const reviewInput = input.map((any): GrantInput => ({ ...any, before: { ...any.before, phase: 'review' } }));
const ratings: readonly Rating[] = [1, 2, 3, 4];
const runs = { numRuns: 500 };

describe('laws of the grants', () => {
  it('[GRANT-23] the same input gives the same grants: what a button shows is what it records', () => {
    fc.assert(
      fc.property(input, (any) => {
        expect(computeGrants(structuredClone(any))).toEqual(computeGrants(any));
      }),
      runs,
    );
  });

  it('[GRANT-24] every grant is finite, lies ahead, and its wait is the distance to its due', () => {
    fc.assert(
      fc.property(input, (any) => {
        const grants = computeGrants(any);
        for (const rating of ratings) {
          const { grant, memory, intervalDays, delay } = grants[rating];
          expect(Number.isFinite(memory.stability) && Number.isFinite(memory.difficulty)).toBe(true);
          expect(Number.isInteger(grant.step) && grant.step >= 0).toBe(true);
          if (grant.due.unit === 'day') {
            expect(grant.due.day).toBeGreaterThanOrEqual(any.day + 1);
            expect({ intervalDays, delay }).toEqual({ intervalDays: grant.due.day - any.day, delay: null });
          } else {
            expect(grant.due.at).toBeGreaterThan(any.at);
            expect({ intervalDays, delay }).toEqual({ intervalDays: 0, delay: (grant.due.at - any.at) / 1000 });
          }
          if (grant.phase === 'review') expect(intervalDays).toBeLessThanOrEqual(any.preset.maximumInterval);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('[GRANT-17] passes in review: Good at least a day over Hard, Easy over Good, unless capped', () => {
    fc.assert(
      fc.property(reviewInput, (any) => {
        const grants = computeGrants(any);
        const most = any.preset.maximumInterval;
        const [hard, good, easy] = [grants[2].intervalDays, grants[3].intervalDays, grants[4].intervalDays];
        expect(hard).toBeGreaterThanOrEqual(1);
        expect(good).toBeGreaterThanOrEqual(Math.min(hard + 1, most));
        expect(easy).toBeGreaterThanOrEqual(Math.min(good + 1, most));
      }),
      runs,
    );
  });

  it('[GRANT-13] in the steps Easy is over Good where both leave, unless capped', () => {
    fc.assert(
      fc.property(input, (any) => {
        const grants = computeGrants({ ...any, preset: { ...any.preset, learningSteps: [60], relearningSteps: [60] } });
        const most = any.preset.maximumInterval;
        expect(grants[4].intervalDays).toBeGreaterThanOrEqual(Math.min(grants[3].intervalDays + 1, most));
      }),
      runs,
    );
  });

  it('[GRANT-25] a fuzzed delay is up to a quarter longer and no more than five minutes', () => {
    const delays = fc.integer({ min: 1, max: 6 * 3600 });
    const seen = new Set<number>();
    fc.assert(
      fc.property(input, delays, (any, delay) => {
        const tuned = { ...any.preset, fuzz: true, learningSteps: [delay] };
        const fresh: CardBefore = { ...any.before, phase: 'new' };
        const wait = computeGrants({ ...any, at: NOON, before: fresh, preset: tuned })[1].delay ?? Number.NaN;
        expect(wait).toBeGreaterThanOrEqual(delay);
        expect(wait - delay).toBeLessThanOrEqual(Math.min(delay / 4, 300));
        seen.add(wait - delay);
      }),
      runs,
    );
    expect(seen.size).toBeGreaterThan(20);
  });

  it('[GRANT-4] without fuzz neither card nor reps change anything', () => {
    fc.assert(
      fc.property(input, fc.nat(100), (any, reps) => {
        const still = { ...any, preset: { ...any.preset, fuzz: false } };
        const other = { ...still, card: cardId('a/b/c'), before: { ...any.before, reps } };
        expect(computeGrants(other)).toEqual(computeGrants(still));
      }),
      runs,
    );
  });
});
