import type { Fields } from '../../core/content/note.ts';

/** Who found it. The explicit ones read what a person wrote as a card; the others suggest. */
export type Reader =
  | 'saegim'
  | 'question-answer'
  | 'bracket-cloze'
  | 'inline'
  | 'question-mark'
  | 'highlight'
  | 'anki-cloze'
  | 'heading'
  | 'details'
  | 'question-table'
  | 'flashcard-tag'
  | 'question-heading'
  | 'question-item'
  | 'question-sentence'
  | 'definition'
  | 'term-heading'
  | 'statement'
  | 'labelled'
  | 'flat-label'
  | 'count'
  | 'setting'
  | 'list'
  | 'contrast'
  | 'table'
  | 'term'
  | 'code'
  | 'command'
  | 'model'
  // made in the workbench from a selection
  | 'by-hand';

/** A card in a note, or a suggestion of one, and where it stands. */
export type FoundCard = {
  readonly reader: Reader;
  /** Written as a card by the person; otherwise a suggestion. */
  readonly explicit: boolean;
  /** From 0 to 1: how likely it is worth keeping as it is. 1 for what is explicit. */
  readonly confidence: number;
  /** The passage: offsets in the note's text. */
  readonly start: number;
  readonly end: number;
  /** The headings it stands under, the outermost first. */
  readonly path: readonly string[];
  readonly fields: Fields;
  /** An id that the person wrote. */
  readonly id?: string;
  readonly tags?: readonly string[];
};

/** What was seen and made no card: why, and where. */
export type Skipped = {
  readonly code: 'empty-heading' | 'schedule-comment' | 'unread-schedule' | 'unclosed-details' | 'no-answer' | 'folded';
  readonly lines: readonly [first: number, last: number];
  readonly detail: string;
};
