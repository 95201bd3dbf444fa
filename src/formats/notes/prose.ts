import { topicPattern } from './flat-text.ts';
import { inlineText } from './inline-text.ts';
import { headingTitle, type NoteBlock } from './note-blocks.ts';
import { type NoteView, OPAQUE, spanOf } from './note-view.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { nameOf } from './term.ts';

/** A paragraph, or the paragraph of a list item. */
export type Prose = {
  readonly start: number;
  readonly end: number;
  readonly path: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The block it stands in, by its place in the view. */
  readonly block: number;
};

/** Headings over nothing but ways to somewhere else, or over a person's own doings. */
const NAVIGATION =
  /^(?:\d+[.)]?\s*)?(?:목차|차례|index|(?:table of )?contents?|toc|references?|bibliography|참고(?: ?(?:자료|문헌|링크|사이트|문서|글|한 (?:글|사이트)))?|참조|출처|링크|소스 링크|관련 ?(?:글|문서)|링크 ?모음|links?|see also|(?:further|additional) reading|(?:additional )?resources?|sources?|changelog|license|(?:개발|실습|테스트) ?환경|contributing|todo|할 ?일)[:：]?$/i;

export function isNavigation({ path, node, depth }: Pick<NoteBlock, 'path' | 'node' | 'depth'>): boolean {
  const titles = depth > 0 ? [...path, headingTitle(node)] : path;
  return titles.some((title) =>
    NAVIGATION.test(title.replace(/^(?:[\p{Extended_Pictographic}\s*]|\uFE0F)+/u, '').trim()),
  );
}

/** All prose of a note in order, without navigation, lists of links and headings. */
export function proseOf(view: NoteView): readonly Prose[] {
  const topics = topicPattern(namesIn(view));
  return view.blocks.flatMap((block, index) =>
    block.depth > 0 || isNavigation(block) ? [] : proseIn(view, block, block.node, index, topics),
  );
}

function proseIn(
  view: NoteView,
  block: NoteBlock,
  node: NoteBlock['node'],
  index: number,
  topics: RegExp | null,
): readonly Prose[] {
  if (node.type === 'paragraph') {
    const { start, end } = spanOf(block, node);
    const masked = view.masked.slice(start, end);
    if (masked.replaceAll(OPAQUE, '').trim() === '' || isLinks(masked, inlineText(node))) return [];
    const indented = masked.replace(/\n[ \t>]+/g, (lead) => `\n${OPAQUE.repeat(lead.length - 1)}`);
    const sentences = splitSentences(view.text.slice(start, end), indented, start, topics);
    return [{ start, end, path: block.path, sentences, block: index }];
  }
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => item.children.flatMap((child) => proseIn(view, block, child, index, topics)));
}

/** The names in the note's headings, each with its gloss as a name of its own: "5.4 Ingress(인그레스)". */
function namesIn({ blocks }: NoteView): readonly string[] {
  const titles = blocks.filter(({ depth }) => depth > 0).slice(0, 40);
  const names = titles
    .map(({ node }) => headingTitle(node).replace(/^\d+(?:\.\d+)*\.?\s*/, ''))
    .flatMap((title) => [nameOf(title), /\(([^()]+)\)$/.exec(title)?.[1] ?? ''])
    .filter((name) => name.length > 1 && name.split(' ').length <= 3);
  return [...new Set(names)];
}

function isLinks(masked: string, read: string): boolean {
  const bare = read.replace(/https?:\/\/\S+/g, '').trim();
  return bare === '' || /^[ \t]*(?:\[[^\]]*\]\([^)]*\)[\s,|·]*)+$/.test(masked);
}

/** A sentence as a person would say it: on one line, without marks of lists and line ends. */
export function oneLine(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/(?:\\|\s)*\n[ \t>]*/g, ' ')
    .trim();
}

/** Without the bold and italic marks around words. */
export function bare(text: string): string {
  return text.replace(/(\*{1,3}|_{2,3})(?=\S)([\s\S]*?\S)\1/g, '$2').trim();
}
