import { type CardId, type DeviceId, millis, studyDay } from '../kernel/ids.ts';
import type { Position } from './entries.ts';
import type { LogEntry, Phase } from './log.ts';
import { LEARNING, RELEARNING, REVIEW } from './model.ts';
import { DUE_DAY, DUE_INSTANT } from './queue-kind.ts';
import { ratingOf } from './rating.ts';

/**
 * Entries in columns: position i is one entry in all of them. `at`, `seq`, `device` and `card` hold for every entry;
 * the rest only where `rating` is not 0, which marks a plain answer. All other entries lie whole in `others`.
 */
export type LogColumns = {
  readonly length: number;
  readonly devices: readonly DeviceId[];
  readonly cards: readonly CardId[];
  readonly at: Float64Array;
  readonly seq: Float64Array;
  /** Index into `devices`. */
  readonly device: Uint32Array;
  /** Index into `cards`. */
  readonly card: Uint32Array;
  readonly day: Int32Array;
  readonly rating: Uint8Array;
  readonly phase: Uint8Array;
  readonly step: Uint8Array;
  readonly dueUnit: Uint8Array;
  readonly due: Float64Array;
  /** Milliseconds. */
  readonly took: Uint32Array;
  readonly others: ReadonlyMap<number, LogEntry>;
};

const PHASES: Readonly<Record<Exclude<Phase, 'new'>, number>> = {
  learning: LEARNING,
  review: REVIEW,
  relearning: RELEARNING,
};

export function columnsOf(entries: readonly LogEntry[]): LogColumns {
  const length = entries.length;
  const devices = indexer<DeviceId>();
  const cards = indexer<CardId>();
  const others = new Map<number, LogEntry>();
  const columns: LogColumns = {
    length,
    devices: devices.values,
    cards: cards.values,
    at: new Float64Array(length),
    seq: new Float64Array(length),
    device: new Uint32Array(length),
    card: new Uint32Array(length),
    day: new Int32Array(length),
    rating: new Uint8Array(length),
    phase: new Uint8Array(length),
    step: new Uint8Array(length),
    dueUnit: new Uint8Array(length),
    due: new Float64Array(length),
    took: new Uint32Array(length),
    others,
  };
  entries.forEach((entry, i) => {
    columns.at[i] = entry.at;
    columns.seq[i] = entry.seq;
    columns.device[i] = devices.indexOf(entry.device);
    columns.card[i] = cards.indexOf(entry.card);
    if (!fitsColumns(entry)) {
      others.set(i, entry);
      return;
    }
    const { grant } = entry;
    columns.day[i] = entry.day;
    columns.rating[i] = entry.rating;
    columns.phase[i] = PHASES[grant.phase];
    columns.step[i] = grant.step;
    columns.dueUnit[i] = grant.due.unit === 'day' ? DUE_DAY : DUE_INSTANT;
    columns.due[i] = grant.due.unit === 'day' ? grant.due.day : grant.due.at;
    columns.took[i] = entry.took;
  });
  return columns;
}

export function entriesOf(columns: LogColumns): LogEntry[] {
  return Array.from({ length: columns.length }, (_, i) => columns.others.get(i) ?? answerAt(columns, i));
}

/** How many of the entries are answers, taken back or not. */
export function countAnswers(columns: LogColumns): number {
  let answers = columns.length - columns.others.size;
  for (const entry of columns.others.values()) if (entry.kind === 'review') answers += 1;
  return answers;
}

/** Where the entry at a position stands in the total order, and its card. */
export function idAt(columns: LogColumns, i: number): Position & Pick<LogEntry, 'card'> {
  const device = columns.devices[columns.device[i] ?? 0];
  const card = columns.cards[columns.card[i] ?? 0];
  if (device === undefined || card === undefined) throw new Error(`Entry ${i} points outside its dictionaries`);
  return { device, seq: columns.seq[i] ?? 0, card, at: millis(columns.at[i] ?? 0) };
}

function answerAt(columns: LogColumns, i: number): LogEntry {
  const number = (column: ArrayLike<number>) => column[i] ?? 0;
  const due = number(columns.due);
  return {
    ...idAt(columns, i),
    day: studyDay(number(columns.day)),
    kind: 'review',
    rating: ratingOf(number(columns.rating)) ?? 1,
    took: number(columns.took),
    grant: {
      phase: phaseName(number(columns.phase)),
      step: number(columns.step),
      due:
        number(columns.dueUnit) === DUE_DAY
          ? { unit: 'day', day: studyDay(due) }
          : { unit: 'instant', at: millis(due) },
    },
  };
}

function phaseName(value: number): Exclude<Phase, 'new'> {
  if (value === LEARNING) return 'learning';
  return value === REVIEW ? 'review' : 'relearning';
}

/** Whether the columns hold all of the entry: a plain answer with known fields alone and values in range. */
function fitsColumns(entry: LogEntry): entry is Extract<LogEntry, { kind: 'review' }> {
  if (entry.kind !== 'review') return false;
  const { grant } = entry;
  if (!hasKeys(entry, 9) || !hasKeys(grant, 3) || !hasKeys(grant.due, 2)) return false;
  const { due } = grant;
  const known =
    due.unit === 'day' ? isWhole(due.day, -0x7fffffff, 0x7fffffff) : due.unit === 'instant' && isReal(due.at);
  return (
    known &&
    typeof entry.device === 'string' &&
    typeof entry.card === 'string' &&
    isReal(entry.at) &&
    isReal(entry.seq) &&
    isWhole(entry.day, -0x7fffffff, 0x7fffffff) &&
    isWhole(entry.rating, 1, 4) &&
    Object.hasOwn(PHASES, grant.phase) &&
    isWhole(grant.step, 0, 255) &&
    isWhole(entry.took, 0, 0xffffffff)
  );
}

function hasKeys(value: unknown, count: number): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === count;
}

function isReal(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0);
}

function isWhole(value: unknown, low: number, high: number): boolean {
  return Number.isInteger(value) && isReal(value) && Number(value) >= low && Number(value) <= high;
}

function indexer<T>() {
  const values: T[] = [];
  const indexes = new Map<T, number>();
  return {
    values,
    indexOf(value: T): number {
      const known = indexes.get(value);
      if (known !== undefined) return known;
      indexes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
