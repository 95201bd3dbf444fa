import { stripMarks } from './cloze.ts';
import { type CardHint, escapeInitials, hintOf, markBlank, markShown } from './cloze-faces.ts';
import { blankInitials } from './initials.ts';
import type { Fields } from './note.ts';

export type Contrast = Extract<Fields, { readonly kind: 'contrast' }>;
type Aspect = Contrast['aspects'][number];

/** The whole table as GFM: subjects across, aspects down. */
export function contrastTable(fields: Contrast): string {
  return table(
    ['', ...fields.subjects.map(stripMarks)],
    fields.aspects.map((aspect) => [aspect.name, ...aspect.values].map(stripMarks)),
  );
}

/** The title over a table of one aspect; its values are blanks in the question and marked in the answer. */
export function contrastRow(fields: Contrast, aspect: Aspect, side: 'question' | 'answer'): string {
  return rowOf(
    fields,
    aspect,
    aspect.values.map((value) => (side === 'question' ? markBlank('') : markShown(oneLine(stripMarks(value))))),
  );
}

/** The row with the initials of its values. */
export function contrastRowHint(fields: Contrast, aspect: Aspect): CardHint | null {
  const initials = aspect.values.map((value) => blankInitials(stripMarks(value)));
  return hintOf(rowOf(fields, aspect, initials.map(initialsBlank)), initials);
}

/** The title over the values of one subject by aspect; the subject itself is a blank. */
export function contrastSubject(fields: Contrast, index: number): string {
  return subjectOf(fields, index, markBlank(''));
}

export function contrastSubjectHint(fields: Contrast, index: number): CardHint | null {
  const initials = blankInitials(stripMarks(fields.subjects[index] ?? ''));
  return hintOf(subjectOf(fields, index, initialsBlank(initials)), [initials]);
}

function initialsBlank(initials: string): string {
  return markBlank('', escapeInitials(initials));
}

function rowOf(fields: Contrast, aspect: Aspect, values: readonly string[]): string {
  return titled(fields, table(['', ...fields.subjects.map(stripMarks)], [[stripMarks(aspect.name), ...values]]));
}

function subjectOf(fields: Contrast, index: number, subject: string): string {
  const rows = fields.aspects.map((aspect) => [stripMarks(aspect.name), stripMarks(aspect.values[index] ?? '')]);
  return titled(fields, table(['', subject], rows));
}

function titled(fields: Contrast, markdown: string): string {
  return `${oneLine(stripMarks(fields.title))}\n\n${markdown}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

/** A cell is one line, and a pipe in it is escaped unless its author did so. */
function escapeCell(text: string): string {
  return oneLine(text).replace(/(\\*)\|/g, (whole, slashes: string) =>
    slashes.length % 2 === 1 ? whole : `${slashes}\\|`,
  );
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}
