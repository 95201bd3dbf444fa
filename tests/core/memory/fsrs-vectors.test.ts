import { describe, expect, it } from 'vitest';
import {
  DEFAULT_WEIGHTS,
  intervalDays,
  type Memory,
  migrateWeights,
  nextMemory,
  retrievability,
} from '../../../src/core/memory/fsrs.ts';
import type { Rating } from '../../../src/core/memory/log.ts';
import vectors from '../../fixtures/fsrs-vectors.json';

function migrated(weights: readonly number[]): readonly number[] {
  const result = migrateWeights(weights);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const weightsOf = (name: string) => migrated(Object.entries(vectors.weights).find(([key]) => key === name)?.[1] ?? []);
const rated = (value: number | undefined): Rating => {
  if (value === 1 || value === 2 || value === 3 || value === 4) return value;
  throw new Error(`no rating ${value}`);
};

/** Relative, tighter than the 1e-4 that is promised; single precision itself is good to about 1e-6. */
function expectClose(actual: number, expected: number) {
  expect(Math.abs(actual - expected) / expected).toBeLessThan(1e-5);
}

describe('published vectors of fsrs-rs 6.6.1', () => {
  it.each(vectors.histories)('[MEM-1] a whole history: $path', ({ weights, reviews, stability, difficulty }) => {
    const w = weightsOf(weights);
    let memory: Memory | null = null;
    for (const [days, rating] of reviews) memory = nextMemory(memory, days ?? Number.NaN, rated(rating), w);
    expectClose(memory?.stability ?? 0, stability);
    expectClose(memory?.difficulty ?? 0, difficulty);
  });

  it.each(vectors.steps)('[MEM-1] one answer: $path', ({ weights, before, days, rating, stability, difficulty }) => {
    const after = nextMemory(before, days, rated(rating), weightsOf(weights));
    expectClose(after.stability, stability);
    expectClose(after.difficulty, difficulty);
  });

  it('[MEM-2] exact intervals round to the published days', () => {
    const days = vectors.intervals.retentions.map((retention) => intervalDays(1, retention, DEFAULT_WEIGHTS));
    days.forEach((exact, index) => {
      const published = vectors.intervals.days[index] ?? 0;
      // The largest one shows single precision: three units in 3,116,766.
      expect(Math.abs(Math.max(1, Math.round(exact)) - published)).toBeLessThanOrEqual(published * 1e-5);
    });
    expect(intervalDays(121.01552, 0.9, DEFAULT_WEIGHTS)).toBeCloseTo(121.01552, 8);
  });

  it.each(vectors.curves)('[MEM-3] the forgetting curve: $path', ({ decay, points }) => {
    const w = [...DEFAULT_WEIGHTS.slice(0, 20), decay];
    for (const [days = 0, stability = 0, expected = 0] of points) {
      expectClose(retrievability({ stability, difficulty: 5 }, days, w), expected);
    }
  });

  it('[MEM-4] 17 weights become 21 as published', () => {
    const to = migrated(vectors.migration.from);
    expect(to).toHaveLength(21);
    vectors.migration.to.forEach((weight, index) => {
      expect(to[index]).toBeCloseTo(weight, 6);
    });
  });

  it('[MEM-5] weights outside their bounds come to the bound as published', () => {
    const to = migrated([...vectors.clipping.from, ...DEFAULT_WEIGHTS.slice(9)]);
    expect(to.slice(0, 9)).toEqual(vectors.clipping.to);
    expect(to.slice(9)).toEqual(DEFAULT_WEIGHTS.slice(9));
  });
});
