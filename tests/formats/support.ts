import { readDeckFile } from '../../src/formats/deck-json.ts';
import type { FormatIssue } from '../../src/formats/issue.ts';

export const basicNote = { id: 'a', kind: 'basic', question: 'Q', answer: 'A' };

/** A whole deck of the format, with something in it replaced. */
export function deckWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { format: 'saegim-deck', version: 1, id: 'd', name: 'D', notes: [basicNote], ...changes };
}

export function read(value: unknown, fileName = 'deck.json') {
  return readDeckFile(JSON.stringify(value), fileName);
}

/** `code path` of every error, or none when the file was read. */
export function errorsOf(text: string): readonly string[] {
  const result = readDeckFile(text, 'deck.json');
  return result.ok ? [] : result.error.errors.map(brief);
}

export function brief({ code, path }: FormatIssue): string {
  return path === '' ? code : `${code} ${path}`;
}

/** The first deck of a file that must be readable. */
export function deckOf(value: unknown, fileName = 'deck.json') {
  const result = read(value, fileName);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value[0]!;
}
