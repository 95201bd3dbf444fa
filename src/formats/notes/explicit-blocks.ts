import type { Table } from 'mdast';
import type { Fields } from '../../core/content/note.ts';
import { createReport } from '../issue.ts';
import { type Block, readCells } from '../markdown-blocks.ts';
import { readSection } from '../markdown-note.ts';
import { createLineReport } from '../markdown-report.ts';
import { readNote } from '../read-note.ts';
import { blocksBelow, textOfBlocks, trimmed } from './below-heading.ts';
import type { FoundCard } from './found-card.ts';
import { headingTitle, type NoteBlock } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

const ASKS = /^(?:q|question|questions|front|질문|문제|문항|앞면|앞)$/i;
const ANSWERS = /^(?:a|answer|answers|back|답|답변|정답|해답|뒷면|뒤)$/i;

/** Saegim's own `## Question {#id}` in any note. What is not a valid note of it stays a heading. */
export function readOwnCards(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.node.type !== 'heading' || !/\{#[^{}\s]+[^{}]*\}[ \t]*#*$/.test(view.text.slice(block.start, block.end)))
      return [];
    const body = trimmed(blocksBelow(view.blocks, index));
    const asBlock = (one: NoteBlock): Block => ({ node: one.node, start: one.start, end: one.end, line: one.lines[0] });
    // The deck syntax knows level 2 only; in a note any level will do.
    const shift = block.node.depth - 2;
    const heading = { ...asBlock(block), start: block.start + Math.max(0, shift) };
    const report = createLineReport();
    const written = readSection(
      report,
      view.text,
      { heading, body: body.map(asBlock) },
      { checked: undefined, quoted: undefined },
    );
    if (written === undefined || report.failure() !== undefined) return [];
    const { from: _, ...note } = written.note;
    const read = readNote(createReport(), note, [], new Map());
    if (read === undefined) return [];
    const end = body.at(-1)?.end ?? block.end;
    return [{ ...cardAt(block, end, 'saegim', read.fields), id: read.id, tags: read.tags }];
  });
}

/** Every heading of one level as a question, when the person has picked that level. */
export function readHeadingCards(view: NoteView, level: number): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.node.type !== 'heading' || block.depth !== level) return [];
    const below = blocksBelow(view.blocks, index);
    const [question, answer] = [headingTitle(block.node), textOfBlocks(view, below)];
    if (question === '' || answer === '') return [];
    return [cardAt(block, below.at(-1)?.end ?? block.end, 'heading', { kind: 'basic', question, answer })];
  });
}

/** A table of two columns that are named as question and answer. */
export function readQuestionTables(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'table') return [];
    const [header = [], ...rows] = cellsOf(view, block, block.node);
    const [asks, answers] = [
      header.findIndex((cell) => ASKS.test(cell)),
      header.findIndex((cell) => ANSWERS.test(cell)),
    ];
    if (asks === -1 || answers === -1) return [];
    return rows.flatMap((cells, index): FoundCard[] => {
      const [question = '', answer = ''] = [cells[asks], cells[answers]];
      const row = rowSpan(view, block, index + 1);
      if (question === '' || answer === '') return [];
      return [{ ...cardAt(block, row.end, 'question-table', { kind: 'basic', question, answer }), ...row }];
    });
  });
}

/** The cells of a table in a note, as written. */
export function cellsOf(view: NoteView, block: NoteBlock, table: Table): readonly (readonly string[])[] {
  const shift = block.start - (block.node.position?.start.offset ?? 0);
  return readCells(view.text.slice(shift), table);
}

/** Where a row of a table stands; 0 is the header. */
export function rowSpan(
  view: NoteView,
  block: NoteBlock,
  index: number,
): { readonly start: number; readonly end: number } {
  const shift = block.start - (block.node.position?.start.offset ?? 0);
  const row = block.node.type === 'table' ? block.node.children[index] : undefined;
  if (row?.position === undefined) return { start: block.start, end: block.end };
  const [start, end] = [shift + (row.position.start.offset ?? 0), shift + (row.position.end.offset ?? 0)];
  return { start, end: Math.min(end, view.text.length) };
}

function cardAt(block: NoteBlock, end: number, reader: FoundCard['reader'], fields: Fields): FoundCard {
  return { reader, explicit: true, confidence: 1, start: block.start, end, path: block.path, fields };
}
