import { type ClozeSegment, clozeNumbers, parseCloze, stripMarks } from './cloze.ts';
import { tellingParticles } from './cloze-particles.ts';
import type { Flaw } from './lint-note.ts';
import { findMathSpans } from './math-spans.ts';

/** The most of a text that one card may hide. */
const MAX_SHARE = 1 / 3;

/** A blank in the text as it is read: which number hides it, and where its words stand. */
type Blank = { readonly number: number; readonly from: number; readonly to: number; readonly source: number };

/** What is wrong with the blanks of a cloze text. */
export function findClozeFlaws(text: string): readonly Flaw[] {
  const clean = stripMarks(text);
  const blanks: Blank[] = [];
  const plain = flatten(parseCloze(clean), 0, blanks);
  return [...findParticles(plain, blanks), ...findWideBlanks(clean, plain, blanks)];
}

/** What each card of a cloze text asks for. */
export function hiddenLengths(text: string): readonly number[] {
  const blanks: Blank[] = [];
  flatten(parseCloze(stripMarks(text)), 0, blanks);
  return clozeNumbers(text).map((number) =>
    blanks.filter((blank) => blank.number === number).reduce((sum, { from, to }) => sum + to - from, 0),
  );
}

function findParticles(plain: string, blanks: readonly Blank[]): readonly Flaw[] {
  const ends = blanks.map(({ from, to }) => ({ at: to, hidden: plain.slice(from, to) }));
  const found = new Set(tellingParticles(plain, ends));
  return [...found].map((detail) => ({ rule: 'particle', detail }));
}

/** Formulas are left out: to hide one side of an equation is to ask for the other. */
function findWideBlanks(clean: string, plain: string, blanks: readonly Blank[]): readonly Flaw[] {
  const math = findMathSpans(clean);
  const whole = countLetters(plain);
  const hidden = new Map<number, number>();
  for (const { number, from, to, source } of blanks) {
    if (math.some(({ start, end }) => start <= source && source < end)) continue;
    hidden.set(number, (hidden.get(number) ?? 0) + countLetters(plain.slice(from, to)));
  }
  const wide = [...hidden].filter(([, count]) => count > whole * MAX_SHARE).map(([number]) => `c${number}`);
  return wide.map((detail) => ({ rule: 'wide-blank', detail }));
}

/** The text with its blanks filled in; their places are added to `blanks`. */
function flatten(segments: readonly ClozeSegment[], offset: number, blanks: Blank[]): string {
  let text = '';
  for (const segment of segments) {
    const from = offset + text.length;
    text += segment.kind === 'text' ? segment.text : flatten(segment.content, from, blanks);
    if (segment.kind === 'blank') {
      blanks.push({ number: segment.number, from, to: offset + text.length, source: segment.start });
    }
  }
  return text;
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
