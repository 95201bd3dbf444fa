import type { Blockquote, Code, Heading, RootContent } from 'mdast';
import { readPlainInline } from './plain-inline.ts';
import { isPlainLine, readPlainLists, readPlainParagraph } from './plain-list.ts';
import { isTable, readPlainTable } from './plain-table.ts';

const HEADING = /^(#{1,6}) (?=\S)/;
const FENCE = /^(`{3,}|~{3,})[ \t]*([\w+#.-]*)$/;
/** HTML that goes on to the next blank line, whatever stands in it. */
const HTML = /^(?:<\/?(?:details|summary|div|p|ul|ol|li|table|center|h[1-6]|blockquote|hr)(?:[ >]|\/>|$)|<br ?\/?>$)/i;
const ITEM = /^(?:[-*+]|1[.)]) /;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const ANY_ITEM = /^(?:[-*+]|\d{1,9}[.)]) /;

/**
 * The blocks of a unit that is no more than a heading, a rule, a quote of a line, a fence, a table, or a paragraph and a list of words, as the
 * parser would give them; null when it needs the parser. Places count from the start of the unit.
 */
export function readPlainBlocks(text: string): readonly RootContent[] | null {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (lines.length === 1 && /^#{1,6}(?:[ \t]|$)/.test(first)) return readHeading(first);
  if (lines.length === 1 && first.startsWith('> ')) return readQuote(first);
  if (lines.length === 1 && RULE.test(first)) return [{ type: 'thematicBreak', position: placeOf(text, 1) }];
  if (/^[`~]{3}/.test(first)) return readFence(text, lines);
  if (isTable(lines)) return readPlainTable(lines);
  if (HTML.test(first) && !/\n[ \t]*(?:\n|$)|\0/.test(text))
    return [{ type: 'html', value: text, position: placeOf(text, lines.length) }];
  const item = lines.findIndex((line) => ANY_ITEM.test(line));
  const above = item === -1 ? lines : lines.slice(0, item);
  const blocks: RootContent[] = [];
  if (above.length > 0) {
    if (item !== -1 && !ITEM.test(lines[item] ?? '')) return null;
    if (!above.every(isPlainLine)) return null;
    const paragraph = readPlainParagraph(above.join('\n'), { line: 1, column: 1, offset: 0 });
    if (paragraph === null) return null;
    blocks.push(paragraph);
  }
  if (item === -1) return blocks;
  const offset = above.reduce((sum, line) => sum + line.length + 1, 0);
  const lists = readPlainLists(lines.slice(item), { line: item + 1, column: 1, offset });
  return lists === null ? null : [...blocks, ...lists];
}

function readHeading(line: string): readonly Heading[] | null {
  const [lead = '', signs = ''] = HEADING.exec(line) ?? [];
  const title = line.slice(lead.length);
  if (lead === '' || /[#\s]$/.test(title)) return null;
  const children = readPlainInline(title, { line: 1, column: lead.length + 1, offset: lead.length });
  if (children === null) return null;
  const depth = ([1, 2, 3, 4, 5, 6] as const)[signs.length - 1] ?? 6;
  return [{ type: 'heading', depth, children, position: placeOf(line, 1) }];
}

function readQuote(line: string): readonly Blockquote[] | null {
  const said = line.slice(2);
  const paragraph = isPlainLine(said) ? readPlainParagraph(said, { line: 1, column: 3, offset: 2 }) : null;
  return paragraph === null ? null : [{ type: 'blockquote', children: [paragraph], position: placeOf(line, 1) }];
}

function readFence(text: string, lines: readonly string[]): readonly Code[] | null {
  const [, mark = '', lang = ''] = FENCE.exec(lines[0] ?? '') ?? [];
  if (mark === '' || text.includes('\0')) return null;
  const closes = new RegExp(`^ {0,3}\\${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > 0 && closes.test(line));
  if (end === -1 || end !== lines.length - 1 || lines[end]?.endsWith(mark.charAt(0)) !== true) return null;
  const value = lines.slice(1, -1).join('\n');
  return [{ type: 'code', lang: lang === '' ? null : lang, meta: null, value, position: placeOf(text, lines.length) }];
}

/** A whole unit. */
export function placeOf(text: string, lines: number) {
  const column = text.length - text.lastIndexOf('\n');
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: lines, column, offset: text.length } };
}
