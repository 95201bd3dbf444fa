import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAdded } from '../../../src/core/insight/added.ts';
import { binSize, binsBack, sumBins } from '../../../src/core/insight/bins.ts';
import { targetRecall } from '../../../src/core/insight/target.ts';
import { presetId } from '../../../src/core/kernel/ids.ts';
import { NO_DAY } from '../../../src/core/memory/model.ts';

describe('bars of days', () => {
  it('[STAT-15] are whole, lie side by side up to the last day, and cover the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.nat(2000), (first, length) => {
        const last = first + length;
        const size = binSize(length + 1);
        const bins = binsBack(first, last, size);
        expect(bins.at(-1)?.last).toBe(last);
        expect(bins[0]?.first).toBeLessThanOrEqual(first);
        expect((bins[0]?.first ?? 0) + size).toBeGreaterThan(first);
        for (const [index, bin] of bins.entries()) {
          expect(bin.last - bin.first + 1).toBe(size);
          if (index > 0) expect(bin.first).toBe((bins[index - 1]?.last ?? 0) + 1);
        }
      }),
    );
  });

  it('[STAT-15] add up what falls into each, and leave out what lies outside', () => {
    const bins = binsBack(10, 23, 7);
    const items = [9, 10, 16, 17, 23, 24].map((day) => ({ day, count: day }));
    expect(sumBins(bins, items, 2, ({ count }) => [count, 1])).toEqual([
      [26, 2],
      [40, 2],
    ]);
  });
});

describe('cards added', () => {
  it('[STAT-16] count on the day their note was written last, or that of their first answer if that came earlier', () => {
    const written = [5, 5, 9, null, null];
    const firstAnswered = Int32Array.of(NO_DAY, 3, 12, 4, NO_DAY);
    expect(countAdded(Uint32Array.of(0, 1, 2, 3, 4), (row) => written[row] ?? null, firstAnswered)).toEqual([
      { day: 3, cards: 1 },
      { day: 4, cards: 1 },
      { day: 5, cards: 1 },
      { day: 9, cards: 1 },
    ]);
  });
});

describe('what was asked for', () => {
  it('[STAT-17] is the mean of the decks, each weighing as much as it has cards', () => {
    const presets = [
      { id: presetId('a'), desiredRetention: 0.9 },
      { id: presetId('b'), desiredRetention: 0.8 },
    ];
    const decks = [
      { preset: presetId('a'), cards: 30 },
      { preset: presetId('b'), cards: 10 },
    ];
    expect(targetRecall(decks, presets)).toBeCloseTo(0.875, 9);
    expect(targetRecall([], presets)).toBe(0.9);
    expect(targetRecall([{ preset: presetId('gone'), cards: 5 }], presets)).toBe(0.9);
  });
});
