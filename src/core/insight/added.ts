import { NO_DAY } from '../memory/model.ts';

/** When a card came, as far as is known, and how many came that day. */
export type AddedDay = { readonly day: number; readonly cards: number };

/**
 * Cards by the day they were added, the earliest first. That day itself is not stored: it is when the note was last
 * written, or the card's first answer if that came earlier.
 */
export function countAdded(
  rows: Uint32Array,
  writtenOn: (row: number) => number | null,
  firstAnswered: Int32Array,
): AddedDay[] {
  const byDay = new Map<number, number>();
  for (const row of rows) {
    const written = writtenOn(row);
    const first = firstAnswered[row] ?? NO_DAY;
    const day = written === null || (first !== NO_DAY && first < written) ? first : written;
    if (day !== NO_DAY) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return [...byDay].map(([day, cards]) => ({ day, cards })).sort((a, b) => a.day - b.day);
}
