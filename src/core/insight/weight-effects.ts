import { intervalDays, type Memory, nextMemory } from '../memory/fsrs.ts';
import type { Rating } from '../memory/log.ts';

/** Cards as people know them, by how they were answered so far. */
export type TypicalCard = 'first-good' | 'often-again' | 'hard' | 'steady' | 'easy';

export type Effect = {
  readonly card: TypicalCard;
  /** The next interval in days, not rounded, under the old and the new weights. */
  readonly before: number;
  readonly after: number;
  readonly change: 'sooner' | 'later' | 'same';
};

const RATINGS: Readonly<Record<TypicalCard, readonly Rating[]>> = {
  'first-good': [3],
  'often-again': [1, 3, 1, 3, 1, 3],
  hard: [3, 2, 2, 2],
  steady: [3, 3, 3, 3],
  easy: [4, 4, 4],
};
/** A change of less than a tenth is lost in the fuzz. */
const NOTABLE = 1.1;

/**
 * What new weights do to five typical cards: the interval that each would get now. Both sides look back on the same
 * history, asked when the old weights wanted it, an Again and the Good after it on one day.
 */
export function weightEffects(
  before: readonly number[],
  after: readonly number[],
  desiredRetention: number,
): readonly Effect[] {
  return (Object.keys(RATINGS) as TypicalCard[]).map((card) => {
    const history = historyUnder(before, RATINGS[card], desiredRetention);
    const [old, next] = [before, after].map((weights) => nextInterval(weights, history, desiredRetention));
    return { card, before: old ?? 0, after: next ?? 0, change: compare(old ?? 0, next ?? 0) };
  });
}

type Step = { readonly rating: Rating; readonly elapsed: number };

function historyUnder(weights: readonly number[], ratings: readonly Rating[], desiredRetention: number): Step[] {
  const steps: Step[] = [];
  let memory: Memory | null = null;
  for (const [n, rating] of ratings.entries()) {
    const sameDay = n === 0 || ratings[n - 1] === 1;
    const elapsed =
      sameDay || memory === null ? 0 : wholeDays(intervalDays(memory.stability, desiredRetention, weights));
    memory = nextMemory(memory, elapsed, rating, weights);
    steps.push({ rating, elapsed });
  }
  return steps;
}

function nextInterval(weights: readonly number[], history: readonly Step[], desiredRetention: number): number {
  let memory: Memory | null = null;
  for (const { rating, elapsed } of history) memory = nextMemory(memory, elapsed, rating, weights);
  return memory === null ? 0 : Math.max(1, intervalDays(memory.stability, desiredRetention, weights));
}

function wholeDays(days: number): number {
  return Math.max(1, Math.round(days));
}

function compare(before: number, after: number): Effect['change'] {
  if (wholeDays(before) === wholeDays(after)) return 'same';
  if (after >= before * NOTABLE) return 'later';
  return after <= before / NOTABLE ? 'sooner' : 'same';
}
