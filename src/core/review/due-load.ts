import type { Catalogue } from '../content/catalogue.ts';
import { type MemoryColumns, NO_DAY } from '../memory/model.ts';
import { DUE_DAY } from '../memory/queue-kind.ts';

/** How many cards fall due on each study day, by preset; kept up card by card, so that no answer counts them all. */
export type DueLoad = {
  /** By preset: the number of cards by day. Days without any are left out. */
  readonly counts: readonly Map<number, number>[];
  /** By row: the day that it is counted on, NO_DAY when on none. */
  readonly countedOn: Int32Array;
  /** By row: its preset, -1 when the card is gone. */
  readonly presetOf: Int32Array;
};

/** `presetOfDeck` numbers the presets from 0, by the catalogue's decks. */
export function buildDueLoad(
  columns: MemoryColumns,
  { deck }: Pick<Catalogue, 'deck'>,
  presetOfDeck: readonly number[],
): DueLoad {
  const presets = Math.max(0, ...presetOfDeck.map((preset) => preset + 1));
  const load: DueLoad = {
    counts: Array.from({ length: presets }, () => new Map<number, number>()),
    countedOn: new Int32Array(deck.length).fill(NO_DAY),
    presetOf: deck.map((index) => presetOfDeck[index] ?? -1),
  };
  for (let row = 0; row < deck.length; row += 1) noteDue(load, columns, row);
  return load;
}

/** To be told after every fold of an entry: the card may fall due on another day, or on none. */
export function noteDue(load: DueLoad, columns: MemoryColumns, row: number): void {
  const counts = load.counts[load.presetOf[row] ?? -1];
  const before = load.countedOn[row];
  if (counts === undefined || before === undefined) return;
  const day = dueDay(columns, row);
  if (day === before) return;
  if (before !== NO_DAY) add(counts, before, -1);
  if (day !== NO_DAY) add(counts, day, 1);
  load.countedOn[row] = day;
}

/** The study day that a card waits for; those suspended, new or in steps within the day wait for none. */
function dueDay(columns: MemoryColumns, row: number): number {
  if (columns.suspended[row] === 1 || columns.dueUnit[row] !== DUE_DAY) return NO_DAY;
  return columns.due[row] ?? NO_DAY;
}

function add(counts: Map<number, number>, day: number, change: 1 | -1): void {
  const count = (counts.get(day) ?? 0) + change;
  if (count === 0) counts.delete(day);
  else counts.set(day, count);
}
