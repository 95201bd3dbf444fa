import { lintForeign } from '../../core/content/lint.ts';
import type { LintRule } from '../../core/content/lint-rules.ts';
import { keyCards } from './card-keys.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import { quoteOf } from './quote.ts';
import type { StudyNote } from './read-study-note.ts';

/** A card of a note, or a suggestion of one, as the workbench shows it. */
export type Candidate = FoundCard & {
  /** The same for the same question of the same note, and no other candidate's: what is discarded is remembered by it. */
  readonly key: string;
  readonly lines: readonly [first: number, last: number];
  readonly quote: string | undefined;
  /** `detail` of a near duplicate is the key of the other candidate. */
  readonly lint: readonly { readonly rule: LintRule; readonly detail?: string }[];
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

/** A note as the workbench takes it. `lintOn` is the ISO date on which the lint looks at its cards. */
export function readingOf(note: StudyNote, path: string, lintOn: string): NoteReading {
  const { lineOf, explicit, suggested, further, ...rest } = note;
  const keys = keyCards(explicit, [...suggested, ...further]);
  const keyOf = (card: FoundCard) => keys.get(card) ?? '';
  const lint = lintByKey([...explicit, ...suggested, ...further], keyOf, lintOn);
  const candidate = (card: FoundCard): Candidate => {
    const key = keyOf(card);
    const lines = [lineOf(card.start), lineOf(Math.max(card.start, card.end - 1))] as const;
    return { ...card, key, lines, quote: quoteOf(note.text, card), lint: lint.get(key) ?? [] };
  };
  return {
    ...rest,
    path,
    explicit: explicit.map(candidate),
    suggested: suggested.map(candidate),
    further: further.map(candidate),
  };
}

function lintByKey(
  cards: readonly FoundCard[],
  keyOf: (card: FoundCard) => string,
  lintOn: string,
): ReadonlyMap<string, Candidate['lint']> {
  const found = new Map<string, Candidate['lint'][number][]>();
  const notes = cards.map((card) => ({ id: keyOf(card), fields: card.fields }));
  for (const { note, rule, detail } of lintForeign(notes, lintOn)) {
    const flaw = detail === undefined ? { rule } : { rule, detail };
    found.set(note, [...(found.get(note) ?? []), flaw]);
  }
  return found;
}
