import { cardFace, templatesOf } from '../../core/content/cards.ts';
import { stripMarks } from '../../core/content/cloze.ts';
import type { Fields } from '../../core/content/note.ts';
import type { Reader, Skipped } from './found-card.ts';
import type { Candidate } from './note-reading.ts';
import type { LeftOut } from './notes-to-deck.ts';

/** What became of a note: `kept` are new or as they were, `lost` could not be held, `skipped` made no card. */
export type NoteOutcome = {
  readonly path: string;
  readonly kept: readonly Candidate[];
  readonly changed: readonly Candidate[];
  readonly lost: readonly Pick<LeftOut, 'lines' | 'code'>[];
  readonly skipped: readonly Skipped[];
};

/** One line of a report. `code` says why something is lost or skipped. */
export type ReportEntry = {
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly outcome: 'kept' | 'changed' | 'lost' | 'skipped';
  readonly reader?: Reader;
  readonly question?: string;
  readonly code?: LeftOut['code'] | Skipped['code'];
  readonly detail?: string;
};

/** The words of a report as text: its title, its outcomes, and a sentence for each code. */
export type ReportWords = {
  readonly title: string;
  readonly outcomes: Readonly<Record<ReportEntry['outcome'], string>>;
  readonly line: (first: number, last: number) => string;
  readonly why: (code: NonNullable<ReportEntry['code']>) => string;
};

/** Everything that became of the notes of an import, note by note, in the order of their lines. As JSON it is a report. */
export function importReport(notes: readonly NoteOutcome[]): readonly ReportEntry[] {
  return notes.flatMap(({ path: file, kept, changed, lost, skipped }) => {
    const cardEntry = (outcome: 'kept' | 'changed') => (card: Candidate) =>
      ({ file, lines: card.lines, outcome, reader: card.reader, question: askedBy(card.fields) }) as const;
    const entries: readonly ReportEntry[] = [
      ...kept.map(cardEntry('kept')),
      ...changed.map(cardEntry('changed')),
      ...lost.map(({ lines, code }) => ({ file, lines, outcome: 'lost', code }) as const),
      ...skipped.map(({ lines, code, detail }) => ({ file, lines, outcome: 'skipped', code, detail }) as const),
    ];
    return [...entries].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
  });
}

/** The same as Markdown, for a person to keep. */
export function printReport(entries: readonly ReportEntry[], words: ReportWords): string {
  const files = [...new Set(entries.map(({ file }) => file))];
  const parts = files.map((file) => {
    const own = entries.filter((entry) => entry.file === file);
    return [`## ${file}`, '', ...own.map((entry) => `- ${describe(entry, words)}`)].join('\n');
  });
  return `${[`# ${words.title}`, ...parts].join('\n\n')}\n`;
}

function describe({ lines, outcome, question, code, detail }: ReportEntry, words: ReportWords): string {
  const what = code === undefined ? question : [words.why(code), detail].filter((part) => part !== '').join(' ');
  return `${words.line(...lines)}: ${words.outcomes[outcome]}. ${oneLine(what ?? '')}`;
}

/** What the first card of a note asks, on one line. */
function askedBy(fields: Fields): string {
  const face = cardFace(fields, templatesOf(fields)[0] ?? '');
  return face.ok ? oneLine(stripMarks(face.value.question)) : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
