import { fail, ok, type Result } from '../../kernel/result.ts';

/** One answer of a card. `card` is any key that tells cards apart; `day` is the study day, `rating` 1 to 4. */
export type Review = { readonly card: string | number; readonly day: number; readonly rating: number };

/** A day that is no whole number; a day before the card's last one; a rating other than 1, 2, 3, 4. */
export type ReviewsError = 'day-not-whole' | 'days-out-of-order' | 'unknown-rating';

/**
 * Reviews in columns, card by card: card c owns the positions from `starts[c]` up to `starts[c + 1]`. An item, that is
 * a review which the model must predict, is one on a later day than the card's last; same-day reviews only move the
 * memory on. Cards lie in the order of what was answered, so nothing depends on their names or on who came first.
 */
export type TrainingSet = {
  readonly starts: Uint32Array;
  readonly days: Float64Array;
  /** Whole days since the card's last review; 0 at its first one and on the same day. */
  readonly elapsed: Float64Array;
  readonly ratings: Uint8Array;
  readonly items: number;
};

/** The reviews as a training set. Those of one card must be in time order; how cards are interleaved is of no account. */
export function buildTrainingSet(reviews: readonly Review[]): Result<TrainingSet, ReviewsError> {
  const cards = new Map<Review['card'], number>();
  const counts: number[] = [];
  const owner = new Uint32Array(reviews.length);
  let i = 0;
  for (const { card, day, rating } of reviews) {
    if (!Number.isSafeInteger(day)) return fail('day-not-whole');
    if (rating !== 1 && rating !== 2 && rating !== 3 && rating !== 4) return fail('unknown-rating');
    let row = cards.get(card);
    if (row === undefined) {
      row = cards.size;
      cards.set(card, row);
      counts.push(0);
    }
    owner[i] = row;
    i += 1;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  const set = fillColumns(reviews, owner, counts);
  return set === null ? fail('days-out-of-order') : ok(sortCards(set));
}

function fillColumns(reviews: readonly Review[], owner: Uint32Array, counts: readonly number[]): TrainingSet | null {
  const set = emptySet(counts);
  const next = set.starts.slice(0, counts.length);
  let items = 0;
  let i = 0;
  for (const { day, rating } of reviews) {
    const card = owner[i] ?? 0;
    i += 1;
    const at = next[card] ?? 0;
    const elapsed = at === set.starts[card] ? 0 : day - (set.days[at - 1] ?? 0);
    if (elapsed < 0) return null;
    set.days[at] = day;
    set.elapsed[at] = elapsed;
    set.ratings[at] = rating;
    next[card] = at + 1;
    if (elapsed > 0) items += 1;
  }
  return { ...set, items };
}

/** By days, then ratings, then length: two cards that compare equal are the same to the model. */
function sortCards(set: TrainingSet): TrainingSet {
  const { starts, days, ratings } = set;
  const start = (card: number) => starts[card] ?? 0;
  const order = Array.from({ length: starts.length - 1 }, (_, card) => card);
  order.sort((a, b) => {
    const [lengthA, lengthB] = [start(a + 1) - start(a), start(b + 1) - start(b)];
    for (let n = 0; n < Math.min(lengthA, lengthB); n += 1) {
      const [i, j] = [start(a) + n, start(b) + n];
      const difference = (days[i] ?? 0) - (days[j] ?? 0) || (ratings[i] ?? 0) - (ratings[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  });
  const sorted = emptySet(order.map((card) => start(card + 1) - start(card)));
  for (const [row, card] of order.entries()) {
    const to = sorted.starts[row] ?? 0;
    for (const name of ['days', 'elapsed', 'ratings'] as const) {
      sorted[name].set(set[name].subarray(start(card), start(card + 1)), to);
    }
  }
  return { ...sorted, items: set.items };
}

function emptySet(counts: readonly number[]): TrainingSet {
  const starts = new Uint32Array(counts.length + 1);
  for (const [card, count] of counts.entries()) starts[card + 1] = (starts[card] ?? 0) + count;
  const length = starts.at(-1) ?? 0;
  return {
    starts,
    days: new Float64Array(length),
    elapsed: new Float64Array(length),
    ratings: new Uint8Array(length),
    items: 0,
  };
}
