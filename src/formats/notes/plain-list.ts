import type { List, ListItem, Paragraph } from 'mdast';
import { type At, readPlainInline } from './plain-inline.ts';

const ITEM = /^( *)([-*+]|\d{1,9}[.)]) (?! )/;
/** What a paragraph may begin with: nothing that could be another block. */
const BEGINS =
  /^(?:[\p{L}\p{N}("'@?%{/.,;:]|[^\0-\x7f\s]|==[^=\s]|#{1,6}[^#\s]|\+\S|\*\*[^*\s]|`[^`]|!\[[^\]^]*\]\(|\[(?![ xX]\])[^\]^]+\](?!:))/u;
const TASK = /^\[([ xX])\] (?! )/;
const NUMBER = /^\d{1,9}[.)](?:\s|$)/;

/** An item and its list while they are read; `inner` is where what belongs to it begins. */
type Level = { readonly list: List; readonly item: ListItem; readonly inner: number; readonly sign: string };

/** Lines that are all items of one line, nested or not, as lists; null when any of them is more than that. */
export function readPlainLists(lines: readonly string[], first: At): List[] | null {
  const roots: List[] = [];
  const levels: Level[] = [];
  let { line, offset } = first;
  for (const text of lines) {
    const [marker, indent = '', sign = ''] = ITEM.exec(text) ?? [];
    if (marker === undefined) return null;
    const [box = '', mark] = TASK.exec(text.slice(marker.length)) ?? [];
    const from = marker.length + box.length;
    const written = text.slice(from);
    if (!isPlainLine(written)) return null;
    const paragraph = readPlainParagraph(written, { line, column: from + 1, offset: offset + from });
    if (paragraph === null) return null;
    // The parser moves a paragraph behind its box only where that begins with words.
    if (box !== '' && paragraph.children[0]?.type !== 'text') return null;
    while (levels.length > 0 && indent.length < (levels.at(-1)?.inner ?? 0)) levels.pop();
    const parent = levels.at(-1);
    if (indent.length - (parent?.inner ?? 0) > 3) return null;
    const start = { line, column: indent.length + 1, offset: offset + indent.length };
    const end = paragraph.position?.end ?? start;
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      checked: mark === undefined ? null : mark !== ' ',
      children: [paragraph],
      position: { start, end },
    };
    const siblings = parent === undefined ? roots : parent.item.children;
    const last = siblings.at(-1);
    const list = last?.type === 'list' && signOf(last, lines, first.line) === sign.at(-1) ? last : listOf(sign, start);
    if (list !== last) {
      // A number other than 1 goes on with the paragraph above it.
      if (line > first.line && list.ordered === true && list.start !== 1) return null;
      siblings.push(list);
    }
    list.children.push(item);
    levels.push({ list, item, inner: marker.length, sign });
    for (const level of levels) {
      if (level.list.position !== undefined) level.list.position.end = end;
      if (level.item.position !== undefined) level.item.position.end = end;
    }
    line += 1;
    offset += text.length + 1;
  }
  return roots;
}

function listOf(sign: string, start: At): List {
  const ordered = /\d/.test(sign);
  const number = ordered ? Number.parseInt(sign, 10) : null;
  return { type: 'list', ordered, start: number, spread: false, children: [], position: { start, end: start } };
}

/** The bullet, or what stands behind the number, of a list's first item. */
function signOf(list: List, lines: readonly string[], first: number): string | undefined {
  const line = lines[(list.position?.start.line ?? first) - first] ?? '';
  return ITEM.exec(line)?.[2]?.at(-1);
}

/** Whether a line can only be words of a paragraph. */
export function isPlainLine(line: string): boolean {
  return BEGINS.test(line) && !line.endsWith(' ') && !NUMBER.test(line);
}

/** Lines that are all plain, as a paragraph; null when there is more in them than words, code and bold. */
export function readPlainParagraph(text: string, at: At): Paragraph | null {
  const children = readPlainInline(text, at);
  if (children === null) return null;
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start === undefined || end === undefined ? null : { type: 'paragraph', children, position: { start, end } };
}
