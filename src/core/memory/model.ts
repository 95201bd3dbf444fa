import type { CardId } from '../kernel/ids.ts';

/** Phase as a column value. */
export const NEW = 0;
export const LEARNING = 1;
export const REVIEW = 2;
export const RELEARNING = 3;

/** "No such day" in a day column. */
export const NO_DAY = -0x80000000;

/**
 * What the log says about every card, in columns: row i is one card in all of them. Rows are only ever added.
 * A cache: replaying the log gives the same bytes.
 */
export type Model = {
  ids: CardId[];
  rows: Map<CardId, number>;
  columns: MemoryColumns;
};

export type MemoryColumns = {
  phase: Uint8Array;
  step: Uint8Array;
  /** 0 none (new), 1 `due` is a study day, 2 `due` is an instant. */
  dueUnit: Uint8Array;
  due: Float64Array;
  /** 0 when the card has no memory yet. */
  stability: Float64Array;
  difficulty: Float64Array;
  /** Study day and instant of the last answer. */
  lastDay: Int32Array;
  lastAt: Float64Array;
  lastRating: Uint8Array;
  /** The interval last granted, whole days; 0 in steps. */
  interval: Int32Array;
  reps: Uint32Array;
  lapses: Uint16Array;
  /** Study day of the first answer (since the last forget). */
  introducedDay: Int32Array;
  /** Last study day on which it was answered as a review or as learning that had crossed a day. */
  reviewedDay: Int32Array;
  /** On `lastDay`: the earliest-gathered queue it was answered from: 0 intraday, 1 interday, 2 review, 3 new. */
  answeredFrom: Uint8Array;
  /** Hidden on this study day. */
  buriedDay: Int32Array;
  suspended: Uint8Array;
  flag: Uint8Array;
  marked: Uint8Array;
};
