import type { Fields, Note } from '../../core/content/note.ts';

/** A list's texts, folded once so that every key press is a scan of plain strings. */
export type SearchIndex = readonly string[];

/** NFC, so that Hangul typed or copied as single jamo (as macOS file names are) is found too; case aside. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function indexNotes(notes: readonly { readonly note: Note }[]): SearchIndex {
  return notes.map(({ note }) => fold([textOf(note.fields), ...note.tags].join('\n')));
}

/** Positions of the texts that hold every word of the query, anywhere, also inside a word. An empty query: all. */
export function searchNotes(index: SearchIndex, query: string): readonly number[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: number[] = [];
  index.forEach((text, position) => {
    if (words.every((word) => text.includes(word))) found.push(position);
  });
  return found;
}

function textOf(fields: Fields): string {
  if (fields.kind === 'cloze') return fields.text;
  if (fields.kind !== 'contrast') return `${fields.question}\n${fields.answer}`;
  const aspects = fields.aspects.flatMap((aspect) => [aspect.name, ...aspect.values]);
  return [fields.title, ...fields.subjects, ...aspects].join('\n');
}
