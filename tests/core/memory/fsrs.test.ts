import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_WEIGHTS,
  intervalDays,
  migrateWeights,
  nextMemory,
  retrievability,
} from '../../../src/core/memory/fsrs.ts';
import type { Rating } from '../../../src/core/memory/log.ts';
import { plainCurve, plainStep, WEIGHT_BOUNDS } from './fsrs-reference.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyWeights = fc
  .tuple(
    fc.tuple(...WEIGHT_BOUNDS.map(([low, high]) => real(low, high))),
    fc.subarray(['w0 under 0.1', 'w19 zero', 'short term off', 'short term strong']),
  )
  .map(([weights, edges]) => {
    const w = [...weights];
    if (edges.includes('w0 under 0.1')) w.splice(0, 2, 0.02, 0.001);
    if (edges.includes('w19 zero')) w[19] = 0;
    if (edges.includes('short term off')) w.splice(17, 3, 0, 0, 0);
    // What two relearning steps would make ts-fsrs clip.
    if (edges.includes('short term strong')) w.splice(17, 2, 1.8, 1.5);
    return w;
  });
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const days = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40000 }));
const memory = fc.record({
  // Evenly over the magnitudes: half of all cases are under a week.
  stability: real(Math.log(0.001), Math.log(36500)).map(Math.exp),
  difficulty: real(1, 10),
});
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

function expectNear(actual: number, expected: number, relative: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * expected);
}

