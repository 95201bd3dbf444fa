import type { FoundCard } from './found-card.ts';
import { linesOf, pathAt } from './note-lines.ts';
import { type NoteView, OPAQUE } from './note-view.ts';

const OPT_IN = /(?:^|\s)#flashcards?\b|<!--SR:|^tags:.*\bflashcards?\b|^[ \t]*-[ \t]+#?flashcards?\b/im;
/** So many lines of one shape show that they are meant. */
const SHOWN_BY = 3;
const NAMESPACE = /(?:^|[^\w])(?:std|boost|absl|fmt|chrono|self|Self|super|crate|static|parent|this|\w+::\w+)$/;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;

/** Whether the file says that it holds Obsidian cards. */
export function optsIn(view: NoteView): boolean {
  return OPT_IN.test(view.text.slice(0, 20_000)) || view.text.includes('<!--SR:');
}

/**
 * `question::answer` and `question:::answer` (both ways). `::` stands in every tenth note, nearly always in code or a
 * label: so only where the file shows that cards are meant, by a tag, a schedule comment, or several such lines.
 */
export function readInlineCards(view: NoteView): readonly FoundCard[] {
  const cards: FoundCard[] = [];
  for (const line of linesOf(view)) {
    if (line.isCode) continue;
    const masked = line.masked.replace(SCHEDULE, '');
    const found = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(\S.*?)[ \t]*(?<!:)(:{2,3})(?!:)[ \t]*(\S.*)$/.exec(masked);
    const [, lead = '', left = '', separator = '', right = ''] = found ?? [];
    if (found === null || looksLikeCode(left, right, masked, separator)) continue;
    const at = masked.indexOf(separator, lead.length + left.length);
    const question = line.text.slice(lead.length, at).trim();
    const answer = line.text
      .slice(at + separator.length)
      .replace(SCHEDULE, '')
      .trim();
    if (question === '' || answer === '') continue;
    cards.push({
      reader: 'inline',
      explicit: true,
      confidence: 1,
      start: line.start + lead.length,
      end: line.start + line.text.length,
      path: pathAt(view, line.start),
      fields: { kind: separator === ':::' ? 'reversible' : 'basic', question, answer },
    });
  }
  return optsIn(view) || cards.length >= SHOWN_BY ? cards : [];
}

function looksLikeCode(left: string, right: string, line: string, separator: string): boolean {
  if (line.replaceAll(OPAQUE, '').trim() === '') return true;
  const touches = !new RegExp(`\\s${separator}|${separator}\\s`).test(line);
  if (NAMESPACE.test(left) && touches) return true;
  if (!touches || !/[A-Za-z_]$/.test(left) || !/^[A-Za-z_~]/.test(right)) return false;
  return /^[\w~]+(?:[(<]|::)/.test(right) || !/\s/.test(left);
}
