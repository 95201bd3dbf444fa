import { cardFace, templatesOf } from '../../core/content/cards.ts';
import { stripMarks } from '../../core/content/cloze.ts';
import type { FoundCard } from './found-card.ts';
import type { Candidate } from './note-reading.ts';

/** A card or suggestion as the report file tells it. Of several cards, question and answer are those of the first. */
export type ReportRow = {
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly kind: FoundCard['fields']['kind'];
  readonly reader: FoundCard['reader'];
  readonly explicit: boolean;
  readonly confidence: number;
  readonly question: string;
  readonly answer: string;
};

export function reportRow(file: string, { lines, reader, explicit, confidence, fields }: Candidate): ReportRow {
  return { file, lines, kind: fields.kind, reader, explicit, confidence, ...firstCard(fields) };
}

/** Question and answer of the first card that a note makes. */
export function firstCard(fields: FoundCard['fields']): Pick<ReportRow, 'question' | 'answer'> {
  const face = cardFace(fields, templatesOf(fields)[0] ?? '');
  // A card without a template is none that a reader makes; its report would be empty.
  return face.ok
    ? { question: stripMarks(face.value.question), answer: stripMarks(face.value.answer) }
    : { question: '', answer: '' };
}
