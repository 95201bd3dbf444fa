import type { Catalogue } from '../content/catalogue.ts';
import type { Millis, StudyDay } from '../kernel/ids.ts';
import type { MemoryColumns } from '../memory/model.ts';
import { INTRADAY, kindOfRow, NEW_CARDS, type QueueKind } from '../memory/queue-kind.ts';
import type { DeckRules } from './deck-rules.ts';

/** The cards of the studied decks that could be asked today, by kind, and what was done today already. */
export type Gathered = {
  readonly byKind: Readonly<Record<QueueKind, Int32Array>>;
  /** Due today but put aside by hand until tomorrow. */
  readonly buried: number;
  /** By deck index: cards first answered today, cards answered today as reviews or as learning of earlier days. */
  readonly doneNew: Uint32Array;
  readonly doneReview: Uint32Array;
};

export function gatherCards(
  columns: MemoryColumns,
  { deck: deckOf, decks }: Catalogue,
  { studied }: DeckRules,
  day: StudyDay,
  nextDayAt: Millis,
  wants: (row: number) => boolean = () => true,
): Gathered {
  const rows: readonly [number[], number[], number[], number[]] = [[], [], [], []];
  const doneNew = new Uint32Array(decks.length);
  const doneReview = new Uint32Array(decks.length);
  const { introducedDay, reviewedDay, suspended, buriedDay } = columns;
  let buried = 0;
  for (let row = 0; row < deckOf.length; row += 1) {
    const deck = deckOf[row] ?? -1;
    if (deck < 0 || studied[deck] !== 1) continue;
    if (introducedDay[row] === day) doneNew[deck] = (doneNew[deck] ?? 0) + 1;
    if (reviewedDay[row] === day) doneReview[deck] = (doneReview[deck] ?? 0) + 1;
    if (suspended[row] === 1 || !wants(row)) continue;
    const kind = kindOfRow(columns, row);
    if (!isDueToday(columns, row, kind, day, nextDayAt)) continue;
    if (buriedDay[row] === day) buried += 1;
    else rows[kind].push(row);
  }
  const byKind = {
    0: new Int32Array(rows[0]),
    1: new Int32Array(rows[1]),
    2: new Int32Array(rows[2]),
    3: new Int32Array(rows[3]),
  };
  return { byKind, buried, doneNew, doneReview };
}

/** Whether the card can come up before the study day ends, given the queue it stands in. */
export function isDueToday(
  { due }: MemoryColumns,
  row: number,
  kind: QueueKind,
  day: StudyDay,
  nextDayAt: Millis,
): boolean {
  if (kind === NEW_CARDS) return true;
  return kind === INTRADAY ? (due[row] ?? 0) < nextDayAt : (due[row] ?? 0) <= day;
}
