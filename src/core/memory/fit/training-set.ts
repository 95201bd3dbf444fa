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

/**
 * The reviews as a training set. Those of one card must be in time order; how cards are interleaved is of no account.
 * Plain loops over typed arrays, and no iterators: this runs once, most of it before the engine has compiled it, and with
 * an array or two a card it took as long as the fit.
 */
export function buildTrainingSet(reviews: readonly Review[]): Result<TrainingSet, ReviewsError> {
  const cards = new Map<Review['card'], number>();
  const owner = new Uint32Array(reviews.length);
  const sizes = new Uint32Array(reviews.length);
  for (let i = 0; i < reviews.length; i += 1) {
    const { card, day, rating } = reviews[i] as Review;
    if (!Number.isSafeInteger(day)) return fail('day-not-whole');
    if (rating !== 1 && rating !== 2 && rating !== 3 && rating !== 4) return fail('unknown-rating');
    let row = cards.get(card);
    if (row === undefined) {
      row = cards.size;
      cards.set(card, row);
    }
    owner[i] = row;
    sizes[row] = (sizes[row] ?? 0) + 1;
  }
  const columns = fillColumns(reviews, owner, startsOf(sizes.subarray(0, cards.size)));
  return columns === null ? fail('days-out-of-order') : ok(sortCards(columns));
}

type Columns = Pick<TrainingSet, 'starts' | 'days' | 'ratings'>;

/** Card by card, in the order in which the cards came; null when a card's days go back. */
function fillColumns(reviews: readonly Review[], owner: Uint32Array, starts: Uint32Array): Columns | null {
  const days = new Float64Array(reviews.length);
  const ratings = new Uint8Array(reviews.length);
  const next = starts.slice();
  for (let i = 0; i < reviews.length; i += 1) {
    const { day, rating } = reviews[i] as Review;
    const card = owner[i] ?? 0;
    const at = next[card] ?? 0;
    if (at > (starts[card] ?? 0) && day < (days[at - 1] ?? 0)) return null;
    days[at] = day;
    ratings[at] = rating;
    next[card] = at + 1;
  }
  return { starts, days, ratings };
}

/** By days, then ratings, then length: two cards that compare equal are the same to the model. */
function sortCards({ starts, days, ratings }: Columns): TrainingSet {
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, card) => card).sort((a, b) => {
    let i = starts[a] ?? 0;
    let j = starts[b] ?? 0;
    const endA = starts[a + 1] ?? 0;
    const endB = starts[b + 1] ?? 0;
    for (; i < endA && j < endB; i += 1, j += 1) {
      const difference = (days[i] ?? 0) - (days[j] ?? 0) || (ratings[i] ?? 0) - (ratings[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  });
  const sorted = {
    starts: startsOf(order.map((card) => (starts[card + 1] ?? 0) - (starts[card] ?? 0))),
    days: new Float64Array(days.length),
    elapsed: new Float64Array(days.length),
    ratings: new Uint8Array(days.length),
  };
  let items = 0;
  let to = 0;
  for (const card of order) {
    const start = starts[card] ?? 0;
    const end = starts[card + 1] ?? 0;
    for (let i = start; i < end; i += 1) {
      const day = days[i] ?? 0;
      const elapsed = i === start ? 0 : day - (days[i - 1] ?? 0);
      sorted.days[to] = day;
      sorted.elapsed[to] = elapsed;
      sorted.ratings[to] = ratings[i] ?? 0;
      to += 1;
      if (elapsed > 0) items += 1;
    }
  }
  return { ...sorted, items };
}

function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let card = 0; card < sizes.length; card += 1) starts[card + 1] = (starts[card] ?? 0) + (sizes[card] ?? 0);
  return starts;
}
