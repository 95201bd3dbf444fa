import type { LintRule } from '../../core/content/lint-rules.ts';
import type { FoundCard, Skipped } from './found-card.ts';

/** A card of a note, or a suggestion of one, as the workbench shows it. */
export type Candidate = FoundCard & {
  /** The same for the same question of the same note, and no other candidate's: what is discarded is remembered by it. */
  readonly key: string;
  readonly lines: readonly [first: number, last: number];
  readonly quote: string | undefined;
  readonly lint: readonly { readonly rule: LintRule; readonly detail?: string }[];
};

/** A note that was read, as plain data: it comes from a worker. Offsets count in `text`. */
export type NoteReading = {
  /** Where it lay among what was dropped, as in `notes/kafka.md`; empty when it was pasted. */
  readonly path: string;
  readonly title: string;
  readonly deck: string | undefined;
  readonly language: 'ko' | 'en';
  readonly tags: readonly string[];
  readonly study: boolean;
  readonly text: string;
  readonly explicit: readonly Candidate[];
  readonly suggested: readonly Candidate[];
  readonly further: readonly Candidate[];
  readonly skipped: readonly Skipped[];
  /** The pictures that the note names, with their addresses as written. */
  readonly pictures: readonly { readonly address: string; readonly start: number; readonly end: number }[];
};
