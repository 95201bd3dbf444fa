import { blocksBelow, textOfBlocks } from './below-heading.ts';
import type { FoundCard } from './found-card.ts';
import type { NoteView } from './note-view.ts';

/** Every heading of one level as a question, when the person has picked that level. */
export function readHeadingCards(view: NoteView, level: number): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.node.type !== 'heading' || block.depth !== level) return [];
    const below = blocksBelow(view.blocks, index, 'its-depth');
    const [question, answer] = [block.title, textOfBlocks(view, below)];
    if (question === '' || answer === '') return [];
    const place = { start: block.start, end: below.at(-1)?.end ?? block.end, path: block.path };
    return [
      { reader: 'heading', explicit: true, confidence: 1, ...place, fields: { kind: 'basic', question, answer } },
    ];
  });
}
