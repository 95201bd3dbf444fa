import type { FoundCard, Skipped } from './found-card.ts';
import { visitOpaque } from './inline-text.ts';
import { isBelowCard } from './line-marks.ts';
import type { NoteBlock } from './note-blocks.ts';
import { lineAt, type NoteView, spanOf } from './note-view.ts';

/** What Obsidian Spaced Repetition knows of a card, written below or behind it. */
export type Schedule = { readonly start: number; readonly end: number; readonly text: string };

const SCHEDULE = /<!--SR:[^>]*-->/g;
const NOTE_SCHEDULE = /^sr-(?:due|interval|ease):.*$/gm;
const CODE: readonly string[] = ['code', 'inlineCode', 'math', 'inlineMath', 'yaml'];

/** The schedules of a note in order. Those shown in code are none. */
export function schedulesIn(view: NoteView): readonly Schedule[] {
  let at = 0;
  return [...view.text.matchAll(SCHEDULE)].flatMap(({ 0: text, index: start }): Schedule[] => {
    while ((view.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const block = view.blocks[at];
    return block !== undefined && isInCode(block, start) ? [] : [{ start, end: start + text.length, text }];
  });
}

function isInCode(block: NoteBlock, offset: number): boolean {
  let isCode = false;
  visitOpaque(block.node, (node) => {
    const { start, end } = spanOf(block, node);
    if (CODE.includes(node.type) && start <= offset && offset < end) isCode = true;
  });
  return isCode;
}

/**
 * Schedules are told and not taken over. One that stands behind no card shows that something written as a card was not
 * read as one. That of a whole note stands in its front matter.
 */
export function skippedSchedules(view: NoteView, cards: readonly FoundCard[], isStudied: boolean): readonly Skipped[] {
  const inOrder = [...cards].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  const ofCards = schedulesIn(view).map(({ start, text }): Skipped => {
    for (; (inOrder[next]?.start ?? start) < start; next += 1) reach = Math.max(reach, inOrder[next]?.end ?? 0);
    const isRead = !isStudied || reach > start || (reach !== -1 && isBelow(view.text.slice(reach, start)));
    if (isRead) reach = Math.max(reach, start + text.length);
    const line = lineAt(view, start);
    return { code: isRead ? 'schedule-comment' : 'unread-schedule', lines: [line, line], detail: text };
  });
  return [...ofNote(view), ...ofCards];
}

function isBelow(between: string): boolean {
  const lines = between.split('\n');
  return lines.length <= 4 && lines.every((text) => isBelowCard(text)) && !/\n[ \t]*\n/.test(between);
}

function ofNote({ text, blocks }: NoteView): readonly Skipped[] {
  const [first] = blocks;
  if (first?.node.type !== 'yaml') return [];
  const found = [...text.slice(0, first.end).matchAll(NOTE_SCHEDULE)].map(({ 0: whole, index }) => ({ whole, index }));
  const [due] = found;
  if (due === undefined) return [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const last = found.at(-1)?.index ?? due.index;
  const detail = found.map(({ whole }) => whole).join(', ');
  return [{ code: 'schedule-comment', lines: [lineOf(due.index), lineOf(last)], detail }];
}
