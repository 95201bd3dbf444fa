import { blocksBelow, textOfBlocks } from './below-heading.ts';
import type { FoundCard } from './found-card.ts';
import type { NoteView } from './note-view.ts';
import { writtenTitle } from './question-above.ts';

const NUMBER = /^\d{1,3}(?:[.-]\d{1,3})*[.)][ \t]+/;

/** Every heading of one level as a question, when the person has picked that level. Contents and references ask nothing. */
export function readHeadingCards(view: NoteView, level: number): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.node.type !== 'heading' || block.depth !== level || block.isNavigation) return [];
    const below = blocksBelow(view.blocks, index, 'its-depth');
    const [question, answer] = [writtenTitle(view, block).replace(NUMBER, ''), textOfBlocks(view, below)];
    if (question === '' || answer === '') return [];
    const place = { start: block.start, end: below.at(-1)?.end ?? block.end, path: block.path };
    return [
      { reader: 'heading', explicit: true, confidence: 1, ...place, fields: { kind: 'basic', question, answer } },
    ];
  });
}
