import { type CardId, type DeviceId, millis, type StudyDay, studyDay } from '../../../src/core/kernel/ids.ts';
import { type DayClock, startOfDay } from '../../../src/core/kernel/study-day.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { type PastAnswer, pastOf } from './history.ts';
import type { Random } from './random.ts';

/** From this hour after the day's start, answers are spread over twelve hours. */
const FIRST_HOUR = 5 * 3_600_000;
const HOURS = 12 * 3_600_000;
/** One card in twenty was never answered. */
const NEW_SHARE = 20;

/** Histories of all cards but the new ones, day by day: about `entries` answers in all. */
export function pastAnswers(cards: number, entries: number, today: StudyDay, random: Random): readonly PastAnswer[][] {
  const studied = cards - Math.floor(cards / NEW_SHARE);
  const byDay = new Map<number, PastAnswer[]>();
  let left = entries;
  for (let n = 0; n < studied; n += 1) {
    const mean = left / (studied - n);
    const least = n === studied - 1 ? left : Math.round(mean * (0.4 + 1.2 * random()));
    // A card's number tells nothing about its history: the new ones stand among the others.
    const past = pastOf(n + Math.floor(n / (NEW_SHARE - 1)), Math.max(1, least), today, random);
    left -= past.length;
    for (const answer of past) {
      const day = byDay.get(answer.day);
      if (day === undefined) byDay.set(answer.day, [answer]);
      else day.push(answer);
    }
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([, answers]) => answers);
}

/** The same as log entries in the total order. */
export function* entriesFrom(
  days: readonly PastAnswer[][],
  cards: readonly CardId[],
  device: DeviceId,
  clock: DayClock,
  random: Random,
): Generator<LogEntry> {
  let seq = 0;
  for (const answers of days) {
    for (const [n, { card, day, rating, phase, step, inSteps, due }] of answers.entries()) {
      const id = cards[card];
      if (id === undefined) throw new Error(`No card ${card}`);
      const pause = Math.max(1, Math.floor(HOURS / answers.length));
      const at = millis(startOfDay(studyDay(day), clock) + FIRST_HOUR + n * pause);
      seq += 1;
      yield {
        device,
        seq,
        card: id,
        at,
        day: studyDay(day),
        kind: 'review',
        rating,
        took: 2000 + Math.floor(random() * 20_000),
        grant: {
          phase,
          step,
          due: inSteps ? { unit: 'instant', at: millis(at + due * 1000) } : { unit: 'day', day: studyDay(day + due) },
        },
      };
    }
  }
}
