import { clozePlainText } from '../../core/content/cloze.ts';
import type { Fields } from '../../core/content/note.ts';

/** One line that a person knows a note by: its first text, Markdown signs and cloze braces aside. */
export function headline(fields: Fields): string {
  return firstText(fields)
    .replace(/```[^\n]*\n?/gu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__|`|^#{1,6}\s+|^>\s?)/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function firstText(fields: Fields): string {
  if (fields.kind === 'cloze') return clozePlainText(fields.text);
  return fields.kind === 'contrast' ? fields.title : fields.question;
}
