import type { StoreApi } from 'zustand/vanilla';
import type { Fields } from '../core/content/note.ts';
import type { Result } from '../core/kernel/result.ts';
import type { Span } from '../formats/notes/by-hand.ts';
import type { AskFailure } from './ask-model.ts';
import type { NoteFile, NoteProblem } from './read-notes.ts';
import type { BenchNote } from './triage.ts';

/** Notes on the workbench, and what was decided so far. Nothing of it is stored. */
export type Choosing = {
  readonly view: 'choosing';
  readonly notes: readonly BenchNote[];
  /** The note that is looked at. */
  readonly at: number;
  /** One deck for all; null leaves each note to its own. */
  readonly deckName: string | null;
  readonly pictures: readonly NoteFile[];
  /** Files that could not be read. */
  readonly problems: readonly NoteProblem[];
  /** What the last steps changed, the newest last. */
  readonly past: readonly { readonly notes: readonly BenchNote[]; readonly at: number }[];
  readonly saving: boolean;
};

export type WorkbenchState =
  /** `problems`: why none of the files that were read last is here. */
  | { readonly view: 'empty'; readonly problems: readonly NoteProblem[] }
  | { readonly view: 'reading'; readonly done: number; readonly total: number; readonly file: string }
  | { readonly view: 'failed'; readonly detail: string }
  | Choosing;

/** A card that is being made from a selection. */
export type Draft = { readonly span: Span; readonly fields: Fields };

export type Workbench = {
  readonly store: StoreApi<WorkbenchState>;
  /** Reads notes and puts them beside those that are here. */
  read(files: readonly NoteFile[]): Promise<void>;
  readText(text: string): Promise<void>;
  /** Stops reading; what was here before is here again. */
  cancel(): void;
  open(at: number): void;
  move(step: number): void;
  moveTo(key: string): void;
  /** Accepts the current card; one that is accepted is undecided again. */
  accept(): void;
  /** Discards the current card; one that is discarded is undecided again. */
  discard(): void;
  acceptAll(): void;
  edit(key: string, fields: Fields): void;
  /** What a selection of the note would become; null when there is nothing in it. */
  draft(kind: 'cloze' | 'question', selected: Span): Promise<Draft | null>;
  add(draft: Draft): Promise<void>;
  /** Asks the person's own model about the note, or this stretch of it, and adds what it suggests; gives how many. */
  ask(span: Span | null, signal: AbortSignal): Promise<Result<number, AskFailure>>;
  undo(): void;
  showFurther(): void;
  chooseDeck(name: string | null): void;
  /** Hands the accepted cards to the import, which shows what becomes of them. */
  save(): Promise<void>;
  /** Everything that is here goes. */
  reset(): void;
};
