import { type MemoryColumns, NEW, REVIEW } from './model.ts';

/** The queues in the order in which they are gathered. */
export const INTRADAY = 0;
export const INTERDAY = 1;
export const REVIEWS = 2;
export const NEW_CARDS = 3;
export type QueueKind = typeof INTRADAY | typeof INTERDAY | typeof REVIEWS | typeof NEW_CARDS;

/** `dueUnit` as a column value. */
export const DUE_NONE = 0;
export const DUE_DAY = 1;
export const DUE_INSTANT = 2;

/** The queue that a card in this state is asked from: steps within the day go by the instant, the rest by the day. */
export function queueKind(phase: number, dueUnit: number): QueueKind {
  if (phase === NEW) return NEW_CARDS;
  if (dueUnit === DUE_INSTANT) return INTRADAY;
  return phase === REVIEW ? REVIEWS : INTERDAY;
}

export function kindOfRow(columns: MemoryColumns, row: number): QueueKind {
  return queueKind(columns.phase[row] ?? NEW, columns.dueUnit[row] ?? DUE_NONE);
}
