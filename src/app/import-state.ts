import type { StoreApi } from 'zustand/vanilla';
import type { LintRule } from '../core/content/lint-rules.ts';
import type { NoteMatch } from '../core/content/match-notes.ts';
import type { Fields, Note } from '../core/content/note.ts';
import type { DeckId, Millis, NoteId } from '../core/kernel/ids.ts';
import type { NotesReportRow } from './notes-report.ts';
import type { ChosenNote } from './plan-cards.ts';
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

/** A card of a note that says other words now. */
export type ChangedCard = ChangedNote & {
  readonly path: string;
  /** Why we think that the one continues the other. */
  readonly by: NoteMatch['by'];
  readonly score: number;
  /** `before` is the person's own text: it stays unless they take that of the note. */
  readonly isOwn: boolean;
  /** The passage, where nothing else has changed. */
  readonly passage: { readonly before: string; readonly after: string } | null;
  /** Whether there is any memory to decide on. */
  readonly isLearnt: boolean;
};

/** The difference that notes would make to one deck. */
export type NotesPlan = {
  readonly deck: DeckId;
  readonly name: string;
  readonly exists: boolean;
  readonly added: readonly Fields[];
  readonly changed: readonly ChangedCard[];
  readonly unchanged: number;
  /** The same cards under another heading. */
  readonly moved: readonly {
    readonly id: NoteId;
    readonly fields: Fields;
    readonly from: string;
    readonly to: string;
  }[];
  readonly gone: readonly { readonly id: NoteId; readonly path: string; readonly fields: Fields }[];
};

/** What becomes of the memory of a card that has changed: it stays, the card is asked today, or it begins anew. */
export type Schedule = 'keep' | 'sooner' | 'new';
/** What becomes of cards whose passage or note is gone. */
export type GoneChoice = 'keep' | 'suspend' | 'remove';

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
  /** Of notes, card by card; null for a deck file or a backup. */
  readonly notes: readonly NotesReportRow[] | null;
};

export type ImportState =
  | { readonly view: 'empty' }
  | { readonly view: 'reading'; readonly file: string }
  | { readonly view: 'refused'; readonly problems: readonly ImportProblem[]; readonly more: number }
  | { readonly view: 'preview'; readonly plans: readonly DeckPlan[]; readonly backup: BackupPlan | null }
  /** As `preview`, of chosen cards of notes. */
  | { readonly view: 'difference'; readonly plans: readonly NotesPlan[] }
  | { readonly view: 'writing' }
  | { readonly view: 'done'; readonly report: ImportReport; readonly undone: boolean }
  | { readonly view: 'failed'; readonly detail: string };

export type ApplyOptions = {
  readonly gone: GoneChoice;
  /** For cards that have changed; one that is not named keeps its schedule. */
  readonly schedules?: ReadonlyMap<NoteId, Schedule>;
  /** Cards of the person's own text that take the text of the note after all. */
  readonly taken?: ReadonlySet<NoteId>;
};

export type Import = {
  readonly store: StoreApi<ImportState>;
  readFiles(files: readonly File[]): Promise<void>;
  readText(text: string): Promise<void>;
  /**
   * Shows the difference that the chosen cards of notes would make; writes at once where there is nothing to decide.
   * Notes that are in no deck yet go to the deck of this name; without one each to the deck that it names, else to one
   * of its own title.
   */
  planNotes(chosen: readonly ChosenNote[], deckName: string | null, pictures: readonly NoteFile[]): Promise<void>;
  /** Writes what the preview or the difference shows. */
  apply(options: ApplyOptions): Promise<void>;
  undo(): Promise<void>;
  reset(): void;
};
