import type { FormatFailure } from '../src/formats/issue.ts';
import type { FoundCard, Skipped } from '../src/formats/notes/found-card.ts';
import type { NoteReading } from '../src/formats/notes/note-reading.ts';
import type { LeftOut } from '../src/formats/notes/notes-to-deck.ts';

const SKIPPED: { readonly [code in Skipped['code']]: string } = {
  'empty-heading': 'a heading with nothing below it',
  'schedule-comment': 'a schedule of Obsidian Spaced Repetition, which is not taken over',
  'unclosed-details': '<details> is never closed',
  'no-answer': '<details> without a question or an answer',
  folded: '<details> that only folds something away',
};
/** Why a file is no note. */
const FAILED: { readonly [code: string]: string } = {
  'utf-16': 'it is UTF-16. Save it as UTF-8.',
  binary: 'it is not a text file.',
  'empty-file': 'it is empty.',
  'too-large': 'it is larger than 10 MB.',
  'too-nested': 'its lists or quotes stand in one another more than 100 deep.',
};
const MAX_SKIPPED = 20;

/** What became of a note, for a person: what was kept, suggested and skipped, each with its line and reason. */
export function describeNote(
  file: string,
  note: NoteReading,
  kept: readonly FoundCard[],
  leftOut: readonly LeftOut[],
  suggest: boolean,
): string {
  if (!note.study) return `${file}: no cards, because its front matter says study: false`;
  const written = kept.filter(({ explicit }) => explicit).length;
  const parts = [
    `${written} written as cards`,
    suggest ? `${kept.length - written} suggested` : `${note.suggested.length} could be suggested (--suggest)`,
    ...(suggest && note.further.length > 0 ? [`${note.further.length} weaker ones left out`] : []),
  ];
  const lines = [
    ...note.skipped.map(({ lines: [line], code, detail }) => ({
      line,
      why: code === 'schedule-comment' || detail === '' ? SKIPPED[code] : `${SKIPPED[code]} (${detail.slice(0, 60)})`,
    })),
    ...leftOut.map(({ lines: [line], code }) => ({
      line,
      why: code === 'same-card' ? 'the same card again' : `no deck can hold it (${code})`,
    })),
  ].sort((a, b) => a.line - b.line);
  const more = lines.length - MAX_SKIPPED;
  return [
    `${file}: ${parts.join(', ')}`,
    ...lines.slice(0, MAX_SKIPPED).map(({ line, why }) => `  line ${line}: skipped, ${why}`),
    ...(more > 0 ? [`  and ${more} more skipped`] : []),
  ].join('\n');
}

export function describeTotal(out: string, notes: number, cards: number): string {
  return `${out}: ${notes} notes, ${cards} cards`;
}

/** Why a note cannot be read, in one sentence. */
export function describeFailure(file: string, { errors: [error] }: FormatFailure): string {
  if (error?.code === 'not-utf-8') {
    return `${file}:${error.line ?? 1}: it is not valid UTF-8 from byte ${error.detail ?? '?'} on. Save it as UTF-8.`;
  }
  return `${file}: ${FAILED[error?.code ?? ''] ?? 'it cannot be read.'}`;
}
