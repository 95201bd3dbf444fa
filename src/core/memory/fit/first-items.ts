import type { TrainingSet } from './training-set.ts';

/** First items of cards whose first rating and days until that item are the same. */
export type FirstGroup = {
  readonly rating: number;
  readonly days: number;
  readonly cards: readonly number[];
  readonly passes: number;
};

/** One first item in so many of each first rating is taken for an outlier. */
const DROPPED_SHARE = 20;
const LONGEST_DAYS = 100;
const LONGEST_DAYS_EASY = 365;

/** The first item of every card that has one, grouped. */
export function groupFirstItems(set: TrainingSet): FirstGroup[] {
  const groups = new Map<number, { rating: number; days: number; cards: number[]; passes: number }>();
  for (let card = 0; card + 1 < set.starts.length; card += 1) {
    const item = firstItem(set, card);
    if (item === null) continue;
    const rating = set.ratings[set.starts[card] ?? 0] ?? 0;
    const days = set.elapsed[item] ?? 0;
    const key = days * 4 + rating;
    const group = groups.get(key) ?? { rating, days, cards: [], passes: 0 };
    groups.set(key, group);
    group.cards.push(card);
    if ((set.ratings[item] ?? 0) > 1) group.passes += 1;
  }
  return [...groups.values()];
}

/**
 * Splits the groups into those to learn from and those whose cards are left out: cards first seen again after an odd
 * time (a holiday, a foreign history) say little about memory. For each first rating the smallest groups go until 5 % of
 * its items are gone, and those after more than 100 days (Easy: 365). The reference drops 20 items whatever there are,
 * and groups of fewer than 6: in a history of a few hundred reviews those are not odd, they are most of what is known.
 * Source: fsrs-rs src/dataset.rs (compute_outlier_analysis).
 */
export function splitOutliers(groups: readonly FirstGroup[]): {
  readonly kept: readonly FirstGroup[];
  readonly dropped: readonly FirstGroup[];
} {
  const kept: FirstGroup[] = [];
  const dropped: FirstGroup[] = [];
  for (const rating of [1, 2, 3, 4]) {
    const smallestFirst = groups
      .filter((group) => group.rating === rating)
      .sort((a, b) => a.cards.length - b.cards.length || a.days - b.days);
    const wanted = Math.floor(countCards(smallestFirst) / DROPPED_SHARE);
    const longest = rating === 4 ? LONGEST_DAYS_EASY : LONGEST_DAYS;
    let gone = 0;
    for (const group of smallestFirst) {
      const size = group.cards.length;
      if (gone + size < wanted) {
        gone += size;
        dropped.push(group);
      } else if (group.days <= longest) {
        kept.push(group);
      } else {
        dropped.push(group);
      }
    }
  }
  return { kept, dropped };
}

function countCards(groups: readonly FirstGroup[]): number {
  return groups.reduce((sum, { cards }) => sum + cards.length, 0);
}

function firstItem({ starts, elapsed }: TrainingSet, card: number): number | null {
  for (let i = starts[card] ?? 0; i < (starts[card + 1] ?? 0); i += 1) if ((elapsed[i] ?? 0) > 0) return i;
  return null;
}
