import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../src/core/review/balance.ts';
import type { EasyDay } from '../../../src/core/review/preset.ts';
import { liveThrough, unevenness } from './spread-year.ts';

const FIRST = 20_002;
const normal: readonly EasyDay[] = Array.from({ length: 7 }, () => 'normal');

describe('months with balanced reviews', () => {
  it('[GRANT-37] days are much more even than with fuzz alone, and no more is forgotten', () => {
    const plain = liveThrough(150, 8, { loadBalance: false });
    const balanced = liveThrough(150, 8, { loadBalance: true });
    expect(unevenness(balanced.reviews.slice(30))).toBeLessThan(0.75 * unevenness(plain.reviews.slice(30)));
    expect(Math.abs(balanced.recall - plain.recall)).toBeLessThan(0.01);
  });

  it('[GRANT-37] a minimal weekday keeps only what cannot wait, a reduced one about half', () => {
    const share = (easyDay: 'reduced' | 'minimum') => {
      const { reviews } = liveThrough(150, 8, { easyDays: normal.with(6, easyDay) });
      const late = reviews.slice(60);
      const sundays = late.filter((_, index) => weekdayOf(FIRST + 60 + index) === 6);
      const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
      return mean(sundays) / mean(late);
    };
    const [reduced, minimal] = [share('reduced'), share('minimum')];
    expect(minimal).toBeLessThan(0.5);
    expect(reduced).toBeGreaterThan(minimal);
    expect(reduced).toBeLessThan(0.95);
  });
});
