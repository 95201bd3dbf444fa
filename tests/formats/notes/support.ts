import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundCard } from '../../../src/formats/notes/found-card.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';

const FOLDER = join('tests', 'fixtures', 'notes');

export function corpus(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
}

/** A card in one line: what is asked and what answers. */
export function brief({ reader, fields }: FoundCard): string {
  if (fields.kind === 'cloze') return `${reader}: ${fields.text}`;
  if (fields.kind === 'contrast') return `${reader}: ${fields.title} | ${fields.subjects.join(', ')}`;
  return `${reader}: ${fields.question} | ${fields.answer}`;
}

export const explicitIn = (text: string) => readStudyNote(text, 'note.md').explicit.map(brief);
/** The same with the lines of the passage before it. */
export function placedIn(text: string): readonly string[] {
  const { explicit, lineOf } = readStudyNote(text, 'note.md');
  return explicit.map((card) => `${lineOf(card.start)}-${lineOf(card.end - 1)} ${brief(card)}`);
}
export const suggestedIn = (text: string) => readStudyNote(text, 'note.md').suggested.map(brief);
