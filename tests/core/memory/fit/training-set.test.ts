import { describe, expect, it } from 'vitest';
import { groupFirstItems, splitOutliers } from '../../../../src/core/memory/fit/first-items.ts';
import { fillMissing, fitFirstStabilities, orderStabilities } from '../../../../src/core/memory/fit/first-stability.ts';
import { recencyWeights } from '../../../../src/core/memory/fit/item-weights.ts';
import { buildTrainingSet, type Review } from '../../../../src/core/memory/fit/training-set.ts';
import { DEFAULT_WEIGHTS } from '../../../../src/core/memory/fsrs.ts';
import { optimizeWeights } from '../../../../src/core/memory/optimizer.ts';

function setOf(reviews: readonly Review[]) {
  const set = buildTrainingSet(reviews);
  if (!set.ok) throw new Error(set.error);
  return set.value;
}

let made = 0;
/** So many cards, first rated so and seen again after so many days; every tenth is failed then. */
function firstItems(count: number, rating: number, days: number): Review[] {
  return Array.from({ length: count }, (_, n) => {
    made += 1;
    return [
      { card: made, day: 0, rating },
      { card: made, day: days, rating: n % 10 === 0 ? 1 : 3 },
    ];
  }).flat();
}

describe('outliers', () => {
  const daysOf = (groups: readonly { readonly rating: number; readonly days: number }[]) =>
    groups.map(({ rating, days }) => `${rating}/${days}`).sort();

  it('[OPT-12] drops the rarest 5 % of each first rating', () => {
    const set = setOf([
      ...firstItems(100, 3, 2),
      ...firstItems(3, 3, 3),
      ...firstItems(3, 3, 4),
      ...firstItems(800, 4, 8),
      ...firstItems(30, 4, 9),
      ...firstItems(15, 4, 10),
      ...firstItems(5, 1, 1),
    ]);
    const { kept, dropped } = splitOutliers(groupFirstItems(set));
    // Of Good 3 are under 5 and 3 + 3 are not; of Easy 15 are under 42 and 15 + 30 are not; of Again none is 5 %.
    expect(daysOf(dropped)).toEqual(['3/3', '4/10']);
    expect(daysOf(kept)).toEqual(['1/1', '3/2', '3/4', '4/8', '4/9']);
  });

  it('[OPT-12] drops those after more than 100 days, Easy 365', () => {
    const set = setOf([
      ...firstItems(40, 3, 100),
      ...firstItems(41, 3, 101),
      ...firstItems(40, 4, 365),
      ...firstItems(41, 4, 366),
    ]);
    expect(daysOf(splitOutliers(groupFirstItems(set)).kept)).toEqual(['3/100', '4/365']);
  });

  it('[OPT-12] learns from all where half would go', () => {
    const late = optimizeWeights([...firstItems(60, 3, 200), ...firstItems(10, 3, 2)]);
    if (!late.ok) throw new Error(late.error);
    // Nine in ten pass after 200 days.
    expect(late.value.weights[2]).toBeGreaterThan(10);
  });
});

describe('recency', () => {
  it('[OPT-13] lets items of the last year count in full, older ones less, half from four years on', () => {
    const days = [1, 2000 - 1460, 2000 - 912.5, 2000 - 365, 2000].map(Math.ceil);
    const set = setOf(
      days.flatMap((day, card) => [
        { card, day: 0, rating: 3 },
        { card, day, rating: 3 },
      ]),
    );
    const weights = recencyWeights(set, () => true).filter((_, i) => set.elapsed[i] !== 0);
    expect([...weights]).toEqual([0.5, 0.5, expect.closeTo(0.75, 3), 1, 1]);
    expect([...recencyWeights(set, (card) => card !== 4)].slice(8)).toEqual([0, 0]);
  });

  it('[OPT-13] ends at the 256th review of a card', () => {
    const set = setOf(Array.from({ length: 300 }, (_, day) => ({ card: 'a', day, rating: 3 })));
    const weights = recencyWeights(set, () => true);
    expect([weights[255] === 0, weights[256] === 0]).toEqual([false, true]);
  });
});

describe('first stabilities', () => {
  const fitted = (reviews: readonly Review[]) => fitFirstStabilities(groupFirstItems(setOf(reviews)), 0.9);

  it('[OPT-14] follow the passes of the first items', () => {
    // Nine in ten pass after these days, so these are the stabilities.
    const found = fitted([
      ...firstItems(1000, 1, 1),
      ...firstItems(1000, 2, 3),
      ...firstItems(1000, 3, 7),
      ...firstItems(1000, 4, 20),
    ]);
    for (const [k, days] of [1, 3, 7, 20].entries()) expect((found?.[k] ?? 0) / days).toBeCloseTo(1, 1);
    expect(fitted([])).toBeNull();
  });

  it('[OPT-14] meet where they are in the wrong order, nearer the side with more items', () => {
    const [again = 0, hard = 0, good = 0, easy = 0] = orderStabilities([1, 8, 2, 3], [50, 10, 990, 5]);
    expect([again, hard === good, easy]).toEqual([1, true, 3]);
    expect(good).toBeCloseTo(2, 1);
    const all = orderStabilities([5, 6, 1, 2], [30, 10, 20, 5]);
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });

  it.each([
    { rated: [1] },
    { rated: [3] },
    { rated: [1, 4] },
    { rated: [1, 2] },
    { rated: [1, 3] },
    { rated: [2, 3] },
    { rated: [2, 4] },
    { rated: [3, 4] },
    { rated: [1, 2, 4] },
    { rated: [1, 3, 4] },
    { rated: [1, 2, 3] },
    { rated: [2, 3, 4] },
  ])('[OPT-14] fill in what was never rated: only $rated were', ({ rated }) => {
    const defaults = DEFAULT_WEIGHTS.slice(0, 4);
    const counts = [1, 2, 3, 4].map((rating) => (rated.includes(rating) ? 40 : 0));
    const given = defaults.map((usual, k) => (counts[k] === 0 ? Number.NaN : usual * 2));
    const filled = fillMissing(given, counts);
    expect(filled).toEqual([...filled].sort((a, b) => a - b));
    for (const [k, value] of filled.entries()) {
      if (counts[k] !== 0) expect(value).toBeCloseTo(given[k] ?? 0, 9);
      // Twice the defaults where they are known, so of that order elsewhere: the shares are older than the defaults.
      expect(value / (defaults[k] ?? 1)).toBeGreaterThan(0.5);
      expect(value / (defaults[k] ?? 1)).toBeLessThan(6);
    }
  });
});
