import type { FormatFailure, FormatIssue } from '../src/formats/issue.ts';
import type { Skipped } from '../src/formats/notes/found-card.ts';
import { importReport, type NoteOutcome, type ReportEntry } from '../src/formats/notes/import-report.ts';
import type { NoteReading } from '../src/formats/notes/note-reading.ts';

const SKIPPED: { readonly [code in Skipped['code']]: string } = {
  'empty-heading': 'a heading with nothing below it',
  'schedule-comment': 'a schedule of Obsidian Spaced Repetition, which is not taken over',
  'unread-schedule':
    'a schedule of Obsidian Spaced Repetition behind something that is not read as a card; its marks may be set otherwise there',
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
const MAX_LINES = 200;

/** What became of a note, for a person: what was kept, changed, lost and skipped, each with its line and reason. */
export function describeNote(file: string, note: NoteReading, outcome: NoteOutcome, suggest: boolean): string {
  if (!note.study) return `${file}: no cards, because its front matter says study: false`;
  const cards = [...outcome.kept, ...outcome.changed];
  const written = cards.filter(({ explicit }) => explicit).length;
  const parts = [
    `${written} written as cards`,
    suggest ? `${cards.length - written} suggested` : `${note.suggested.length} could be suggested (--suggest)`,
    ...(suggest && note.further.length > 0 ? [`${note.further.length} weaker ones left out`] : []),
  ];
  const entries = importReport([outcome]);
  const more = entries.length - MAX_LINES;
  return [
    `${file}: ${parts.join(', ')}`,
    ...entries
      .slice(0, MAX_LINES)
      .map((entry) => `  line ${entry.lines[0]}: ${entry.outcome}, ${describeEntry(entry)}`),
    ...(more > 0 ? [`  and ${more} more; --report tells all cards`] : []),
  ].join('\n');
}

function describeEntry({ outcome, question, code, detail }: ReportEntry): string {
  if (code === undefined) return (question ?? '').slice(0, 80);
  if (outcome === 'lost') return code === 'same-card' ? 'the same card again' : `no deck can hold it (${code})`;
  const why = Object.entries(SKIPPED).find(([known]) => known === code)?.[1] ?? code;
  return /schedule/.test(code) || detail === undefined || detail === '' ? why : `${why} (${detail.slice(0, 60)})`;
}

/** What a person should know of a note that was read all the same. */
export function describeWarning(file: string, { code, detail }: FormatIssue): string {
  return code === 'source-cut'
    ? `${file}: it is long, so only its first ${detail ?? ''} characters are kept beside the cards; all cards are made.`
    : `${file}: ${code}`;
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
