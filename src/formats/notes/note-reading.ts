import { findFlaws } from '../../core/content/lint.ts';
import { findDuplicates } from '../../core/content/lint-duplicates.ts';
import type { LintRule } from '../../core/content/lint-rules.ts';
import { keyCards } from './card-keys.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import type { StudyNote } from './read-study-note.ts';

/** A card of a note, or a suggestion of one, as the workbench shows it. */
export type Candidate = FoundCard & {
  /** The same for the same question of the same note, and no other candidate's: what is discarded is remembered by it. */
  readonly key: string;
  readonly lines: readonly [first: number, last: number];
  /** Whether another candidate before it asks nearly the same. */
  readonly isDuplicate: boolean;
};

/** A picture that a note names: its address as written, and where the whole of its mark stands. */
export type NotePicture = { readonly address: string; readonly start: number; readonly end: number };

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
  readonly pictures: readonly NotePicture[];
};

/** A note as the workbench takes it. */
export function readingOf(note: StudyNote, path: string): NoteReading {
  const { lineOf, explicit, suggested, further, ...rest } = note;
  const keys = keyCards(explicit, [...suggested, ...further]);
  const all = [...explicit, ...suggested, ...further];
  const duplicates = new Set([...findDuplicates(all).keys()].map((index) => all[index]));
  const candidate = (card: FoundCard): Candidate => {
    const key = keys.get(card) ?? '';
    const lines = [lineOf(card.start), lineOf(Math.max(card.start, card.end - 1))] as const;
    return { ...card, key, lines, isDuplicate: duplicates.has(card) };
  };
  return {
    ...rest,
    path,
    explicit: explicit.map(candidate),
    suggested: suggested.map(candidate),
    further: further.map(candidate),
  };
}

/** What the lint finds in a candidate, each rule once. Asked for when it is shown: most of a long note never is. */
export function flawsOf({ fields, isDuplicate }: Pick<Candidate, 'fields' | 'isDuplicate'>): readonly LintRule[] {
  const found = findFlaws(fields).map(({ rule }) => rule);
  return [...new Set(isDuplicate ? [...found, 'near-duplicate' as const] : found)];
}
