import type { Note } from '../core/content/note.ts';
import type { DeckId, NoteId, SourceId } from '../core/kernel/ids.ts';

/** What the library knows of a note that was read. */
export type KnownNote = {
  /** Where its cards are now; null when it was never imported. */
  readonly deck: { readonly id: DeckId; readonly name: string } | null;
  readonly source: SourceId | null;
  /** By the key of a candidate: the stored note that it continues, and the evidence. */
  readonly cards: ReadonlyMap<
    string,
    {
      readonly note: NoteId;
      readonly by: 'id' | 'same-text' | 'passage' | 'similar';
      readonly score: number;
      readonly changed: boolean;
    }
  >;
  /** Stored notes of this source that no candidate continues. */
  readonly gone: readonly Note[];
  /** Keys of candidates that were discarded before. */
  readonly discarded: ReadonlySet<string>;
};

/** Stand-in until the library is asked. */
export async function findKnown(_loaded: unknown, readings: readonly unknown[]): Promise<readonly KnownNote[]> {
  return readings.map(() => ({ deck: null, source: null, cards: new Map(), gone: [], discarded: new Set<string>() }));
}
