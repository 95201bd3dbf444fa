import type { Skipped } from './found-card.ts';
import { lineAt, type NoteView } from './note-view.ts';

const SCHEDULE = /<!--SR:[^>]*-->/g;

/** Headings with nothing below them: a note to oneself, or a text still to be written. */
export function findEmptyHeadings({ blocks }: NoteView): readonly Skipped[] {
  return blocks.flatMap((block, index): Skipped[] => {
    if (block.node.type !== 'heading' || block.isNavigation) return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.depth > 0 && next.depth <= block.depth);
    return isEmpty ? [{ code: 'empty-heading', lines: block.lines, detail: block.title }] : [];
  });
}

/** Schedules of another app: they are read, told, and not taken over. Those shown in code are none. */
export function findSchedules(view: NoteView): readonly Skipped[] {
  return [...view.text.matchAll(SCHEDULE)]
    .filter((match) => !isInCode(view, match.index))
    .map((match) => {
      const line = lineAt(view, match.index);
      return { code: 'schedule-comment', lines: [line, line], detail: match[0] };
    });
}

function isInCode({ blocks }: NoteView, offset: number): boolean {
  return blocks.some(({ node, start, end }) => node.type === 'code' && start <= offset && offset < end);
}
