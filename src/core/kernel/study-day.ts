import { type Millis, millis, type StudyDay, studyDay } from './ids.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How the learner's clock stands: minutes east of UTC now, and the hour at which a new study day begins. */
export type DayClock = { readonly utcOffset: number; readonly rolloverHour: number };

/**
 * The study day that an instant falls in: the local calendar date, one less before the rollover hour.
 * Source: Anki rslib/src/scheduler/timing.rs (rule only).
 */
export function studyDayAt(at: Millis, clock: DayClock): StudyDay {
  return studyDay(Math.floor((at + clock.utcOffset * MINUTE - clock.rolloverHour * HOUR) / DAY));
}

/** The instant at which a study day begins under this clock; the day before ends then. */
export function startOfDay(day: StudyDay, clock: DayClock): Millis {
  return millis(day * DAY + clock.rolloverHour * HOUR - clock.utcOffset * MINUTE);
}

/** Whole study days from one day to a later one; never negative, so a trip west costs nothing. */
export function elapsedDays(from: StudyDay, to: StudyDay): number {
  return Math.max(0, to - from);
}
