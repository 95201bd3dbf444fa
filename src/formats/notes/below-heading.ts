import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** The blocks under a heading (or a bold line): to the next heading of its depth or above, or to any heading at all. */
export function blocksBelow(
  blocks: readonly NoteBlock[],
  index: number,
  to: 'its-depth' | 'any',
): readonly NoteBlock[] {
  const depth = blocks[index]?.depth ?? 0;
  let end = index + 1;
  while (end < blocks.length) {
    const next = blocks[end]?.depth ?? 0;
    if (next > 0 && (to === 'any' || next <= depth)) break;
    end += 1;
  }
  return trimmed(blocks.slice(index + 1, end));
}

/** Neighbouring blocks as they are written, without comments. */
export function textOfBlocks(view: NoteView, blocks: readonly NoteBlock[]): string {
  return blocks
    .map((block) => withoutComments(rawText(view.text, block)))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A fence is shown as it stands; anywhere else a comment says nothing to a learner. */
export function withoutComments(text: string): string {
  return /^(?:`{3}|~{3})/.test(text) ? text : text.replace(/<!--[\s\S]*?-->/g, '').trim();
}

/** Without what stands at the end and says nothing: rules, link definitions and HTML of the layout. */
function trimmed(blocks: readonly NoteBlock[]): readonly NoteBlock[] {
  let end = blocks.length;
  while (end > 0) {
    const node = blocks[end - 1]?.node;
    const isLayout =
      node?.type === 'thematicBreak' ||
      node?.type === 'definition' ||
      (node?.type === 'html' && /^(?:\s*<(?:br|hr|\/?div|\/?p|!--)[^>]*>)+\s*$/i.test(node.value));
    if (!isLayout) break;
    end -= 1;
  }
  return blocks.slice(0, end);
}
