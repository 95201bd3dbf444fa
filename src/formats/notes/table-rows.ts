import type { Table } from 'mdast';
import { readCells } from '../markdown-blocks.ts';
import type { NoteBlock } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';

/** A row of a table: its cells as written, and where it stands. */
export type Row = { readonly cells: readonly string[]; readonly start: number; readonly end: number };

/** The rows of a table in a note, the header first. */
export function rowsOf(view: NoteView, block: NoteBlock, table: Table): readonly Row[] {
  const shift = block.start - (table.position?.start.offset ?? 0);
  const cells = readCells(view.text.slice(shift), table);
  return table.children.map((row, index) => ({ cells: cells[index] ?? [], ...spanOf(block, row) }));
}
