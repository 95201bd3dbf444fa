import type { DeckId, NoteId, PresetId, SourceId, StudyDay } from '../kernel/ids.ts';
import type { Pictures } from './pictures.ts';

/** The passage a note rests on. `quote` is word for word from the source's Markdown. */
export type Passage = { readonly source: SourceId; readonly heading?: string; readonly quote?: string };
/** What a note was checked against, and when (an ISO date). */
export type Checked = { readonly subject: string; readonly version: string; readonly date: string };

/** What the author writes. All text is Markdown. */
export type Fields =
  | { readonly kind: 'basic' | 'reversible'; readonly question: string; readonly answer: string }
  | { readonly kind: 'cloze'; readonly text: string }
  | {
      readonly kind: 'contrast';
      readonly title: string;
      readonly subjects: readonly string[];
      /** One value per subject, in the order of the subjects. */
      readonly aspects: readonly { readonly name: string; readonly values: readonly string[] }[];
    };

export type NoteContent = {
  readonly id: NoteId;
  readonly fields: Fields;
  readonly tags: readonly string[];
  readonly from?: Passage;
  readonly checked?: Checked;
};

/** When a record was last written, so that the last writer wins the same way on every device. */
export type Stamp = { readonly at: number; readonly counter: number; readonly device: string };

/** A note as stored. A removed note stays as a tombstone so that a merge cannot bring it back. */
export type Note = NoteContent & { readonly stamp: Stamp; readonly removed?: true };

/** A study note: what cards were made from, or documentation that they rest on. */
export type Source = {
  readonly id: SourceId;
  readonly title: string;
  readonly markdown: string;
  readonly url?: string;
  /** What it shows, kept on this device; a deck file does not hold them. */
  readonly pictures?: Pictures;
};

export type Deck = {
  readonly id: DeckId;
  readonly name: string;
  readonly language: string;
  readonly description: string;
  readonly preset: PresetId;
  readonly sources: readonly SourceId[];
  /** Today-only limits; they lapse when the study day changes. */
  readonly todayOnly?: { readonly day: StudyDay; readonly newPerDay: number; readonly reviewsPerDay: number };
  readonly stamp: Stamp;
  readonly removed?: true;
};
