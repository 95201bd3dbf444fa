import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedInterval, type Spread, weekdayOf } from '../../../src/core/review/balance.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { fuzzBounds, fuzzInterval } from '../../../src/core/review/fuzz.ts';
import type { EasyDay, Preset } from '../../../src/core/review/preset.ts';
import { anyEasyDays, anySpread } from './spread-arbitraries.ts';

/** A Monday. */
const TODAY = 20_001 + ((7 - weekdayOf(20_001)) % 7);
const NOTHING: Spread = { due: new Map(), own: null, siblings: [] };
const factors = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000);
const week = (changes: Partial<Record<number, EasyDay>>): readonly EasyDay[] =>
  Array.from({ length: 7 }, (_, weekday) => changes[weekday] ?? 'normal');

/** How often each interval is chosen, in thousandths. */
function chosen(interval: number, spread: Partial<Spread>, options: Partial<Preset> = {}): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const factor of factors) {
    const preset = { ...defaultPreset(), ...options };
    const days = balancedInterval({
      interval,
      minimum: 1,
      maximum: 36_500,
      factor,
      day: TODAY,
      preset,
      spread: { ...NOTHING, ...spread },
    });
    counts[days] = (counts[days] ?? 0) + 1;
  }
  return counts;
}
const dueIn = (counts: Record<number, number>) =>
  new Map(Object.entries(counts).map(([days, count]) => [TODAY + Number(days), count]));

describe('balanced intervals', () => {
  const anyChoice = fc.record({
    interval: fc.double({ min: 0.01, max: 400, noNaN: true }),
    minimum: fc.integer({ min: 0, max: 200 }),
    maximum: fc.integer({ min: 1, max: 500 }),
    factor: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    day: fc.constant(TODAY),
    preset: fc.record({ loadBalance: fc.boolean(), easyDays: anyEasyDays, buryReviews: fc.boolean() }),
    spread: anySpread(TODAY),
  });

  it('[GRANT-29] lie in the range of fuzz, whatever the days hold, and the same choice gives the same', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const days = balancedInterval(choice);
        const { lower, upper } = fuzzBounds(choice.interval, choice.minimum, choice.maximum);
        expect(Number.isInteger(days) && days >= lower && days <= upper).toBe(true);
        expect(balancedInterval(structuredClone(choice))).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  it('[GRANT-30] are those of fuzz while no day holds anything', () => {
    fc.assert(
      fc.property(anyChoice, ({ preset, ...choice }) => {
        const plain = { ...preset, easyDays: week({}) };
        const { interval, factor, minimum, maximum } = choice;
        const days = balancedInterval({ ...choice, preset: plain, spread: NOTHING });
        expect(days).toBe(fuzzInterval(interval, factor, minimum, maximum));
      }),
    );
  });

  it('[GRANT-31] prefer days with few cards, and an empty day above all; own place does not count', () => {
    // 14 days may come as 12 to 16.
    const due = dueIn({ 12: 20, 13: 20, 14: 20, 15: 10, 16: 20 });
    const counts = chosen(14, { due });
    expect(counts[15]).toBeGreaterThan((counts[12] ?? 0) * 1.5);
    const alone = chosen(14, { due: dueIn({ 12: 20, 13: 20, 15: 10, 16: 20 }) });
    expect(alone[14]).toBe(1000);
    const own = chosen(14, { due: dueIn({ 12: 20, 13: 20, 14: 1, 15: 10, 16: 20 }), own: TODAY + 14 });
    expect(own).toEqual(alone);
  });

  it('[GRANT-31] weigh a day by (1 / cards)^2.15 and (1 / interval)^3', () => {
    const weights = [3, 7, 2, 9, 5].map((cards, index) => cards ** -2.15 * (12 + index) ** -3);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const counts = chosen(14, { due: dueIn({ 12: 3, 13: 7, 14: 2, 15: 9, 16: 5 }) });
    weights.forEach((weight, index) => {
      expect(Math.abs((counts[12 + index] ?? 0) - (1000 * weight) / total)).toBeLessThanOrEqual(1);
    });
  });

  it('[GRANT-32] keep away from siblings if these are buried, on an empty day too', () => {
    const near = chosen(14, { siblings: [TODAY + 14] });
    expect(near[14] ?? 0).toBe(0);
    expect(near[13]).toBeLessThan(near[12] ?? 0);
    expect(chosen(14, { siblings: [TODAY + 14] }, { buryReviews: false })[14]).toBe(200);
    expect(chosen(14, { siblings: [TODAY + 14] }, { loadBalance: false })[14]).toBe(200);
  });

  it('[GRANT-33] avoid minimal days nearly always, on an empty day, for long intervals and without balancing too', () => {
    const sunday = week({ 6: 'minimum' });
    // From a Monday, 13 days lead to a Sunday.
    expect(weekdayOf(TODAY + 13)).toBe(6);
    for (const loadBalance of [true, false]) expect(chosen(14, {}, { easyDays: sunday, loadBalance })[13] ?? 0).toBe(0);
    const long = chosen(180, {}, { easyDays: sunday });
    for (const days of Object.keys(long)) expect(weekdayOf(TODAY + Number(days))).not.toBe(6);
    // Three days alone, all of them minimal: one of them it is.
    const none = week({ 2: 'minimum', 3: 'minimum', 4: 'minimum' });
    expect(Object.keys(chosen(3, {}, { easyDays: none }))).toEqual(['2', '3', '4']);
  });

  it('[GRANT-34] use a reduced day until it has more than half of what the others have', () => {
    const easyDays = week({ 0: 'reduced' });
    // 14 days lead to a Monday; the other four hold ten each.
    const others = { 12: 10, 13: 10, 15: 10, 16: 10 };
    const at = (cards: number) => chosen(14, { due: dueIn({ ...others, 14: cards }) }, { easyDays })[14] ?? 0;
    expect(at(5)).toBeGreaterThan(200);
    expect(at(6)).toBe(0);
  });

  it('[GRANT-35] beyond 90 days all days weigh the same', () => {
    const due = dueIn({ 118: 5, 119: 50, 120: 1, 121: 9 });
    const counts = Object.values(chosen(120, { due }));
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});
