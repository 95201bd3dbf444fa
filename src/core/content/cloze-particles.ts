import { findVerbatimSpans, type Span } from './math-spans.ts';
import { choosePair, matchPair, writeNeutral } from './particle-pairs.ts';

/** Where a blank ends in the written Markdown, and what it hides. In the order of the text. */
export type BlankEnd = { readonly at: number; readonly hidden: string };

const FORMS = ['으로', '으', '로', '은', '는', '이', '가', '을', '를', '과', '와', '아', '야', '였', '여'];
const EITHER = [...FORMS, ...FORMS.map((form) => form.normalize('NFD'))].join('|');
/** What may stand between a word and its particle: closing marks, and an explanation in brackets. */
const CLOSING = new RegExp(`(?:[*_~"'”’」』》〉)\\]]|\\((?!(?:${EITHER})\\))[^()\\n]{0,80}\\))*`, 'y');
/** The rest of a formula or of inline code that its blank closes. */
const REST_OF_SPAN = /^[\s)}\]"'`$]*$/;

/**
 * The question with every particle that would give its blank away in a form that fits any word: `[...]은(는)`. What
 * is written depends on the text around the blank; code and math stay as they are.
 */
export function neutralParticles(markdown: string, ends: readonly BlankEnd[]): string {
  return atParticles(markdown, ends, (particle) => {
    const found = matchPair(particle.text, particle);
    return found === null ? null : { form: writeNeutral(found), length: found.length };
  });
}

/** The answer with every `을(를)` that its author wrote settled for the revealed word, if that ends in Hangul. */
export function settledParticles(markdown: string, ends: readonly BlankEnd[]): string {
  return atParticles(markdown, ends, (particle) => {
    const found = matchPair(particle.text, particle);
    // Behind brackets around the whole blank the particle belongs to a word before them.
    const isBracketed = particle.closing.split(')').length > particle.closing.split('(').length;
    if (found === null || !found.isNeutral || isBracketed) return null;
    const form = choosePair(found, particle.hidden);
    return form === null ? null : { form, length: found.length };
  });
}

/** The particles, as written, that tell how their blank ends. 이다 fits any word, and 다 or 고 may be a verb's. */
export function tellingParticles(markdown: string, ends: readonly BlankEnd[]): readonly string[] {
  const telling: string[] = [];
  atParticles(markdown, ends, (particle) => {
    const found = matchPair(particle.text, particle);
    if (found === null || found.isNeutral) return null;
    const form = particle.text.slice(0, found.length);
    const isCopula = found.pair.afterVowel === '';
    const rest = isCopula ? (/^[가-힣]*/.exec(particle.text.slice(found.length))?.[0] ?? '') : '';
    if (!isCopula || /^[라랑나란든야]/.test(rest)) telling.unshift(form + rest);
    return null;
  });
  return telling;
}

type Particle = {
  /** What follows the blank and its closing marks, composed as far as it is Hangul. */
  readonly text: string;
  readonly hidden: string;
  readonly closing: string;
  readonly isSpaced: boolean;
};
type Change = { readonly form: string; readonly length: number };

function atParticles(markdown: string, ends: readonly BlankEnd[], change: (particle: Particle) => Change | null) {
  const spans = findVerbatimSpans(markdown);
  let written = markdown;
  // From the last one, so that the offsets of the earlier ones stay true.
  for (const { at, hidden } of ends.toReversed()) {
    const from = closeSpan(markdown, spans, at);
    if (from === null || isIndentedCode(markdown, from)) continue;
    CLOSING.lastIndex = from;
    const closing = CLOSING.exec(markdown)?.[0] ?? '';
    const isSpaced = /[ \t]/.test(markdown[from + closing.length] ?? '');
    const start = from + closing.length + (isSpaced ? 1 : 0);
    if (spans.some((span) => span.start <= start && start < span.end)) continue;
    const raw = /^[\u1100-\u11ff가-힣()/]*/.exec(written.slice(start))?.[0] ?? '';
    const text = raw.normalize('NFC') + written.slice(start + raw.length);
    const done = change({ text, hidden, closing, isSpaced });
    if (done !== null) written = written.slice(0, start) + done.form + text.slice(done.length);
  }
  return written;
}

/** Where the text goes on behind a blank: past the code or formula that it closes; null when more of that follows. */
function closeSpan(markdown: string, spans: readonly Span[], at: number): number | null {
  const span = spans.find(({ start, end }) => start < at && at < end);
  if (span === undefined) return at;
  return REST_OF_SPAN.test(markdown.slice(at, span.end)) ? span.end : null;
}

/** Lines indented by four spaces are code, except in a list. */
function isIndentedCode(markdown: string, at: number): boolean {
  const before = markdown.slice(0, at);
  const block = before.split(/\n[ \t]*\n/).at(-1) ?? '';
  return /^(?: {4}|\t)/.test(block) && !/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/m.test(before);
}
