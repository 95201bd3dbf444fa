import type { FoundCard } from './found-card.ts';
import type { NoteView } from './note-view.ts';
import { rowsOf } from './table-rows.ts';

const ASKS = /^(?:q|questions?|front|질문|문제|문항|앞면|앞)$/i;
const ANSWERS = /^(?:a|answers?|back|답|답변|정답|해답|뒷면|뒤)$/i;

/** A table with a column named as question and one named as answer: a card a row. */
export function readQuestionTables(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'table') return [];
    const [header, ...rows] = rowsOf(view, block, block.node);
    const asks = header?.cells.findIndex((cell) => ASKS.test(cell)) ?? -1;
    const answers = header?.cells.findIndex((cell) => ANSWERS.test(cell)) ?? -1;
    if (asks === -1 || answers === -1) return [];
    return rows.flatMap(({ cells, start, end }): FoundCard[] => {
      const [question = '', answer = ''] = [cells[asks], cells[answers]];
      if (question === '' || answer === '') return [];
      const place = { start, end, path: block.path };
      return [
        {
          reader: 'question-table',
          explicit: true,
          confidence: 1,
          ...place,
          fields: { kind: 'basic', question, answer },
        },
      ];
    });
  });
}
