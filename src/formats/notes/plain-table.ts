import type { Table, TableRow } from 'mdast';
import { readPlainInline } from './plain-inline.ts';
import { isPlainLine } from './plain-list.ts';

/** The line under the header, with a pipe in it: without one it could be the mark of a heading. */
const DELIMITER = /^(?=.*\|)(?:\| *:?-+:?|:?-{2,}:?) *(?:\| *:?-+:? *)*\|?$/;

/** Whether the second line makes a table of the first. */
export function isTable(lines: readonly string[]): boolean {
  return DELIMITER.test(lines[1] ?? '');
}

/** A table whose cells are plain; null when there is more in them. */
export function readPlainTable(lines: readonly string[]): readonly Table[] | null {
  const align = cellsOf(lines[1] ?? '').map(({ text }) => alignOf(text));
  const rows: TableRow[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const row = index === 1 ? undefined : readRow(line, index + 1, offset);
    if (row === null) return null;
    if (row !== undefined) rows.push(row);
    offset += line.length + 1;
  }
  const [start, end] = [rows[0]?.position?.start, rows.at(-1)?.position?.end];
  if (start === undefined || end === undefined || rows.length < lines.length - 1) return null;
  if (lines.length === 2 || rows[0]?.children.length !== align.length) return null;
  return [{ type: 'table', align, children: rows, position: { start, end } }];
}

function readRow(line: string, number: number, offset: number): TableRow | null {
  const isRow = line.includes('|') && !line.endsWith(' ') && (line.startsWith('|') || isPlainLine(line));
  if (!isRow) return null;
  const place = (at: number) => ({ line: number, column: at + 1, offset: offset + at });
  const row: TableRow = { type: 'tableRow', children: [], position: { start: place(0), end: place(line.length) } };
  for (const { from, to, text, at } of cellsOf(line)) {
    const children = readPlainInline(text, place(at));
    if (children === null) return null;
    row.children.push({ type: 'tableCell', children, position: { start: place(from), end: place(to) } });
  }
  return row;
}

/** The cells of a line: each with the pipe before it, the last with the one behind it too. */
function cellsOf(line: string) {
  const inner = line.endsWith('|') ? line.slice(0, -1) : line;
  const pieces = (inner.startsWith('|') ? inner.slice(1) : inner).split('|');
  let from = 0;
  let begin = inner.startsWith('|') ? 1 : 0;
  return pieces.map((piece, index) => {
    const end = begin + piece.length;
    const text = piece.replace(/^ +| +$/g, '');
    const at = begin + piece.indexOf(text);
    const cell = { from, to: index === pieces.length - 1 ? line.length : end, text, at };
    [from, begin] = [end, end + 1];
    return cell;
  });
}

function alignOf(mark: string): 'left' | 'right' | 'center' | null {
  if (mark.startsWith(':')) return mark.endsWith(':') ? 'center' : 'left';
  return mark.endsWith(':') ? 'right' : null;
}
