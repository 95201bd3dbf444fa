import type { Fields } from '../../core/content/note.ts';
import type { FoundCard, Reader } from './found-card.ts';
import {
  cleanPart,
  END,
  endOfTagged,
  FLASHCARD,
  HEADING,
  isWritten,
  lastWritten,
  RULE,
  TAG,
  tagOf,
} from './line-marks.ts';
import { linesOf, type NoteLine, pathAt, textOfLines } from './note-lines.ts';
import type { NoteView } from './note-view.ts';

/** A card over whole lines, `to` excluded, and the line at which to go on. */
type LineCard = { readonly reader: Reader; readonly from: number; readonly to: number; readonly fields: Fields };
type Step = { readonly card?: LineCard; readonly next: number };

const QUESTION_MARK = /^[ \t>]*\?{1,2}[ \t]*$/;
/** Not a link, a picture, a task box or an escaped bracket. */
const BRACKETS = /(?<![\\!\]])\[((?:\\.|[^[\]\\\n])+)\](?![([:])/g;

/** Cards that are written line by line: `Q:` and `A:`, `C:` with brackets, `?` between two blocks, `... #flashcard`. */
export function readLineCards(view: NoteView): readonly FoundCard[] {
  const lines = linesOf(view);
  const cards: FoundCard[] = [];
  for (let at = 0; at < lines.length; ) {
    const { card, next } = readAt(lines, at);
    const [first, last] = [lines[card?.from ?? -1], lines[(card?.to ?? 0) - 1]];
    if (card !== undefined && first !== undefined && last !== undefined && !isBlank(card.fields)) {
      const place = { start: first.start, end: last.start + last.text.length, path: pathAt(view, first.start) };
      cards.push({ reader: card.reader, explicit: true, confidence: 1, ...place, fields: card.fields });
    }
    at = next;
  }
  return cards;
}

/** Reads what begins at this line, and says where to go on: always further down. */
function readAt(lines: readonly NoteLine[], at: number): Step {
  const line = lines[at];
  if (line === undefined || line.isCode) return { next: at + 1 };
  const tag = tagOf(line.masked);
  if (tag === 'Q') return readQuestion(lines, at);
  if (tag === 'C') return readBracketCloze(lines, at);
  if (FLASHCARD.test(line.masked)) return readFlashcard(lines, at);
  if (QUESTION_MARK.test(line.text)) return readQuestionMark(lines, at);
  return { next: at + 1 };
}

function readQuestion(lines: readonly NoteLine[], at: number): Step {
  const middle = endOfTagged(lines, at + 1);
  if (tagOf(lines[middle]?.masked ?? '') !== 'A') return { next: middle };
  const next = endOfTagged(lines, middle + 1);
  const isWhole = /^[A-Z]/.test(lines[middle]?.text ?? '') && isAllCards(lines);
  const end = isWhole ? next : endOfBlock(lines, middle, next);
  const part = (from: number, to: number) => cleanPart(textOfLines(lines, from, to).replace(TAG, ''));
  const fields = { kind: 'basic', question: part(at, middle), answer: part(middle, end) } as const;
  return { card: { reader: 'question-answer', from: at, to: lastWritten(lines, end), fields }, next: end };
}

/** A file of cards has nothing but headings above its first one. There an answer may have several blocks. */
function isAllCards(lines: readonly NoteLine[]): boolean {
  const first = lines.find(
    (line) => !line.isCode && isWritten(line) && !HEADING.test(line.text) && !RULE.test(line.text),
  );
  return first !== undefined && TAG.test(first.masked);
}

/** In a note with other text in it, an answer ends with its block, or with the code right below that. */
function endOfBlock(lines: readonly NoteLine[], from: number, stop: number): number {
  let end = from + 1;
  while (end < stop && (isWritten(lines[end]) || lines[end]?.isCode === true)) end += 1;
  let code = end;
  while (code < stop && !isWritten(lines[code])) code += 1;
  if (lines[code]?.isCode !== true) return end;
  while (code < stop && lines[code]?.isCode === true) code += 1;
  return code;
}

function readBracketCloze(lines: readonly NoteLine[], at: number): Step {
  const next = endOfTagged(lines, at + 1);
  const end = isAllCards(lines) ? next : endOfBlock(lines, at, next);
  const text = textOfLines(lines, at, end).replace(TAG, '');
  const hidden = lines.slice(at, end).map((line) => ({ ...line, text: line.masked }));
  const masked = textOfLines(hidden, 0, end - at).replace(TAG, '');
  let number = 0;
  let written = '';
  let done = 0;
  for (const match of masked.matchAll(BRACKETS)) {
    if (/^[ xX]$/.test(match[1] ?? '')) continue;
    number += 1;
    const close = match.index + match[0].length;
    written += `${text.slice(done, match.index)}{{c${number}::${text.slice(match.index + 1, close - 1)}}}`;
    done = close;
  }
  if (number === 0) return { next: end };
  const fields = { kind: 'cloze', text: cleanPart((written + text.slice(done)).replace(/\\([[\]])/g, '$1')) } as const;
  return { card: { reader: 'bracket-cloze', from: at, to: lastWritten(lines, end), fields }, next: end };
}

/** `?` between two blocks that touch it, `??` for both ways. A blank line ends either block, but not in a fence. */
function readQuestionMark(lines: readonly NoteLine[], at: number): Step {
  let from = at;
  while (from > 0 && isWritten(lines[from - 1]) && !HEADING.test(lines[from - 1]?.text ?? '')) from -= 1;
  const mark = endMark(lines, at + 1);
  let to = mark ?? at + 1;
  if (mark === null) while (to < lines.length && (isWritten(lines[to]) || lines[to]?.isCode === true)) to += 1;
  if (from === at || to === at + 1) return { next: at + 1 };
  const kind = lines[at]?.text.trim().endsWith('??') === true ? 'reversible' : 'basic';
  const part = (first: number, last: number) => cleanPart(textOfLines(lines, first, last));
  const fields = { kind, question: part(from, at), answer: part(at + 1, to) } as const;
  return {
    card: { reader: 'question-mark', from, to: lastWritten(lines, to), fields },
    next: mark === null ? to : to + 1,
  };
}

/** The `+++` that ends the answer, before anything else begins; null when there is none. */
function endMark(lines: readonly NoteLine[], from: number): number | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isCode) continue;
    if (END.test(line.text)) return at;
    if (HEADING.test(line.text) || QUESTION_MARK.test(line.text)) return null;
  }
  return null;
}

