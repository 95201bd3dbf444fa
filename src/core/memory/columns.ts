import { type MemoryColumns, NO_DAY } from './model.ts';

const COLUMN_NAMES = [
  'phase',
  'step',
  'dueUnit',
  'due',
  'stability',
  'difficulty',
  'lastDay',
  'lastAt',
  'lastRating',
  'interval',
  'reps',
  'lapses',
  'introducedDay',
  'reviewedDay',
  'answeredFrom',
  'buriedDay',
  'suspended',
  'flag',
  'marked',
] as const satisfies readonly (keyof MemoryColumns)[];

/** A new card has these at "no such day" and all other columns at 0. */
const DAY_COLUMNS = ['lastDay', 'introducedDay', 'reviewedDay', 'buriedDay'] as const;

/** All that the log says about one card. */
export type CardState = Readonly<Record<keyof MemoryColumns, number>>;

/** Columns of `room` new cards. */
export function allocateColumns(room: number): MemoryColumns {
  const columns: MemoryColumns = {
    phase: new Uint8Array(room),
    step: new Uint8Array(room),
    dueUnit: new Uint8Array(room),
    due: new Float64Array(room),
    stability: new Float64Array(room),
    difficulty: new Float64Array(room),
    lastDay: new Int32Array(room),
    lastAt: new Float64Array(room),
    lastRating: new Uint8Array(room),
    interval: new Int32Array(room),
    reps: new Uint32Array(room),
    lapses: new Uint16Array(room),
    introducedDay: new Int32Array(room),
    reviewedDay: new Int32Array(room),
    answeredFrom: new Uint8Array(room),
    buriedDay: new Int32Array(room),
    suspended: new Uint8Array(room),
    flag: new Uint8Array(room),
    marked: new Uint8Array(room),
  };
  for (const name of DAY_COLUMNS) columns[name].fill(NO_DAY);
  return columns;
}

/** Makes room for at least `rows` rows, doubling, so that adding one by one stays cheap. */
export function growColumns(columns: MemoryColumns, rows: number): void {
  const room = columns.phase.length;
  if (rows > room) Object.assign(columns, copyColumns(columns, Math.max(rows, room * 2, 64)));
}

/** A copy with exactly `room` rows: cut, or filled up with new cards. */
export function copyColumns(columns: MemoryColumns, room: number): MemoryColumns {
  const copy = allocateColumns(room);
  for (const name of COLUMN_NAMES) copy[name].set(columns[name].subarray(0, room));
  return copy;
}

export function readRow(columns: MemoryColumns, row: number): CardState {
  const at = (name: keyof MemoryColumns) => columns[name][row] ?? 0;
  return {
    phase: at('phase'),
    step: at('step'),
    dueUnit: at('dueUnit'),
    due: at('due'),
    stability: at('stability'),
    difficulty: at('difficulty'),
    lastDay: at('lastDay'),
    lastAt: at('lastAt'),
    lastRating: at('lastRating'),
    interval: at('interval'),
    reps: at('reps'),
    lapses: at('lapses'),
    introducedDay: at('introducedDay'),
    reviewedDay: at('reviewedDay'),
    answeredFrom: at('answeredFrom'),
    buriedDay: at('buriedDay'),
    suspended: at('suspended'),
    flag: at('flag'),
    marked: at('marked'),
  };
}

export function writeRow(columns: MemoryColumns, row: number, state: CardState): void {
  for (const name of COLUMN_NAMES) columns[name][row] = state[name];
}
