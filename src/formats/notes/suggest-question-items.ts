import type { ListItem } from 'mdast';
import { PICTURE, WAYS } from './answers.ts';
import { asks, isTask, questionFrom } from './asking.ts';
import { withContext, withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { inlineText } from './inline-text.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { oneLine } from './prose.ts';

const LONGEST_ANSWER = 900;

/** An item of a list that asks, with what is nested in it: "1. ...?" and its bullets. */
export function suggestQuestionItems(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block) =>
    block.node.type === 'list' && !block.isNavigation ? itemsOf(view, block) : [],
  );
}

function itemsOf(view: NoteView, block: NoteBlock): readonly FoundCard[] {
  return 'children' in block.node
    ? block.node.children.flatMap((item) => (item.type === 'listItem' ? cardsOf(view, block, item) : []))
    : [];
}

function cardsOf(view: NoteView, block: NoteBlock, item: ListItem): readonly FoundCard[] {
  const [first, ...rest] = item.children;
  const [begin, last] = [rest[0], rest.at(-1)];
  const nested = item.children.flatMap((child): readonly FoundCard[] =>
    child.type === 'list' ? child.children.flatMap((inner) => cardsOf(view, block, inner)) : [],
  );
  if (first?.type !== 'paragraph' || begin === undefined || last === undefined) return nested;
  const said = withoutNumber(oneLine(inlineText(first)));
  if (!(/[?？]$/.test(said) ? asks(said) : isTask(said))) return nested;
  const [start, end] = [spanOf(block, first).start, spanOf(block, last).end];
  const indent = (begin.position?.start.column ?? 1) - 1;
  const answer = rawText(view.text, { start: spanOf(block, begin).start, end, indent }).trim();
  if (
    answer === '' ||
    answer.length > LONGEST_ANSWER ||
    PICTURE.test(answer) ||
    WAYS.test(answer.replace(/^[-*+>] /, ''))
  )
    return nested;
  const fields = { kind: 'basic', question: withContext(questionFrom(said), block.path), answer } as const;
  return [
    { reader: 'question-item', explicit: false, confidence: 0.85, start, end, path: block.path, fields },
    ...nested,
  ];
}
