import type { CardId } from '../kernel/ids.ts';
import { DAY } from '../kernel/study-day.ts';
import { dueValues, isDue, phaseValue } from '../memory/fold.ts';
import type { LogEntry } from '../memory/log.ts';
import { idAt, type LogColumns } from '../memory/log-columns.ts';
import { LEARNING, NEW, REVIEW } from '../memory/model.ts';
import { DUE_DAY } from '../memory/queue-kind.ts';
import { ratingOf } from '../memory/rating.ts';
import { replaySteps } from '../memory/replay-order.ts';
import { isRetract, isRetracted, liveRetracts, type Retract, takesBack } from '../memory/retract.ts';
import { type Answers, cutAnswers, roomForAnswers } from './answer-columns.ts';

/** What is known of the cards before an answer, by row. */
export type Before = {
  readonly phase: Uint8Array;
  /** Whole days last granted, of steps too: one of ten minutes is 0. */
  readonly interval: Int32Array;
  readonly answeredAt: Float64Array;
};

export function noBefore(rows: number): Before {
  return { phase: new Uint8Array(rows), interval: new Int32Array(rows), answeredAt: new Float64Array(rows) };
}

/**
 * The answers of a log that were not taken back, each once, in the total order, with what each card was before.
 * `rows` gives cards their rows; cards it lacks get the next ones. `start` is what was known before the first entry
 * (nothing, if none). `later` are retracts outside the segments that count too.
 */
export function collectAnswers(
  segments: readonly LogColumns[],
  rows: Map<CardId, number>,
  start: Before | null = null,
  later: readonly Retract[] = [],
): Answers {
  const retracted = liveRetracts([...segments.flatMap(retractsOf), ...later]);
  const prepared = new Map(segments.map((segment) => [segment, rowsOf(segment, rows)]));
  const before = start ?? noBefore(rows.size);
  const answers = roomForAnswers(segments.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const { segment, positions } of replaySteps(segments)) {
    const { at, seq, device, card, day, rating, phase, dueUnit, due, took, others } = segment;
    const aimed = segment.devices.map((id) => retracted.get(id));
    const rowsHere = prepared.get(segment) ?? new Uint32Array();
    const count = positions?.length ?? segment.length;
    for (let n = 0; n < count; n += 1) {
      const i = positions === null ? n : (positions[n] ?? 0);
      const row = rowsHere[card[i] ?? 0] ?? 0;
      if (rating[i] === 0) {
        const entry = others.get(i);
        if (entry === undefined || isRetracted(retracted, entry)) continue;
        if (foldOther(before, row, entry)) length = write(answers, length, before, row, entry.at, entry);
        continue;
      }
      const retracts = aimed[device[i] ?? 0]?.get(seq[i] ?? 0);
      if (retracts !== undefined && takesBack(retracts, idAt(segment, i))) continue;
      const instant = at[i] ?? 0;
      const today = day[i] ?? 0;
      put(answers, length, before, row, instant, today, rating[i] ?? 0, took[i] ?? 0);
      length += 1;
      move(before, row, instant, today, phase[i] ?? 0, dueUnit[i] ?? 0, due[i] ?? 0);
    }
  }
  return cutAnswers(answers, length);
}

function retractsOf(segment: LogColumns): Retract[] {
  return [...segment.others.values()].filter(isRetract);
}

function rowsOf({ cards }: LogColumns, rows: Map<CardId, number>): Uint32Array {
  const own = new Uint32Array(cards.length);
  cards.forEach((card, index) => {
    let row = rows.get(card);
    if (row === undefined) {
      row = rows.size;
      rows.set(card, row);
    }
    own[index] = row;
  });
  return own;
}

function put(
  answers: Answers,
  place: number,
  before: Before,
  row: number,
  at: number,
  day: number,
  rating: number,
  took: number,
): void {
  answers.row[place] = row;
  answers.at[place] = at;
  answers.day[place] = day;
  answers.rating[place] = rating;
  answers.took[place] = took;
  answers.phase[place] = before.phase[row] ?? NEW;
  answers.interval[place] = before.interval[row] ?? 0;
}

function move(before: Before, row: number, at: number, day: number, phase: number, unit: number, due: number): void {
  before.phase[row] = phase;
  before.interval[row] = unit === DUE_DAY ? Math.max(0, due - day) : wholeDays(due - at);
  before.answeredAt[row] = at;
}

function wholeDays(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / DAY));
}

/** An entry that lies whole in the log. Folds what is no answer; true when it is one that counts. */
function foldOther(before: Before, row: number, entry: LogEntry): boolean {
  if (entry.kind === 'review') return ratingOf(entry.rating) !== null && isDue(entry.grant?.due);
  if (entry.kind === 'forget') {
    before.phase[row] = NEW;
    before.interval[row] = 0;
    before.answeredAt[row] = 0;
  }
  if (entry.kind !== 'reschedule' || !isDue(entry.due)) return false;
  const [unit, due] = dueValues(entry.due);
  if (unit === DUE_DAY) {
    before.phase[row] = REVIEW;
    before.interval[row] = Math.max(1, due - entry.day);
  } else if (before.phase[row] !== REVIEW) {
    const last = before.answeredAt[row] ?? 0;
    if (before.phase[row] === NEW) before.phase[row] = LEARNING;
    before.interval[row] = last === 0 ? 0 : wholeDays(due - last);
  }
  return false;
}

function write(answers: Answers, place: number, before: Before, row: number, at: number, entry: LogEntry): number {
  if (entry.kind !== 'review') return place;
  const { rating, took, day, grant } = entry;
  const [unit, due] = dueValues(grant.due);
  put(answers, place, before, row, at, day, rating, Math.max(0, took));
  move(before, row, at, day, phaseValue(grant.phase, grant.due), unit, due);
  return place + 1;
}
