import { DAY } from '../kernel/study-day.ts';
import { retrievability } from '../memory/fsrs.ts';
import { type MemoryColumns, NEW, REVIEW } from '../memory/model.ts';
import { MATURE } from './answer-columns.ts';

/** Cards by state; a suspended one counts as nothing else. */
export type CardCounts = {
  readonly fresh: number;
  readonly learning: number;
  readonly young: number;
  readonly mature: number;
  readonly suspended: number;
};
export type CardState = keyof CardCounts;

/** Steps of any kind are learning, a review under 21 days is young. */
export function stateOfRow(columns: MemoryColumns, row: number): CardState {
  if (columns.suspended[row] === 1) return 'suspended';
  const phase = columns.phase[row];
  if (phase === NEW) return 'fresh';
  if (phase !== REVIEW) return 'learning';
  return (columns.interval[row] ?? 0) < MATURE ? 'young' : 'mature';
}

export function countCards(columns: MemoryColumns, rows: Uint32Array): CardCounts {
  const counts = { fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  for (const row of rows) counts[stateOfRow(columns, row)] += 1;
  return counts;
}

/** How many values fall in each bin: bin i is from edge i up to (not including) the next; the last is open. */
export function histogram(values: Iterable<number>, edges: readonly number[]): number[] {
  const counts = edges.map(() => 0);
  for (const value of values) {
    let bin = edges.length - 1;
    while (bin > 0 && value < (edges[bin] ?? 0)) bin -= 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** Days; the first bin begins below a day. */
export const DAY_EDGES: readonly number[] = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365, 730];
export const DIFFICULTY_EDGES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const RECALL_EDGES: readonly number[] = Array.from({ length: 20 }, (_, bin) => bin / 20);

export type MemoryHistograms = {
  /** Of cards in review. */
  readonly intervals: readonly number[];
  /** Of cards that have a memory, suspended ones left out; by the edges above. */
  readonly stability: readonly number[];
  readonly difficulty: readonly number[];
  readonly recall: readonly number[];
  /** Half of the cards have as much or more; null without cards. */
  readonly middle: { readonly interval: number | null; readonly stability: number | null };
  /** How many cards have a memory, and how many of them are expected to be known at this moment. */
  readonly remembered: { readonly cards: number; readonly expected: number };
  /** The same by note: a note counts as much as the mean of its cards. */
  readonly notes: { readonly notes: number; readonly expected: number };
};

/** `at` is now; `noteOf` a number that siblings share. */
export function memoryHistograms(
  columns: MemoryColumns,
  rows: Uint32Array,
  at: number,
  weightsOf: (row: number) => readonly number[],
  noteOf: (row: number) => number,
): MemoryHistograms {
  const known = rows.filter((row) => (columns.stability[row] ?? 0) > 0 && columns.suspended[row] !== 1);
  const recalls = Float64Array.from(known, (row) => recallAt(columns, row, at, weightsOf(row)));
  const byNote = new Map<number, { sum: number; cards: number }>();
  known.forEach((row, index) => {
    const note = byNote.get(noteOf(row)) ?? { sum: 0, cards: 0 };
    byNote.set(noteOf(row), note);
    note.sum += recalls[index] ?? 0;
    note.cards += 1;
  });
  const inReview = known.filter((row) => columns.phase[row] === REVIEW);
  const column = (from: Uint32Array, name: 'stability' | 'difficulty' | 'interval') =>
    Float64Array.from(from, (row) => columns[name][row] ?? 0);
  const intervals = column(inReview, 'interval');
  const stability = column(known, 'stability');
  return {
    intervals: histogram(intervals, DAY_EDGES),
    stability: histogram(stability, DAY_EDGES),
    difficulty: histogram(column(known, 'difficulty'), DIFFICULTY_EDGES),
    recall: histogram(recalls, RECALL_EDGES),
    middle: { interval: middleOf(intervals), stability: middleOf(stability) },
    remembered: { cards: known.length, expected: sum(recalls) },
    notes: { notes: byNote.size, expected: sum([...byNote.values()].map((note) => note.sum / note.cards)) },
  };
}

/** By the time that has really passed, not by whole days. */
function recallAt(columns: MemoryColumns, row: number, at: number, weights: readonly number[]): number {
  const memory = { stability: columns.stability[row] ?? 0, difficulty: columns.difficulty[row] ?? 0 };
  return retrievability(memory, (at - (columns.lastAt[row] ?? 0)) / DAY, weights);
}

/** Sorts what it is given. */
function middleOf(values: Float64Array): number | null {
  return values.sort()[Math.floor(values.length / 2)] ?? null;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
