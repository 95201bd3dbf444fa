import type { DeckId } from '../kernel/ids.ts';

/** Which cards exist now and where they stand, in columns by the model's rows. A cache of the stored notes. */
export type Catalogue = {
  decks: readonly DeckId[];
  /** Ids of the packed runs of notes. */
  runs: readonly string[];
  /** Index into `decks`; -1 when no note here makes this card (any longer). */
  deck: Int32Array;
  /** Siblings share it; its order is the order of the notes in their decks. */
  note: Int32Array;
  /** Index into `runs`: where the note's text lies. */
  run: Int32Array;
  /** Which of its note's cards, from 0. */
  ordinal: Uint16Array;
  noteCount: number;
  /** The rows of note n: `siblingRows` from `siblingStart[n]` up to `siblingStart[n + 1]`. */
  siblingStart: Int32Array;
  siblingRows: Int32Array;
};
