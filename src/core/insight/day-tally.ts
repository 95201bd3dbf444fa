import { LEARNING, NEW, RELEARNING } from '../memory/model.ts';
import { type Answers, isRecallTest, LONGEST_ANSWER, MATURE } from './answer-columns.ts';

/** What was done on one study day; what the cards were when they were asked adds up to `answers`. */
export type DayTally = {
  readonly day: number;
  readonly answers: number;
  readonly fresh: number;
  readonly learning: number;
  readonly young: number;
  readonly mature: number;
  readonly milliseconds: number;
  /** As in `Recall`; those of cards that were mature are counted once more on their own. */
  readonly asked: number;
  readonly recalled: number;
  readonly matureAsked: number;
  readonly matureRecalled: number;
};
type Open = { -readonly [Name in keyof DayTally]: DayTally[Name] };

/** One row for each study day with an answer, the earliest first. */
export function tallyDays({ length, day, phase, interval, rating, took }: Answers): DayTally[] {
  const byDay = new Map<number, Open>();
  // Answers lie by time, so the day is nearly always that of the one before.
  let tally = emptyDay(Number.NaN);
  for (let i = 0; i < length; i += 1) {
    const on = day[i] ?? 0;
    if (on !== tally.day) {
      tally = byDay.get(on) ?? emptyDay(on);
      byDay.set(on, tally);
    }
    const was = phase[i] ?? 0;
    const days = interval[i] ?? 0;
    tally.answers += 1;
    tally[nameOf(was, days)] += 1;
    tally.milliseconds += Math.min(LONGEST_ANSWER, took[i] ?? 0);
    if (!isRecallTest(was, days)) continue;
    const known = rating[i] === 1 ? 0 : 1;
    tally.asked += 1;
    tally.recalled += known;
    if (days < MATURE) continue;
    tally.matureAsked += 1;
    tally.matureRecalled += known;
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

function emptyDay(day: number): Open {
  const done = { answers: 0, fresh: 0, learning: 0, young: 0, mature: 0, milliseconds: 0 };
  return { day, ...done, asked: 0, recalled: 0, matureAsked: 0, matureRecalled: 0 };
}

function nameOf(phase: number, interval: number): 'fresh' | 'learning' | 'young' | 'mature' {
  if (phase === NEW) return 'fresh';
  if (phase === LEARNING || phase === RELEARNING) return 'learning';
  return interval < MATURE ? 'young' : 'mature';
}

/** How many study days in a row had an answer, up to today; a today without one yet breaks nothing. */
export function streakOf(days: Iterable<number>, today: number): number {
  const studied = new Set(days);
  let day = studied.has(today) ? today : today - 1;
  let streak = 0;
  for (; studied.has(day); day -= 1) streak += 1;
  return streak;
}
