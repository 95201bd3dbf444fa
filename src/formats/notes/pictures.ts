import type { Nodes } from 'mdast';
import type { NotePicture } from './note-reading.ts';
import { type NoteView, spanOf } from './note-view.ts';

const HTML_IMAGE = /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gi;
/** Obsidian's way to embed a picture; what stands behind the bar is its size or its words. */
const EMBED = /!\[\[([^[\]|#\n]+)[^[\]\n]*\]\]/g;

/** The pictures that a note names, in order: Markdown, references, HTML and Obsidian's embeds; none in code. */
export function picturesIn(view: NoteView): readonly NotePicture[] {
  const named = new Map<string, string>();
  for (const { node } of view.blocks) if (node.type === 'definition') named.set(node.identifier, node.url);
  const found: NotePicture[] = [];
  const visit = (node: Nodes, block: NoteView['blocks'][number]): void => {
    const { start, end } = spanOf(block, node);
    const address = node.type === 'image' ? node.url : node.type === 'imageReference' ? named.get(node.identifier) : '';
    if (address !== undefined && address !== '') found.push({ address, start, end });
    if (node.type === 'html') found.push(...matches(HTML_IMAGE, node.value, start));
    if ('children' in node) for (const child of node.children) visit(child, block);
  };
  for (const block of view.blocks) visit(block.node, block);
  found.push(...matches(EMBED, view.masked, 0));
  return found.sort((a, b) => a.start - b.start);
}

function matches(pattern: RegExp, text: string, base: number): readonly NotePicture[] {
  return [...text.matchAll(pattern)].map((match) => {
    const address = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    return { address, start: base + match.index, end: base + match.index + match[0].length };
  });
}
