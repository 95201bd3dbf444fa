import { studyDay } from '../kernel/ids.ts';
import { elapsedDays } from '../kernel/study-day.ts';
import { nextMemory } from './fsrs.ts';
import type { Due, LogEntry, Phase, Rating } from './log.ts';
import { LEARNING, type MemoryColumns, NEW, NO_DAY, RELEARNING, REVIEW } from './model.ts';
import { DUE_DAY, DUE_INSTANT, DUE_NONE, INTERDAY, kindOfRow, REVIEWS } from './queue-kind.ts';
import { ratingOf } from './rating.ts';

/** The weights under which a row's answers are folded: those of its deck's preset. */
export type WeightsOfRow = (row: number) => readonly number[];

const LAST_DAY = 0x7fffffff;

/**
 * Folds one fact into the card's row. Total: a kind or value that means nothing here changes nothing or is brought
 * into range, so that one odd entry (of a newer version, of a foreign file) never stops the rest. Retracts are none
 * of this function's business: entries taken back are simply not folded.
 */
export function foldEntry(columns: MemoryColumns, row: number, entry: LogEntry, weightsOfRow: WeightsOfRow): void {
  const day = clampDay(entry.day);
  switch (entry.kind) {
    case 'review': {
      const rating = ratingOf(entry.rating);
      if (rating === null || !isDue(entry.grant?.due)) return;
      const { phase, step, due, suspend } = entry.grant;
      const [unit, value] = dueValues(due);
      const after = phaseValue(phase, due);
      foldReview(columns, row, rating, finite(entry.at), day, after, clamp(step, 0, 255), unit, value, weightsOfRow);
      if (suspend === true) columns.suspended[row] = 1;
      return;
    }
    case 'suspend':
      columns.suspended[row] = 1;
      return;
    case 'unsuspend':
      columns.suspended[row] = 0;
      return;
    case 'bury':
      columns.buriedDay[row] = day;
      return;
    case 'forget':
      forget(columns, row);
      return;
    case 'reschedule':
      if (isDue(entry.due))
        reschedule(columns, row, entry.due, entry.together === true ? lastDayOf(columns, row, day) : day);
      return;
    case 'flag':
      columns.flag[row] = clamp(entry.flag, 0, 7);
      return;
    case 'mark':
      columns.marked[row] = entry.marked === true ? 1 : 0;
      return;
    default:
      return;
  }
}

/** Folds an answer given as column values (see `log-columns.ts`), all in range: the inner loop of a replay. */
export function foldReview(
  columns: MemoryColumns,
  row: number,
  rating: Rating,
  at: number,
  day: number,
  phase: number,
  step: number,
  dueUnit: number,
  due: number,
  weightsOfRow: WeightsOfRow,
): void {
  const before = columns.phase[row] ?? NEW;
  const kind = kindOfRow(columns, row);
  const lastDay = columns.lastDay[row] ?? NO_DAY;
  const stability = columns.stability[row] ?? 0;
  const known = stability > 0 ? { stability, difficulty: columns.difficulty[row] ?? 0 } : null;
  const elapsed = lastDay === NO_DAY ? 0 : elapsedDays(studyDay(lastDay), studyDay(day));
  const memory = nextMemory(known, elapsed, rating, weightsOfRow(row));
  columns.stability[row] = memory.stability;
  columns.difficulty[row] = memory.difficulty;
  columns.phase[row] = phase;
  columns.step[row] = step;
  columns.dueUnit[row] = dueUnit;
  columns.due[row] = due;
  columns.interval[row] = phase === REVIEW && dueUnit === DUE_DAY ? clamp(due - day, 0, LAST_DAY) : 0;
  columns.reps[row] = (columns.reps[row] ?? 0) + 1;
  if (rating === 1 && before === REVIEW) columns.lapses[row] = Math.min(0xffff, (columns.lapses[row] ?? 0) + 1);
  if (before === NEW) columns.introducedDay[row] = day;
  if (kind === INTERDAY || kind === REVIEWS) columns.reviewedDay[row] = day;
  columns.answeredFrom[row] = lastDay === day ? Math.min(columns.answeredFrom[row] ?? kind, kind) : kind;
  columns.lastDay[row] = day;
  columns.lastAt[row] = at;
  columns.lastRating[row] = rating;
}

/** Back to a new card. What was done stays known: how often it was answered and failed, flags, the day's counts. */
function forget(columns: MemoryColumns, row: number): void {
  for (const name of ['phase', 'step', 'dueUnit', 'due', 'stability', 'difficulty', 'interval'] as const) {
    columns[name][row] = 0;
  }
  for (const name of ['lastAt', 'lastRating', 'answeredFrom'] as const) columns[name][row] = 0;
  for (const name of ['lastDay', 'introducedDay'] as const) columns[name][row] = NO_DAY;
}

/** `from`: the study day that the new interval counts from. */
function reschedule(columns: MemoryColumns, row: number, due: Due, from: number): void {
  const [unit, value] = dueValues(due);
  if (unit === DUE_DAY) {
    columns.phase[row] = REVIEW;
    columns.step[row] = 0;
    columns.interval[row] = clamp(value - from, 1, LAST_DAY);
  } else if (columns.phase[row] === NEW) {
    columns.phase[row] = LEARNING;
  }
  columns.dueUnit[row] = unit;
  columns.due[row] = value;
}

function lastDayOf({ lastDay }: MemoryColumns, row: number, otherwise: number): number {
  const day = lastDay[row] ?? NO_DAY;
  return day === NO_DAY ? otherwise : day;
}

/** A phase as a column value. */
export function phaseValue(phase: Phase, due: Due): number {
  if (phase === 'learning') return LEARNING;
  if (phase === 'relearning') return RELEARNING;
  if (phase === 'review') return REVIEW;
  // A phase of a newer version: the unit of its due date says which of ours it resembles.
  return due.unit === 'day' ? REVIEW : LEARNING;
}

/** A due date as column values, in range. */
export function dueValues(due: Due): readonly [unit: number, value: number] {
  if (due.unit === 'day') return [DUE_DAY, clampDay(due.day)];
  return due.unit === 'instant' ? [DUE_INSTANT, finite(due.at)] : [DUE_NONE, 0];
}

/** Whether it is a due date at all; a log may hold entries of newer versions. */
export function isDue(due: unknown): boolean {
  return typeof due === 'object' && due !== null && 'unit' in due && (due.unit === 'day' || due.unit === 'instant');
}

function clampDay(day: number): number {
  return clamp(day, NO_DAY + 1, LAST_DAY);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.trunc(value) || 0));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
