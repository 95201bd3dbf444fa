import type { Fields } from '../../core/content/note.ts';
import type { Reader } from './found-card.ts';
import type { NoteLine } from './note-lines.ts';

/** A card over whole lines, `to` excluded. */
export type LineCard = {
  readonly reader: Reader;
  readonly from: number;
  readonly to: number;
  readonly fields: Fields;
};
/** What was read at a line, and the line at which to go on. */
export type LineStep = { readonly card?: LineCard; readonly next: number };

/** The lines of a note, and what all of them say together. */
export type NoteOfLines = {
  readonly lines: readonly NoteLine[];
  /** The places of those that are cards already. */
  readonly taken: ReadonlySet<number>;
  /** Nothing but headings stands above its first `Q:` or `C:`. Then an answer may have several blocks. */
  readonly isAllCards: boolean;
  /** The names of addresses: `[text][name]` is a link. */
  readonly names: ReadonlySet<string>;
  /** Each answer of a `?` is ended by a rule: then blank lines do not end it. */
  readonly endsAtRules: boolean;
};
