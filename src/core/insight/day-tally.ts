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
  /** As in `Recall`. */
  readonly asked: number;
  readonly recalled: number;
};

/** One row for each study day with an answer, the earliest first. */
export function tallyDays(answers: Answers): DayTally[] {
  const byDay = new Map<number, { -readonly [Name in keyof DayTally]: DayTally[Name] }>();
  for (let i = 0; i < answers.length; i += 1) {
    const day = answers.day[i] ?? 0;
    let tally = byDay.get(day);
    if (tally === undefined) {
      tally = { day, answers: 0, fresh: 0, learning: 0, young: 0, mature: 0, milliseconds: 0, asked: 0, recalled: 0 };
      byDay.set(day, tally);
    }
    const phase = answers.phase[i] ?? 0;
    const interval = answers.interval[i] ?? 0;
    tally.answers += 1;
    tally[nameOf(phase, interval)] += 1;
    tally.milliseconds += Math.min(LONGEST_ANSWER, answers.took[i] ?? 0);
    if (!isRecallTest(phase, interval)) continue;
    tally.asked += 1;
    if (answers.rating[i] !== 1) tally.recalled += 1;
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
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