function readFlashcard(lines: readonly NoteLine[], at: number): Step {
  const end = endOfFlashcard(lines, at + 1);
  const question = textOfLines(lines, at, at + 1)
    .replace(FLASHCARD, '')
    .replace(/^(?:#{1,6}|[-*+]|\d+[.)])[ \t]+/, '');
  const fields = {
    kind: 'basic',
    question: cleanPart(question),
    answer: cleanPart(textOfLines(lines, at + 1, end)),
  } as const;
  return {
    card: { reader: 'flashcard-tag', from: at, to: lastWritten(lines, end), fields },
    next: Math.max(end, at + 1),
  };
}

/** The answer reaches to a rule; without one it is the first block below. */
function endOfFlashcard(lines: readonly NoteLine[], from: number): number {
  const stops = (line: NoteLine) =>
    !line.isCode && (RULE.test(line.text) || HEADING.test(line.text) || FLASHCARD.test(line.masked));
  const found = lines.findIndex((line, index) => index >= from && stops(line));
  const stop = found === -1 ? lines.length : found;
  if (RULE.test(lines[stop]?.text ?? '')) return stop;
  const isText = (at: number) => isWritten(lines[at]) || lines[at]?.isCode === true;
  let end = from;
  while (end < stop && !isText(end)) end += 1;
  while (end < stop && isText(end)) end += 1;
  return end;
}

function isBlank(fields: Fields): boolean {
  if (fields.kind === 'basic' || fields.kind === 'reversible') return fields.question === '' || fields.answer === '';
  return fields.kind === 'cloze' && fields.text === '';
}
