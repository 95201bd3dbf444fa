import type { Fields } from '../../core/content/note.ts';
import { loneCandidate } from './lone-candidate.ts';
import type { Candidate, NoteReading } from './note-reading.ts';
import { splitSentences } from './sentences.ts';

/** A stretch of a note, by its offsets in the text. */
export type Span = { readonly start: number; readonly end: number };

/** What a line begins with that is not said: marks of lists, quotes, tasks and headings. */
const LEAD = /^[ \t]*(?:(?:>|[-*+]|\d+[.)]|#{1,6}|\[[ xX]\])[ \t]+)*/;
/** A line that begins something of its own. */
const BEGINS = /^[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|\||`{3}|~{3}|$)/;
const BLANK_BEFORE = /\S/;

/** The sentence around the selected words with a blank in their place; null when nothing is selected. */
export function clozeOf(text: string, selected: Span): { readonly span: Span; readonly fields: Fields } | null {
  const words = wholeMarks(text, trim(text, selected));
  if (words.start >= words.end) return null;
  const span = sentenceAround(text, words);
  const hidden = text.slice(words.start, words.end);
  // The hint follows the last `::`: an empty one keeps those of the hidden text.
  const blank = `{{c1::${hidden}${hidden.includes('::') ? '::' : ''}}}`;
  const written = `${text.slice(span.start, words.start)}${blank}${text.slice(words.end, span.end)}`;
  return { span, fields: { kind: 'cloze', text: withoutIndent(written) } };
}

/** The selected passage as the answer to a question that is still to be written; null when nothing is selected. */
export function answerOf(text: string, selected: Span): { readonly span: Span; readonly fields: Fields } | null {
  const span = trim(text, selected);
  if (span.start >= span.end) return null;
  const answer = withoutIndent(text.slice(span.start, span.end));
  return { span, fields: { kind: 'basic', question: '', answer } };
}

/** A card that the person made from a passage, among the other candidates of the note. */
export function candidateByHand(
  { text }: Pick<NoteReading, 'text'>,
  { start, end }: Span,
  fields: Fields,
  taken: ReadonlySet<string>,
): Candidate {
  return loneCandidate(text, { reader: 'by-hand', explicit: true, confidence: 1, start, end, fields }, taken);
}

function trim(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const first = raw.search(BLANK_BEFORE);
  return first === -1 ? { start, end: start } : { start: start + first, end: start + raw.trimEnd().length };
}

/** Whole emphasis and code: a blank that ended inside of `**bold**` would break it. */
function wholeMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (const mark of ['`', '**', '~~']) {
    if (text.slice(from, to).split(mark).length % 2 === 1) continue;
    const lineEnd = text.indexOf('\n', to) === -1 ? text.length : text.indexOf('\n', to);
    const after = text.slice(to, lineEnd).indexOf(mark);
    const before = text.lastIndexOf(mark, from - 1);
    const opens = !text.slice(from, to).startsWith(mark) || before <= text.lastIndexOf('\n', from);
    if (opens && after !== -1) to += after + mark.length;
    else if (before > text.lastIndexOf('\n', from - 1)) from = before;
  }
  return { start: from, end: to };
}

/** From the sentence that the words begin in to the one that they end in, within their paragraph or item. */
function sentenceAround(text: string, words: Span): Span {
  const block = blockAround(text, words);
  const inside = text.slice(block.start, block.end);
  const sentences = splitSentences(inside, inside, block.start, null);
  const first = sentences.find(({ end }) => end > words.start);
  const last = sentences.findLast(({ start }) => start < words.end);
  return {
    start: Math.min(first?.start ?? block.start, words.start),
    end: Math.max(last?.end ?? block.end, words.end),
  };
}

/** The lines around that go on from one another, without the mark that the first begins with. */
function blockAround(text: string, { start, end }: Span): Span {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  while (from > 0 && !BEGINS.test(lineAt(text, from))) {
    const before = text.lastIndexOf('\n', from - 2) + 1;
    const line = lineAt(text, before);
    if (line.trim() === '' || /^[ \t]*(?:#{1,6}[ \t]|\||`{3}|~{3})/.test(line)) break;
    from = before;
  }
  let to = lineEndOf(text, Math.max(end, start));
  while (to < text.length && !BEGINS.test(lineAt(text, to + 1))) to = lineEndOf(text, to + 1);
  const lead = LEAD.exec(lineAt(text, from))?.[0].length ?? 0;
  return { start: Math.min(from + lead, start), end: to };
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEndOf(text, start));
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** What follows on later lines without the indent or quote marks of what it stands in. */
function withoutIndent(text: string): string {
  const indents = [...text.matchAll(/\n([ \t>]*)(?=\S)/g)].map(([, lead = '']) => lead.length);
  const least = Math.min(...indents);
  return indents.length === 0 || least === 0 ? text : text.replace(new RegExp(`\\n[ \\t>]{0,${least}}`, 'g'), '\n');
}
