import type { StoreApi } from 'zustand/vanilla';
import type { LintRule } from '../core/content/lint-rules.ts';
import type { Fields, Note } from '../core/content/note.ts';
import type { DeckId, Millis, NoteId } from '../core/kernel/ids.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import type { ChosenCard } from '../formats/notes/notes-to-deck.ts';
import type { KnownNote } from './known-notes.ts';
import type { NoteFile } from './read-notes.ts';

/** Reading a file gives errors as data; the words are the UI's. */
export type ImportProblem = {
  readonly file: string;
  readonly code: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
};

export type ChangedNote = { readonly id: NoteId; readonly before: Fields; readonly after: Fields };

/** A new or changed note that could be asked better, and the note that it is too like, if that is why. */
export type LintedNote = {
  readonly id: NoteId;
  readonly rule: LintRule;
  readonly fields: Fields;
  readonly other: Fields | null;
};

export type DeckPlan = {
  readonly file: string;
  readonly deck: DeckId;
  readonly name: string;
  /** false when the library has no such deck yet. */
  readonly exists: boolean;
  readonly added: readonly Note['fields'][];
  readonly changed: readonly ChangedNote[];
  readonly unchanged: number;
  readonly moved: number;
  /** The deck's name, description, language or sources differ. */
  readonly detailsChanged: boolean;
  readonly gone: readonly { readonly id: NoteId; readonly fields: Fields }[];
  readonly warnings: readonly ImportProblem[];
  readonly lint: readonly LintedNote[];
};

export type BackupPlan = {
  readonly file: string;
  readonly exportedAt: Millis;
  readonly decks: number;
  readonly notes: number;
  readonly entries: number;
  /** Log entries that are not here yet. */
  readonly newEntries: number;
};

export type ImportReport = {
  readonly id: string;
  readonly decks: readonly {
    readonly id: DeckId;
    readonly name: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly entries: number;
};

export type ImportState =
  | { readonly view: 'empty' }
  | { readonly view: 'reading'; readonly file: string }
  | { readonly view: 'refused'; readonly problems: readonly ImportProblem[]; readonly more: number }
  | { readonly view: 'preview'; readonly plans: readonly DeckPlan[]; readonly backup: BackupPlan | null }
  | { readonly view: 'writing' }
  | { readonly view: 'done'; readonly report: ImportReport; readonly undone: boolean }
  | { readonly view: 'failed'; readonly detail: string };

export type Import = {
  readonly store: StoreApi<ImportState>;
  readFiles(files: readonly File[]): Promise<void>;
  readText(text: string): Promise<void>;
  /** Writes what the preview shows. Notes gone from the file stay unless `removeGone`. */
  apply(options: { readonly removeGone: boolean }): Promise<void>;
  undo(): Promise<void>;
  planNotes(
    chosen: readonly {
      readonly reading: NoteReading;
      readonly known: KnownNote;
      readonly cards: readonly ChosenCard[];
      readonly discarded: readonly string[];
    }[],
    deckName: string | null,
    pictures: readonly NoteFile[],
  ): Promise<void>;
  reset(): void;
};
