import type { RootContent, Table } from 'mdast';
import type { FoundCard } from './found-card.ts';
import type { NoteBlock } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { rowsOf } from './table-rows.ts';

const ASKS = /^(?:q|questions?|front|질문|문제|문항|앞면|앞)$/i;
const ANSWERS = /^(?:a|answers?|back|답|답변|정답|해답|모범 ?답안|뒷면|뒤)$/i;
/** What else stands beside a column of questions, when no column is named as answer. */
const EXPLAINS = /^(?:solutions?|explanations?|해설|풀이|설명)$/i;

/** A table with a column named as question and one named as answer: a card a row. */
export function readQuestionTables(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block) => tablesIn(block.node).flatMap((table) => cardsOf(view, block, table)));
}

/** The table that a block is, or those in its lists. */
function tablesIn(node: RootContent): readonly Table[] {
  if (node.type === 'table') return [node];
  if (node.type !== 'list' && node.type !== 'listItem') return [];
  return (node.children as readonly RootContent[]).flatMap((child) => tablesIn(child));
}

function cardsOf(view: NoteView, block: NoteBlock, table: Table): readonly FoundCard[] {
  const place = { ...block, ...spanOf(block, table), node: table };
  const [header, ...rows] = rowsOf(view, place, table);
  const names = header?.cells.map((cell) => cell.replace(/[*_`]|<\/?[a-z]+>/g, '').trim()) ?? [];
  const asks = names.findIndex((name) => ASKS.test(name));
  const answers = names.findIndex((name) => ANSWERS.test(name));
  const answer = answers === -1 ? names.findIndex((name) => EXPLAINS.test(name)) : answers;
  if (asks === -1 || answer === -1) return [];
  return rows.flatMap(({ cells, start, end }): FoundCard[] => {
    const fields = { kind: 'basic', question: cells[asks] ?? '', answer: cells[answer] ?? '' } as const;
    if (fields.question === '' || fields.answer === '') return [];
    return [{ reader: 'question-table', explicit: true, confidence: 1, start, end, path: block.path, fields }];
  });
}
