import { type Millis, studyDay } from '../kernel/ids.ts';
import { DAY, elapsedDays } from '../kernel/study-day.ts';
import { isAnswer } from '../memory/entries.ts';
import { type Memory, nextMemory, retrievability } from '../memory/fsrs.ts';
import type { LogEntry, Rating } from '../memory/log.ts';
import { ratingOf } from '../memory/rating.ts';

/** How likely one card was to be known, from its first answer on; x is days since then, fractions included. */
export type ForgettingCurve = {
  /** One stretch after each answer, falling until the next; the last one until now. */
  readonly past: readonly (readonly (readonly [x: number, recall: number])[])[];
  /** From now on, if it is not answered, until it is due at least. */
  readonly ahead: readonly (readonly [x: number, recall: number])[];
  /** `recall` is what it had fallen to when it was asked; null at the first answer. */
  readonly answers: readonly {
    readonly x: number;
    readonly at: Millis;
    readonly rating: Rating;
    readonly recall: number | null;
  }[];
  readonly now: number;
};

/** Points to a stretch: enough for a smooth line. */
const POINTS = 24;
/** How many stabilities ahead are worth a look. */
const AHEAD = 3;

/**
 * The curve of a card from the entries that were not taken back, in the total order; null before the first answer
 * since the last reset. `until` is how many days the future should reach at least, for the due day to be seen.
 */
export function forgettingCurve(
  entries: readonly LogEntry[],
  weights: readonly number[],
  at: number,
  until: number,
): ForgettingCurve | null {
  const reset = entries.findLastIndex(({ kind }) => kind === 'forget');
  const answers = entries.slice(reset + 1).filter(isAnswer);
  const first = answers[0];
  if (first === undefined) return null;
  const xOf = (instant: number) => Math.max(0, instant - first.at) / DAY;
  const past: (readonly [number, number])[][] = [];
  const told: ForgettingCurve['answers'][number][] = [];
  let memory: Memory | null = null;
  let last = { x: 0, day: first.day };
  for (const answer of answers) {
    const rating = ratingOf(answer.rating);
    if (rating === null) continue;
    const x = xOf(answer.at);
    const stretch = memory === null ? null : fall(memory, last.x, x, last.x, weights);
    if (stretch !== null) past.push(stretch);
    told.push({ x, at: answer.at, rating, recall: stretch?.at(-1)?.[1] ?? null });
    memory = nextMemory(memory, memory === null ? 0 : elapsedDays(studyDay(last.day), answer.day), rating, weights);
    last = { x, day: answer.day };
  }
  if (memory === null) return null;
  const now = Math.max(last.x, xOf(at));
  past.push(fall(memory, last.x, now, last.x, weights));
  const reach = Math.max(until, Math.min(now / 4, memory.stability * AHEAD), 1);
  return { past, ahead: fall(memory, now, now + reach, last.x, weights), answers: told, now };
}

/** The curve between two places, of a memory that was made at `since`. */
function fall(memory: Memory, from: number, to: number, since: number, weights: readonly number[]) {
  return Array.from({ length: POINTS + 1 }, (_, index): readonly [number, number] => {
    const x = from + ((to - from) * index) / POINTS;
    return [x, retrievability(memory, x - since, weights)];
  });
}
