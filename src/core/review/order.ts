import type { Catalogue } from '../content/catalogue.ts';
import type { Millis, StudyDay } from '../kernel/ids.ts';
import { DAY } from '../kernel/study-day.ts';
import { retrievability } from '../memory/fsrs.ts';
import type { Model } from '../memory/model.ts';
import type { Preset, ReviewOrder } from './preset.ts';

const WORD = 0xffffffff;

/**
 * A number for a card on a day, spread evenly over 32 bits: random to the eye, the same whenever the day's queue is
 * built. FNV-1a, then the finish of MurmurHash3 so that ids alike but for the last letter lie far apart.
 */
export function hashOnDay(id: string, day: StudyDay): number {
  let hash = 0x811c9dc5 ^ day;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type ReviewSort = {
  readonly model: Model;
  readonly day: StudyDay;
  /** Recall is taken at the end of the study day, so the order holds all day. */
  readonly nextDayAt: Millis;
  readonly weightsOfRow: (row: number) => Preset['weights'];
  readonly order: ReviewOrder;
};

/** Cards due by day in the order of the preset; equals stand in an order that is random but stable within the day. */
export function sortReviews(rows: Int32Array, sort: ReviewSort): Int32Array {
  const { ids } = sort.model;
  const ties = keysOf(rows, (row) => hashOnDay(ids[row] ?? '', sort.day));
  return sort.order === 'random' ? sortByKeys(rows, [ties]) : sortByKeys(rows, [ties, keysOf(rows, reviewKey(sort))]);
}

/** New cards: as their notes stand in the deck and the cards in the note, or random and stable within the day. */
export function sortNew(
  rows: Int32Array,
  { ids }: Model,
  { note, ordinal }: Catalogue,
  order: Preset['newOrder'],
  day: StudyDay,
): Int32Array {
  if (order === 'random') return sortByKeys(rows, [keysOf(rows, (row) => hashOnDay(ids[row] ?? '', day))]);
  const ordinals = keysOf(rows, (row) => ordinal[row] ?? 0);
  return sortByKeys(rows, [ordinals, keysOf(rows, (row) => note[row] ?? 0)]);
}

function reviewKey({ model, order, nextDayAt, weightsOfRow }: ReviewSort): (row: number) => number {
  const { due, stability, difficulty, lastAt } = model.columns;
  // Days before 1970 or after the year 11,000,000 are no worse for standing at the edge.
  if (order === 'due') return (row) => Math.min(WORD, Math.max(0, (due[row] ?? 0) + 0x7fffffff));
  return (row) => {
    const memory = { stability: stability[row] ?? 0, difficulty: difficulty[row] ?? 0 };
    // A card put among the reviews by hand has no memory: nothing is known of it, so it counts as forgotten.
    const recall =
      memory.stability > 0 ? retrievability(memory, (nextDayAt - (lastAt[row] ?? 0)) / DAY, weightsOfRow(row)) : 0;
    return Math.round((order === 'retrievability-ascending' ? recall : 1 - recall) * WORD);
  };
}

/** What `Uint32Array.from` does, at a tenth of its cost. */
function keysOf(rows: Int32Array, key: (row: number) => number): Uint32Array {
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) keys[i] = key(rows[i] ?? 0);
  return keys;
}

/**
 * Sorts by the last key, equal ones by the key before. A radix sort: 100,000 cards take a few milliseconds where
 * comparing them takes a whole frame and more.
 */
function sortByKeys(rows: Int32Array, keys: readonly Uint32Array[]): Int32Array {
  if (rows.length < FEW) return sortFew(rows, keys);
  let order = new Uint32Array(rows.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  for (const key of keys) for (const shift of [0, 16]) order = sortByBits(order, key, shift);
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < sorted.length; i += 1) sorted[i] = rows[order[i] ?? 0] ?? 0;
  return sorted;
}

/** Below this, walking through the buckets costs more than comparing. */
const FEW = 1000;

function sortFew(rows: Int32Array, keys: readonly Uint32Array[]): Int32Array {
  const compare = (a: number, b: number) => {
    for (let k = keys.length - 1; k >= 0; k -= 1) {
      const difference = (keys[k]?.[a] ?? 0) - (keys[k]?.[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  const order = Array.from(rows, (_, index) => index).sort(compare);
  return Int32Array.from(order, (index) => rows[index] ?? 0);
}

function sortByBits(order: Uint32Array, key: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(0x10001);
  for (let i = 0; i < key.length; i += 1) {
    const bits = ((key[i] ?? 0) >>> shift) & 0xffff;
    starts[bits + 1] = (starts[bits + 1] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const index = order[i] ?? 0;
    const bits = ((key[index] ?? 0) >>> shift) & 0xffff;
    const slot = starts[bits] ?? 0;
    sorted[slot] = index;
    starts[bits] = slot + 1;
  }
  return sorted;
}
