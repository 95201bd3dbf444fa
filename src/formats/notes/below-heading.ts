import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** The blocks under a heading (or a bold line), up to the next heading of its depth or above. */
export function blocksBelow(blocks: readonly NoteBlock[], index: number, deep = true): readonly NoteBlock[] {
  const depth = blocks[index]?.depth ?? 0;
  let end = index + 1;
  while (end < blocks.length) {
    const next = blocks[end]?.depth ?? 0;
    if (next > 0 && (!deep || next <= depth)) break;
    end += 1;
  }
  return blocks.slice(index + 1, end);
}

/** Neighbouring blocks as they are written, without comments and rules at their end. */
export function textOfBlocks(view: NoteView, blocks: readonly NoteBlock[]): string {
  return trimmed(blocks)
    .map((block) => rawText(view.text, block))
    .join('\n\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
}

/** Without what stands at the end and says nothing: rules and HTML of the layout. */
export function trimmed(blocks: readonly NoteBlock[]): readonly NoteBlock[] {
  let end = blocks.length;
  while (end > 0) {
    const node = blocks[end - 1]?.node;
    const isLayout = node?.type === 'thematicBreak' || node?.type === 'definition';
    if (!isLayout && !(node?.type === 'html' && /^(?:\s*<(?:br|hr|\/?div|\/?p|!--)[^>]*>)+\s*$/i.test(node.value)))
      break;
    end -= 1;
  }
  return blocks.slice(0, end);
}
