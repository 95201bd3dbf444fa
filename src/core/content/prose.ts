import { findMathSpans } from './math-spans.ts';

/** What a person reads in a Markdown text, apart from its code. */
export type Prose = {
  /** Without fences and Markdown signs; inline code and math stand as one CODE sign each. Table rows are lines. */
  readonly text: string;
  /** Characters to read, those of inline code included; a formula counts as one, a fence not at all. */
  readonly length: number;
  readonly bareFences: number;
  /** Items of the longest list, those of lists inside it not counted. */
  readonly longestList: number;
  /** Whether a block stands beside the prose that a pronoun can point at: code, a table, a quotation, an image. */
  readonly shows: boolean;
};

/** Stands for a piece of code or math in prose: a noun without letters. */
export const CODE = '\uFFFC';

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;
const ITEM = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|\|[-:| \t]+)$/;
const INLINE_CODE = /(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?)(?<!`)\1(?!`)/g;
const IMAGE = /!\[[^\][]*\]\([^()\n]{0,2000}\)/;
const LINK = /!?\[([^\][]*)\]\([^()\n]{0,2000}\)/g;
const SIGNS = /\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gu;

/** Reads a Markdown text for its prose. Total: an unclosed fence reaches to the end, other unclosed marks are text. */
export function readProse(markdown: string): Prose {
  const { lines, bareFences, hasCode } = dropCodeBlocks(markdown);
  const kept = lines.join('\n');
  const withCode = replaceMath(kept);
  const withoutCode = withCode.replace(INLINE_CODE, CODE);
  const text = stripSigns(withoutCode);
  const shows = hasCode || IMAGE.test(kept) || lines.some((line) => /^[ \t]*(?:\||>)/.test(line)) || /\$\$/.test(kept);
  return {
    text,
    length: text.length + withCode.length - withoutCode.length,
    bareFences,
    longestList: longestList(lines),
    shows,
  };
}

/** Sentences and lines, trimmed. A full stop ends one only before white space, so that versions stay whole. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!。？！])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function dropCodeBlocks(markdown: string) {
  const lines: string[] = [];
  let fence = '';
  let bareFences = 0;
  let hasCode = false;
  let inList = false;
  for (const line of markdown.split('\n')) {
    if (fence !== '') {
      const close = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '';
      if (close.startsWith(fence)) fence = '';
      continue;
    }
    const [, marks = '', info = ''] = FENCE.exec(line) ?? [];
    if (marks !== '' && !(marks.startsWith('`') && info.includes('`'))) {
      fence = marks;
      hasCode = true;
      if (info.trim() === '') bareFences += 1;
      lines.push('');
      continue;
    }
    // Deeper lines after an empty one are code, but within a list they go on with the item.
    if (!inList && /^(?: {4}|\t)/.test(line) && (lines.at(-1) ?? '').trim() === '') {
      hasCode = true;
      continue;
    }
    if (ITEM.test(line)) inList = true;
    else if (/^\S/.test(line)) inList = false;
    lines.push(line);
  }
  return { lines, bareFences, hasCode };
}

function longestList(lines: readonly string[]): number {
  let longest = 0;
  let count = 0;
  let base = 0;
  for (const line of lines) {
    const item = RULE.test(line) ? null : ITEM.exec(line);
    const indent = item?.[1]?.length ?? 0;
    if (item !== null && (count === 0 || indent <= base + 1)) {
      if (count === 0 || indent < base) base = indent;
      count += 1;
      longest = Math.max(longest, count);
    } else if (item === null && /^\S/.test(line)) count = 0;
  }
  return longest;
}

function replaceMath(text: string): string {
  let done = 0;
  let result = '';
  for (const { start, end } of findMathSpans(text)) {
    result += text.slice(done, start) + CODE;
    done = end;
  }
  return result + text.slice(done);
}

function stripSigns(text: string): string {
  return text
    .split('\n')
    .filter((line) => !RULE.test(line))
    .map((line) =>
      line
        .replace(/^[ \t>]*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+)?/, '')
        .replace(/^\||\|$/g, '')
        .replaceAll('|', ' '),
    )
    .join('\n')
    .replace(LINK, '$1')
    .replace(SIGNS, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
