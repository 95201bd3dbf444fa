import type { FoundCard } from './found-card.ts';
import { isKorean } from './korean.ts';
import { linesOf, type NoteLine, pathAt } from './note-lines.ts';
import { type NoteView, OPAQUE } from './note-view.ts';

const OPT_IN = /(?:^|\s)#flashcards?\b|^tags:.*\bflashcards?\b|^[ \t]*-[ \t]+#?flashcards?\b/im;
/** Where a note says what it is for. */
const HEAD = 20_000;
/** So many lines of one shape show that they are meant. */
const SHOWN_BY = 3;
const LINE = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(\S.*?)[ \t]*(?<!:)(:{2,3})(?!:)[ \t]*(\S.*)$/;
const NAMESPACE = /(?:^|[^\w])(?:std|boost|absl|fmt|chrono|self|Self|super|crate|static|parent|this|\w+::\w+)$/;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;

/** Whether the file says that it holds Obsidian cards: a tag, or a schedule that the plugin left. */
export function optsIn(view: NoteView): boolean {
  return OPT_IN.test(view.masked.slice(0, HEAD)) || OPT_IN.test(frontOf(view)) || view.text.includes('<!--SR:');
}

function frontOf({ text, blocks }: NoteView): string {
  const [first] = blocks;
  return first?.node.type === 'yaml' ? text.slice(first.start, first.end) : '';
}

/**
 * `question::answer` and `question:::answer` (both ways). `::` stands in every tenth note, nearly always in code or a
 * label: so it makes cards only where the file shows that they are meant, and suggestions elsewhere.
 */
export function readInlineCards(view: NoteView): readonly FoundCard[] {
  const says = optsIn(view);
  const cards = linesOf(view).flatMap((line) => (line.isCode ? [] : cardIn(view, line, says)));
  if (says || cards.length >= SHOWN_BY) return cards;
  // One or two of them are as likely a name of a class, unless there are words on the left.
  const likely = cards.filter(({ fields }) => 'question' in fields && isWords(fields));
  return likely.map((card) => ({ ...card, explicit: false, confidence: 0.55 }));
}

function isWords({ question, answer }: { readonly question: string; readonly answer: string }): boolean {
  return isKorean(question + answer) || /^[A-Za-z][\w'-]* [\w' -]+\??$/.test(question);
}

function cardIn(view: NoteView, line: NoteLine, isMeant: boolean): readonly FoundCard[] {
  const masked = line.masked.replace(SCHEDULE, '');
  const found = LINE.exec(masked);
  const [, lead = '', left = '', separator = '', right = ''] = found ?? [];
  if (found === null || looksLikeCode(left, right, masked, separator, isMeant)) return [];
  const at = masked.indexOf(separator, lead.length + left.length);
  const question = line.text.slice(lead.length, at).trim();
  const answer = line.text
    .slice(at + separator.length)
    .replace(SCHEDULE, '')
    .trim();
  if (question === '' || answer === '') return [];
  const [start, end] = [line.start + lead.length, line.start + line.text.length];
  const kind = separator === ':::' ? 'reversible' : 'basic';
  const fields = { kind, question, answer } as const;
  return [{ reader: 'inline', explicit: true, confidence: 1, start, end, path: pathAt(view, line.start), fields }];
}

function looksLikeCode(left: string, right: string, line: string, separator: string, isMeant: boolean): boolean {
  if (line.replaceAll(OPAQUE, '').trim() === '') return true;
  // Inside of a link, a bracket or a table the colons divide something else.
  if (isOpen(left, '[', ']') || isOpen(left, '(', ')') || /^\||\|$/.test(line.trim())) return true;
  // So they do inside of emphasis (`_Int::class_`), and before a keyword.
  if (
    (left.match(/(?<!\w)_(?=\w)/g) ?? []).length > (left.match(/(?<=\w)_(?!\w)/g) ?? []).length ||
    /^class\b/.test(right)
  )
    return true;
  const touches = !new RegExp(`\\s${separator}|${separator}\\s`).test(line);
  if (NAMESPACE.test(left) && touches) return true;
  if (!touches || !/[A-Za-z_]$/.test(left) || !/^[A-Za-z_~]/.test(right)) return false;
  if (/^[\w~]+(?:[(<]|::)/.test(right)) return true;
  return !/\s/.test(left) && !isSaid(right, isMeant);
}

/** Words about what stands on the left, where a member of it would be a name alone or begin a sentence. */
function isSaid(right: string, isMeant: boolean): boolean {
  return /\s/.test(right) && (isMeant || (isKorean(right) && !/[다음함][.]?$/.test(right)));
}

function isOpen(text: string, open: string, close: string): boolean {
  return text.split(open).length > text.split(close).length;
}
