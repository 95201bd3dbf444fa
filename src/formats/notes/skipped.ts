import type { FoundCard, Skipped } from './found-card.ts';
import type { NoteView } from './note-view.ts';
import { createOverlaps } from './overlaps.ts';

/** Headings with nothing below them: a note to oneself, or a text still to be written. One that a card takes is none. */
export function findEmptyHeadings({ blocks }: NoteView, cards: readonly FoundCard[]): readonly Skipped[] {
  const taken = createOverlaps<FoundCard>();
  for (const card of cards) taken.add(card);
  return blocks.flatMap((block, index): Skipped[] => {
    if (block.node.type !== 'heading' || block.isNavigation) return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.depth > 0 && next.depth <= block.depth);
    if (!isEmpty || taken.some(block, () => true)) return [];
    return [{ code: 'empty-heading', lines: block.lines, detail: block.title }];
  });
}
