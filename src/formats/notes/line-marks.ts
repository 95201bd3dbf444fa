import type { NoteLine } from './note-lines.ts';

/** Ends the answer of a `?` card that has blank lines in it. */
export const END = /^[ \t>]*\+{3}[ \t]*$/;
/** `Q:`, `A:` and `C:` at the start of a line; in Korean `질문:` and `답:`. */
export const TAG = /^(?:Q|A|C|질문|답|답변|정답):(?:[ \t]|$)/m;

/** Which of them begins a line. */
export function tagOf(line: string): 'Q' | 'A' | 'C' | null {
  const written = TAG.exec(line)?.[0].trim().slice(0, -1);
  if (written === undefined) return null;
  return written === 'C' ? 'C' : written === 'Q' || written === '질문' ? 'Q' : 'A';
}
export const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;
export const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** In the plural the tag names a deck: Obsidian's `#flashcards` says that cards follow, and is no question. */
export const FLASHCARD = /[ \t]+#(?:flashcard|card)(?:\/\S*)?[ \t]*$/i;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;

/** The next line that ends a `Q:`, `A:` or `C:`: another of them, a rule or a heading. Nothing in a fence does. */
export function endOfTagged(lines: readonly NoteLine[], from: number): number {
  const stops = (line: NoteLine) =>
    !line.isCode && (TAG.test(line.masked) || RULE.test(line.text) || HEADING.test(line.text));
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && stops(line)) return at;
  }
  return lines.length;
}

export function lastWritten(lines: readonly NoteLine[], end: number): number {
  let last = end;
  while (last > 1 && lines[last - 1]?.text.trim() === '') last -= 1;
  return last;
}

/** Whether something stands on a line besides quote marks. */
export function isWritten(line: NoteLine | undefined): boolean {
  return line !== undefined && line.text.replace(/^[ \t>]+/, '').trim() !== '';
}

/** A part of a card without the schedules of another app and without blank lines around it. */
export function cleanPart(text: string): string {
  return text
    .replace(SCHEDULE, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trim();
}