describe('the wall around ts-fsrs', () => {
  it('[MEM-6] gives what the plain formulas give, for any valid weights', () => {
    fc.assert(
      fc.property(fc.option(memory), days, rating, anyWeights, (before, elapsed, grade, w) => {
        const after = nextMemory(before, elapsed, grade, w);
        const plain = plainStep(before, elapsed, grade, w);
        expectNear(after.stability, plain.stability, 1e-5);
        expectNear(after.difficulty, plain.difficulty, 1e-5);
      }),
      { numRuns: 3000 },
    );
  });

  it('[MEM-6] recall and interval give what the plain formulas give, far out too', () => {
    fc.assert(
      fc.property(memory, real(0, 40000), real(0.7, 0.99), anyWeights, (before, elapsed, retention, w) => {
        expectNear(retrievability(before, elapsed, w), plainCurve(elapsed, before.stability, w), 1e-9);
        expectNear(plainCurve(intervalDays(before.stability, retention, w), before.stability, w), retention, 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('[MEM-7] a first stability under 0.1 stays as it is, down to 0.001', () => {
    const w = [0.02, 0.001, ...DEFAULT_WEIGHTS.slice(2)];
    expect(nextMemory(null, 0, 1, w).stability).toBe(0.02);
    expect(nextMemory(null, 0, 2, w).stability).toBe(0.001);
    expect(nextMemory(null, 0, 2, [0, 0, ...DEFAULT_WEIGHTS.slice(2)]).stability).toBe(0.001);
  });

  it('[MEM-8] w17, w18 and w19 schedule unchanged: 19 weights and two relearning steps too', () => {
    const before = { stability: 8, difficulty: 5 };
    const nineteen = [...DEFAULT_WEIGHTS.slice(0, 17), 1.8, 1.5];
    expect(nextMemory(before, 0, 3, nineteen).stability).toBeCloseTo(8 * Math.exp(1.8 * 1.5), 6);
    const still = [...DEFAULT_WEIGHTS.slice(0, 17), 0, 0, 0, 0.2];
    expect(nextMemory({ stability: 0.01, difficulty: 5 }, 0, 3, still).stability).toBe(0.01);
  });

  it('[MEM-9] nothing finite makes it throw or leave its bounds', () => {
    fc.assert(
      fc.property(
        fc.record({ stability: finite, difficulty: finite }),
        finite,
        rating,
        finite,
        fc.array(finite, { minLength: 21, maxLength: 21 }),
        (before, elapsed, grade, retention, w) => {
          const after = nextMemory(before, elapsed, grade, w);
          expect(after.stability).toBeGreaterThanOrEqual(0.001);
          expect(after.stability).toBeLessThanOrEqual(36500);
          expect(after.difficulty).toBeGreaterThanOrEqual(1);
          expect(after.difficulty).toBeLessThanOrEqual(10);
          const recall = retrievability(before, elapsed, w);
          expect(recall).toBeGreaterThanOrEqual(0);
          expect(recall).toBeLessThanOrEqual(1);
          expect(intervalDays(after.stability, retention, w)).toBeGreaterThanOrEqual(0);
          expect(intervalDays(after.stability, retention, w)).toBeLessThan(Number.POSITIVE_INFINITY);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('[MEM-9] a day before the last answer counts as the same day', () => {
    const before = { stability: 3, difficulty: 5 };
    expect(nextMemory(before, -4, 3, DEFAULT_WEIGHTS)).toEqual(nextMemory(before, 0, 3, DEFAULT_WEIGHTS));
    expect(retrievability(before, -4, DEFAULT_WEIGHTS)).toBe(1);
  });

  it('[MEM-10] weights that schedule nothing are refused with the reason', () => {
    expect(migrateWeights([1])).toEqual({ ok: false, error: 'wrong-length' });
    expect(migrateWeights(DEFAULT_WEIGHTS.slice(0, 20))).toEqual({ ok: false, error: 'wrong-length' });
    expect(migrateWeights([...DEFAULT_WEIGHTS.slice(0, 20), Number.NaN])).toEqual({ ok: false, error: 'not-finite' });
    const old = DEFAULT_WEIGHTS.slice(0, 17).with(5, -0.5);
    expect(migrateWeights(old)).toEqual({ ok: false, error: 'out-of-range' });
    expect(() => nextMemory(null, 0, 3, [1])).toThrow('wrong-length');
  });

  it('[MEM-10] no weights are the defaults, 19 get no w19 and the old decay, and migrating twice is once', () => {
    expect(migrateWeights([])).toEqual({ ok: true, value: DEFAULT_WEIGHTS });
    expect(migrateWeights(DEFAULT_WEIGHTS.slice(0, 19))).toEqual({
      ok: true,
      value: [...DEFAULT_WEIGHTS.slice(0, 19), 0, 0.5],
    });
    const raw = fc
      .constantFrom(17, 19, 21)
      .chain((length) => fc.array(real(-2, 12), { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(raw, (weights) => {
        const once = migrateWeights(weights);
        if (once.ok) expect(migrateWeights(once.value)).toEqual(once);
      }),
    );
  });

  it('[MEM-11] weights that were changed in place schedule as they are now', () => {
    const weights = [...DEFAULT_WEIGHTS];
    expect(nextMemory(null, 0, 1, weights).stability).toBeCloseTo(0.212, 6);
    weights[0] = 50;
    expect(nextMemory(null, 0, 1, weights).stability).toBe(50);
  });

  it('[MEM-11] leaves nothing behind: no methods on Date, its inputs untouched', () => {
    expect(Object.keys(Date.prototype)).toEqual([]);
    const w = Object.freeze([...DEFAULT_WEIGHTS]);
    const before = Object.freeze({ stability: 3, difficulty: 5 });
    const once = nextMemory(before, 5, 3, w);
    expect(nextMemory(before, 5, 3, w)).toEqual(once);
  });

  it('[MEM-12] longer away never means better recalled, more asked of it never means a longer wait', () => {
    fc.assert(
      fc.property(memory, real(0, 5000), real(0, 5000), anyWeights, (before, early, more, w) => {
        expect(retrievability(before, early + more, w)).toBeLessThanOrEqual(retrievability(before, early, w));
        expect(intervalDays(before.stability, 0.95, w)).toBeLessThan(intervalDays(before.stability, 0.85, w));
      }),
    );
  });
});
