export type Span = { readonly start: number; readonly end: number };
export type VerbatimSpan = Span & { readonly kind: 'code' | 'math' };

/** What ends a paragraph, so that no formula reaches over it: an empty line, or the start of another block. */
const PARAGRAPH_END = /\n(?=[ \t]*(?:\n|[-*+] |\d{1,9}[.)] |#{1,6} |>|\||(?:`{3}|~{3})))/g;
const FENCE = /^ {0,3}(`{3,}|~{3,}|\${2,})([^\n]*)/;

/**
 * Where math stands in Markdown, as offsets: `$...$`, `$$...$$` and blocks fenced with `$$` or "```math".
 * Code is skipped, so a dollar sign in code is never math. Money and shell variables are none either: behind a single
 * opening `$` and before a closing one no white space may stand, and behind the closing one no digit
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars). `\$` is never a delimiter. Total: unclosed marks are
 * plain text.
 */
export function findMathSpans(text: string): readonly Span[] {
  return findVerbatimSpans(text).filter(({ kind }) => kind === 'math');
}

/** Where Markdown means nothing: math, and code in backticks or fences. In order. */
export function findVerbatimSpans(text: string): readonly VerbatimSpan[] {
  const spans: VerbatimSpan[] = [];
  let pos = 0;
  while (pos < text.length) {
    const lineStart = pos === 0 || text[pos - 1] === '\n';
    const fence = lineStart ? openFence(text, pos) : undefined;
    if (fence !== undefined) {
      spans.push({ kind: fence.math ? 'math' : 'code', start: fence.start, end: fence.end });
      pos = fence.end;
      continue;
    }
    const char = text[pos];
    if (char === '\\') pos += 2;
    else if (char === '`' || char === '$') {
      const end = closeRun(text, pos, char);
      const run = runLength(text, pos, char);
      if (end === -1 || (char === '$' && run === 1 && !isTight(text, pos, end))) pos += run;
      else {
        spans.push({ kind: char === '$' ? 'math' : 'code', start: pos, end });
        pos = end;
      }
    } else pos = char === '\n' ? pos + 1 : nextMark(text, pos + 1);
  }
  return spans;
}

function nextMark(text: string, from: number): number {
  const mark = /[\\`$\n]/g;
  mark.lastIndex = from;
  const found = mark.exec(text);
  if (found === null) return text.length;
  return found[0] === '\n' ? found.index + 1 : found.index;
}

function openFence(text: string, pos: number) {
  const lineEnd = text.indexOf('\n', pos);
  const line = text.slice(pos, lineEnd === -1 ? text.length : lineEnd);
  const found = FENCE.exec(line);
  const marks = found?.[1];
  const info = found?.[2];
  if (marks === undefined || info === undefined) return undefined;
  const mark = marks[0] ?? '`';
  if (mark !== '~' && info.includes(mark)) return undefined;
  const close = new RegExp(`^ {0,3}\\${mark}{${marks.length},}[ \\t]*$`, 'gm');
  close.lastIndex = pos + line.length;
  const end = close.exec(text);
  const math = mark === '$' || /^\s*math\b/.test(info);
  return { math, start: pos, end: end === null ? text.length : end.index + end[0].length };
}

function runLength(text: string, pos: number, char: string): number {
  let end = pos;
  while (text[end] === char) end += 1;
  return end - pos;
}

function isTight(text: string, start: number, end: number): boolean {
  return !/\s/.test(`${text[start + 1]}${text[end - 2]}`) && !/\d/.test(text[end] ?? '');
}

/** The end of the next run of the same length within the paragraph or the table's cell, or -1. */
function closeRun(text: string, pos: number, char: string): number {
  const length = runLength(text, pos, char);
  const limit = findLimit(text, pos);
  let at = text.indexOf(char, pos + length);
  while (at !== -1 && at < limit) {
    const isEscaped = char === '$' && backslashesBefore(text, at) % 2 === 1;
    const run = isEscaped ? 1 : runLength(text, at, char);
    if (!isEscaped && run === length) return at + run;
    at = text.indexOf(char, at + run);
  }
  return -1;
}

function backslashesBefore(text: string, at: number): number {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return at - from;
}

function findLimit(text: string, pos: number): number {
  const lineStart = text.lastIndexOf('\n', pos - 1) + 1;
  const isRow = /^[ \t]*\|/.test(text.slice(lineStart, pos));
  const end = isRow ? /(?<!\\)\||\n/g : PARAGRAPH_END;
  end.lastIndex = pos;
  return end.exec(text)?.index ?? text.length;
}
