import type { TrainingSet } from '../fit/training-set.ts';

/** Shares of the four first ratings, and of Hard, Good and Easy among passes; each list adds up to 1. */
export type RatingShares = { readonly first: readonly number[]; readonly passing: readonly number[] };

/** Averages of Anki users. Source: fsrs-rs src/simulation.rs (defaults). */
export const DEFAULT_SHARES: RatingShares = {
  first: [0.24, 0.094, 0.495, 0.171],
  passing: [0.224, 0.631, 0.145],
};
/** So many answers like the average are mixed in: whoever has few is taken to be like the average. */
const PRIOR = 50;

/** How a person rates, from their answers; the defaults where there are none. */
export function measureShares({
  starts,
  elapsed,
  ratings,
}: Pick<TrainingSet, 'starts' | 'elapsed' | 'ratings'>): RatingShares {
  const first = DEFAULT_SHARES.first.map((share) => share * PRIOR);
  const passing = DEFAULT_SHARES.passing.map((share) => share * PRIOR);
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const start = starts[card] ?? 0;
    count(first, (ratings[start] ?? 1) - 1);
    for (let i = start + 1; i < (starts[card + 1] ?? 0); i += 1) {
      if ((elapsed[i] ?? 0) > 0 && (ratings[i] ?? 1) > 1) count(passing, (ratings[i] ?? 2) - 2);
    }
  }
  return { first: normalize(first), passing: normalize(passing) };
}

function count(tally: number[], index: number): void {
  tally[index] = (tally[index] ?? 0) + 1;
}

function normalize(tally: readonly number[]): readonly number[] {
  const sum = tally.reduce((total, value) => total + value, 0);
  return tally.map((value) => value / sum);
}
