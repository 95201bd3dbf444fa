import { inlineText } from './inline-text.ts';
import type { NoteBlock } from './note-blocks.ts';
import { type NoteView, OPAQUE, spanOf } from './note-view.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** A paragraph, or the paragraph of a list item. */
export type Prose = {
  readonly start: number;
  readonly end: number;
  readonly path: readonly string[];
  readonly sentences: readonly Sentence[];
};

/** Headings over nothing but ways to somewhere else. */
const NAVIGATION =
  /^(?:\d+[.)]?\s*)?(?:목차|차례|index|contents?|table of contents|toc|references?|bibliography|참고(?: ?(?:자료|문헌|링크|사이트|문서|글))?|출처|링크|관련 ?글|links?|see also|further reading|resources|changelog|license)[:：]?$/i;

export function isNavigation({ path }: Pick<NoteBlock, 'path'>): boolean {
  return path.some((title) => NAVIGATION.test(title.trim()));
}

/** All prose of a note in order, without navigation, lists of links and headings. */
export function proseOf(view: NoteView): readonly Prose[] {
  return view.blocks.flatMap((block) =>
    block.depth > 0 || isNavigation(block) ? [] : proseIn(view, block, block.node),
  );
}

function proseIn(view: NoteView, block: NoteBlock, node: NoteBlock['node']): readonly Prose[] {
  if (node.type === 'paragraph') {
    const { start, end } = spanOf(block, node);
    if (isLinks(view.masked.slice(start, end), inlineText(node))) return [];
    const masked = view.masked.slice(start, end).replace(/\n[ \t>]+/g, (lead) => `\n${OPAQUE.repeat(lead.length - 1)}`);
    return [{ start, end, path: block.path, sentences: splitSentences(view.text.slice(start, end), masked, start) }];
  }
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => item.children.flatMap((child) => proseIn(view, block, child)));
}

function isLinks(masked: string, read: string): boolean {
  const bare = read.replace(/https?:\/\/\S+/g, '').trim();
  return bare === '' || /^[ \t]*\[[^\]]*\]\([^)]*\)[ \t]*$/.test(masked);
}

/** A sentence as a person would say it: on one line, without marks of lists and line ends. */
export function oneLine(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s*\n[ \t>]*/g, ' ')
    .trim();
}

/** Without the bold and italic marks around it. */
export function bare(text: string): string {
  return text.replace(/(\*{1,3}|_{2,3})(?=\S)([\s\S]*?\S)\1/g, '$2').trim();
}
