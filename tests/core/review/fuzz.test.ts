import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId } from '../../../src/core/kernel/ids.ts';
import { fuzzBounds, fuzzFactor, fuzzInterval, minimumFuzzInterval } from '../../../src/core/review/fuzz.ts';

const interval = fc.double({ min: 0, max: 40000, noNaN: true });
const wholeDays = fc.integer({ min: 1, max: 36500 });
const factor = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('interval fuzz', () => {
  // interval, minimum, maximum -> lower, upper: Anki's ranges (rslib/src/scheduler/states/fuzz.rs).
  it.each([
    [1, 1, 1000, 1, 1],
    [2.49, 1, 1000, 2, 2],
    [2.5, 1, 1000, 2, 4],
    [7, 1, 1000, 5, 9],
    [17, 1, 1000, 14, 20],
    [37, 1, 1000, 33, 41],
    [2, 2, 1000, 2, 2],
    [2, 3, 1000, 2 + 1, 4],
    [2, 3, 3, 3, 3],
    [19.9, 3, 1000, 17, 23],
    [20.1, 3, 1000, 17, 23],
    [100, 101, 1000, 101, 108],
    [100, 1, 99, 92, 99],
    [100, 97, 103, 97, 103],
    [1, 3, 2, 2, 2],
  ])('[GRANT-1] %d days within %d to %d may become %d to %d', (days, minimum, maximum, lower, upper) => {
    expect(fuzzBounds(days, minimum, maximum)).toEqual({ lower, upper });
  });

  it('[GRANT-2] a longer interval is never fuzzed below one day more than the last', () => {
    expect(minimumFuzzInterval(4.591988, 4, 36500)).toBe(5);
    expect(minimumFuzzInterval(2.7269483, 4, 36500)).toBe(4);
    expect(minimumFuzzInterval(2.7269483, 5, 36500)).toBe(0);
  });

  it('[GRANT-3] a fuzzed interval is a whole day inside its bounds and inside minimum and maximum', () => {
    fc.assert(
      fc.property(interval, factor, wholeDays, wholeDays, (days, chosen, minimum, maximum) => {
        const { lower, upper } = fuzzBounds(days, minimum, maximum);
        const fuzzed = fuzzInterval(days, chosen, minimum, maximum);
        expect(Number.isInteger(fuzzed)).toBe(true);
        expect(fuzzed).toBeGreaterThanOrEqual(lower);
        expect(fuzzed).toBeLessThanOrEqual(upper);
        expect(lower).toBeGreaterThanOrEqual(Math.min(minimum, maximum));
        expect(upper).toBeLessThanOrEqual(maximum);
      }),
    );
  });

  it('[GRANT-3] the factor reaches both ends and the middle', () => {
    expect([0, 0.5, 0.99].map((chosen) => fuzzInterval(37, chosen, 1, 1000))).toEqual([33, 37, 41]);
  });

  it('[GRANT-4] without fuzz an interval is only rounded and kept inside its limits', () => {
    expect(fuzzInterval(37.4, null, 1, 1000)).toBe(37);
    expect(fuzzInterval(0.1, null, 1, 1000)).toBe(1);
    expect(fuzzInterval(101, null, 1, 100)).toBe(100);
    expect(fuzzInterval(5, null, 9, 7)).toBe(7);
  });

  it('[GRANT-5] card and reps decide the factor, and nothing else', () => {
    const card = cardId('kafka/acks/1');
    expect(fuzzFactor(card, 3)).toBe(fuzzFactor(cardId('kafka/acks/1'), 3));
    expect(fuzzFactor(card, 3)).not.toBe(fuzzFactor(card, 4));
    expect(fuzzFactor(card, 3)).not.toBe(fuzzFactor(cardId('kafka/acks/2'), 3));
  });

  it('[GRANT-5] factors spread evenly over cards, and over the answers of one card', () => {
    const spreads = [
      Array.from({ length: 20000 }, (_, index) => fuzzFactor(cardId(`deck/note-${index}/forward`), 2)),
      Array.from({ length: 20000 }, (_, index) => fuzzFactor(cardId('deck/카드/c1'), index)),
    ];
    for (const factors of spreads) {
      const counts = Array.from({ length: 20 }, () => 0);
      for (const value of factors) counts[Math.floor(value * 20)] = (counts[Math.floor(value * 20)] ?? Number.NaN) + 1;
      // 1000 expected in each of 20 bins, standard deviation about 31.
      for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });

  it('[GRANT-5] siblings, and one answer and the next, are fuzzed independently', () => {
    const pairs = [
      (index: number) => [fuzzFactor(cardId('a/b/c'), index), fuzzFactor(cardId('a/b/c'), index + 1)],
      (index: number) => [fuzzFactor(cardId(`a/${index}/forward`), 3), fuzzFactor(cardId(`a/${index}/backward`), 3)],
    ];
    for (const pair of pairs) {
      const cells = new Map<string, number>();
      for (let index = 0; index < 40_000; index += 1) {
        const cell = pair(index)
          .map((value) => Math.floor(value * 10))
          .join();
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      const chiSquare = [...cells.values()].reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0);
      expect(cells.size).toBe(100);
      // 99 degrees of freedom: chance passes 180 once in a million.
      expect(chiSquare).toBeLessThan(180);
    }
  });

  it('[GRANT-1] from 2.5 days on there is a choice of at least two days, unless the maximum forbids it', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.5, max: 40000, noNaN: true }), wholeDays, wholeDays, (days, minimum, maximum) => {
        const { lower, upper } = fuzzBounds(days, minimum, maximum);
        if (lower < maximum) expect(upper).toBeGreaterThan(lower);
      }),
    );
  });
});
