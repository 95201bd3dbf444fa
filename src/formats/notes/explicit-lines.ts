import type { FoundCard } from './found-card.ts';
import { linesOf, type NoteLine, pathAt, textOfLines } from './note-lines.ts';
import type { NoteView } from './note-view.ts';

const TAG = /^(Q|A|C):(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const FLASHCARD = /[ \t]+#(?:flashcards?|card)(?:\/\S*)?[ \t]*$/i;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;

/** Cards that are written line by line: `Q:` and `A:`, `C:` with brackets, `?` between two blocks, `... #flashcard`. */
export function readLineCards(view: NoteView): readonly FoundCard[] {
  const lines = linesOf(view);
  const cards: FoundCard[] = [];
  const add = (reader: FoundCard['reader'], from: number, to: number, fields: FoundCard['fields']) => {
    const [first, last] = [lines[from], lines[to - 1]];
    if (first === undefined || last === undefined || isBlankFields(fields)) return;
    const [start, end] = [first.start, last.start + last.text.length];
    cards.push({ reader, explicit: true, confidence: 1, start, end, path: pathAt(view, start), fields });
  };
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, add);
  return cards;
}

type Add = (reader: FoundCard['reader'], from: number, to: number, fields: FoundCard['fields']) => void;

/** Reads what begins at this line, and says where to go on. */
function readAt(lines: readonly NoteLine[], at: number, add: Add): number {
  const line = lines[at];
  if (line === undefined || line.isCode) return at + 1;
  const tag = TAG.exec(line.masked)?.[1];
  if (tag === 'Q') return readQuestion(lines, at, add);
  if (tag === 'C') return readBracketCloze(lines, at, add);
  if (FLASHCARD.test(line.masked)) return readFlashcard(lines, at, add);
  if (/^[ \t>]*\?{1,2}[ \t]*$/.test(line.text)) return readQuestionMark(lines, at, add);
  return at + 1;
}

function readQuestion(lines: readonly NoteLine[], at: number, add: Add): number {
  const middle = endOf(lines, at + 1);
  if (TAG.exec(lines[middle]?.masked ?? '')?.[1] !== 'A') return middle;
  const end = endOf(lines, middle + 1);
  const part = (from: number, to: number) => clean(textOfLines(lines, from, to).replace(TAG, ''));
  add('question-answer', at, lastWritten(lines, end), {
    kind: 'basic',
    question: part(at, middle),
    answer: part(middle, end),
  });
  return end;
}

function readBracketCloze(lines: readonly NoteLine[], at: number, add: Add): number {
  const end = endOf(lines, at + 1);
  const text = textOfLines(lines, at, end).replace(TAG, '');
  const masked = textOfLines(
    lines.slice(at, end).map((line) => ({ ...line, text: line.masked })),
    0,
    end - at,
  ).replace(TAG, '');
  let number = 0;
  let written = '';
  let done = 0;
  // Not a link, a picture, a task box or an escaped bracket.
  for (const match of masked.matchAll(/(?<![\\!\]])\[([^[\]\n]+)\](?![([:])/g)) {
    if (/^[ xX]$/.test(match[1] ?? '')) continue;
    number += 1;
    const inner = text.slice(match.index + 1, match.index + match[0].length - 1);
    written += `${text.slice(done, match.index)}{{c${number}::${inner}}}`;
    done = match.index + match[0].length;
  }
  if (number > 0)
    add('bracket-cloze', at, lastWritten(lines, end), {
      kind: 'cloze',
      text: clean((written + text.slice(done)).replace(/\\([[\]])/g, '$1')),
    });
  return end;
}

/** `?` between two blocks that touch it, `??` for both directions. A blank line ends either block, but not in a fence. */
function readQuestionMark(lines: readonly NoteLine[], at: number, add: Add): number {
  let from = at;
  while (from > 0 && isWritten(lines[from - 1]) && !HEADING.test(lines[from - 1]?.text ?? '')) from -= 1;
  let to = at + 1;
  while (to < lines.length && (isWritten(lines[to]) || lines[to]?.isCode === true)) to += 1;
  if (from === at || to === at + 1) return at + 1;
  const kind = lines[at]?.text.trim().endsWith('??') === true ? 'reversible' : 'basic';
  const part = (first: number, last: number) => clean(textOfLines(lines, first, last));
  add('question-mark', from, to, { kind, question: part(from, at), answer: part(at + 1, to) });
  return to;
}

function readFlashcard(lines: readonly NoteLine[], at: number, add: Add): number {
  const stop = (line: NoteLine) =>
    !line.isCode && (RULE.test(line.text) || HEADING.test(line.text) || FLASHCARD.test(line.masked));
  let rule = at + 1;
  while (rule < lines.length && !stop(lines[rule] as NoteLine)) rule += 1;
  let end = rule;
  if (!RULE.test(lines[rule]?.text ?? '')) {
    // Without a closing rule the answer is the first block below.
    end = at + 1;
    while (end < rule && !isWritten(lines[end]) && lines[end]?.isCode !== true) end += 1;
    while (end < rule && (isWritten(lines[end]) || lines[end]?.isCode === true)) end += 1;
  }
  const question = textOfLines(lines, at, at + 1)
    .replace(FLASHCARD, '')
    .replace(/^(?:#{1,6}|[-*+]|\d+[.)])[ \t]+/, '');
  add('flashcard-tag', at, lastWritten(lines, end), {
    kind: 'basic',
    question: clean(question),
    answer: clean(textOfLines(lines, at + 1, end)),
  });
  return Math.max(end, at + 1);
}

/** The next line that ends a `Q:`, `A:` or `C:`: another of them, a rule or a heading. */
function endOf(lines: readonly NoteLine[], from: number): number {
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isCode) continue;
    if (TAG.test(line.masked) || RULE.test(line.text) || HEADING.test(line.text)) break;
  }
  return at;
}

function lastWritten(lines: readonly NoteLine[], end: number): number {
  let last = end;
  while (last > 1 && lines[last - 1]?.text.trim() === '') last -= 1;
  return last;
}

function isWritten(line: NoteLine | undefined): boolean {
  return line !== undefined && line.text.replace(/^[ \t>]+/, '').trim() !== '';
}

function clean(text: string): string {
  return text
    .replace(SCHEDULE, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trim();
}

function isBlankFields(fields: FoundCard['fields']): boolean {
  if (fields.kind === 'basic' || fields.kind === 'reversible') return fields.question === '' || fields.answer === '';
  return fields.kind === 'cloze' && fields.text === '';
}
