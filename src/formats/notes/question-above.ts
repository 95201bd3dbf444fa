import type { RootContent } from 'mdast';
import { withoutNumber } from './context.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { blockAt } from './note-lines.ts';
import { type NoteView, spanOf } from './note-view.ts';

type Span = { readonly start: number; readonly end: number };
export type Above = { readonly text: string; readonly start: number };

const ASKS = /[?？]\**\s*$|(?:시오|하라|세요|설명해 ?보자)[.]?\**\s*$/;

/** The heading right above an offset, or the paragraph (with a list of options or a fence) that asks; not the hints. */
export function questionAbove(view: NoteView, offset: number, hints: readonly Span[]): Above | null {
  const isHint = (one: Span) => hints.some(({ start, end }) => start <= one.start && one.end <= end);
  const at = blockAt(view, offset);
  const block = view.blocks[at];
  if (block?.node.type === 'list' && block.start < offset) return inItem(view, block, block.node, offset);
  let from = at;
  let asks = -1;
  while (from > 0) {
    const above = view.blocks[from - 1];
    if (above === undefined) break;
    if (!isHint(above) && ['html', 'thematicBreak', 'yaml'].includes(above.node.type)) break;
    from -= 1;
    if (isHint(above)) continue;
    if (asks === -1 && above.node.type === 'paragraph' && ASKS.test(textOf(view, above))) asks = from;
    if (above.depth > 0) break;
  }
  // What was said before a question is no part of it, but the heading may be it.
  const asking = view.blocks.slice(asks === -1 ? from : asks, at).filter((one) => !isHint(one));
  const [first] = asking;
  if (first === undefined) return null;
  return {
    text: asking
      .map((one) => textOf(view, one))
      .join('\n\n')
      .trim(),
    start: first.start,
  };
}

/** In an item the question is what it says before. */
function inItem(view: NoteView, block: NoteBlock, node: RootContent, offset: number): Above | null {
  if (!('children' in node)) return null;
  const inner = (node.children as readonly RootContent[]).map((child) => ({
    ...block,
    ...spanOf(block, child),
    node: child,
    indent: (child.position?.start.column ?? 1) - 1,
  }));
  const around = inner.find(({ start, end, node: child }) => start < offset && end > offset && 'children' in child);
  if (around !== undefined) return inItem(view, block, around.node, offset);
  const above = inner.filter(({ end }) => end <= offset);
  const [first] = above;
  if (first === undefined) return null;
  return {
    text: above
      .map((one) => textOf(view, one))
      .join('\n\n')
      .trim(),
    start: first.start,
  };
}

/** A heading with its code and emphasis, without the bold that it may be made of. */
export function writtenTitle(view: NoteView, block: NoteBlock): string {
  const { node } = block;
  if (node.type !== 'heading') return block.title;
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return '';
  const raw = view.text.slice(spanOf(block, first).start, spanOf(block, last).end);
  return raw
    .replace(/[ \t]*\{#[^{}]*\}[ \t]*$/, '')
    .replace(/^\*\*([^*]*)\*\*[:：]?$/, '$1')
    .replace(/[:：]$/, '')
    .trim();
}

function textOf(view: NoteView, block: NoteBlock): string {
  if (block.depth > 0) return withoutNumber(writtenTitle(view, block));
  const raw = rawText(view.text, block);
  const isLone = block.node.type === 'list' && block.node.children.length === 1 && block.node.ordered === true;
  return isLone ? raw.replace(/^\d+[.)][ \t]+/, '').replace(/\n[ ]{3}/g, '\n') : raw;
}
