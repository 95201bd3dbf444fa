import type { Paragraph, RootContent } from 'mdast';
import { inlineText } from './inline-text.ts';
import { parseUnits } from './parse-units.ts';

/** One block of a note. Offsets and lines (from 1) are those of the whole note. */
export type NoteBlock = {
  readonly node: RootContent;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly [first: number, last: number];
  /** The headings that it stands under, the outermost first, without itself. */
  readonly path: readonly string[];
  /** Whether it is, or stands under, a heading over nothing but ways to somewhere else, or a person's own doings. */
  readonly isNavigation: boolean;
  /** What a heading says; empty for anything else. */
  readonly title: string;
  /** 1 to 6 for a heading, 7 for a bold line used as one, 0 for anything else. */
  readonly depth: number;
  /** What its lines after the first begin with: the indent or quote marks of what it stands in. */
  readonly indent: number;
};

const BOLD_HEADING = 7;
const MAX_BOLD_HEADING = 80;
const NAVIGATION =
  /^(?:\d+[.)]?\s*)?(?:목차|차례|index|(?:table of )?contents?|toc|references?|bibliography|참고(?: ?(?:자료|문헌|링크|사이트|문서|글|한 (?:글|사이트)))?|참조|출처|링크|소스 링크|관련 ?(?:글|문서)|링크 ?모음|links?|see also|(?:further|additional) reading|(?:additional )?resources?|sources?|changelog|license|(?:개발|실습|테스트) ?환경|contributing|todo|할 ?일)[:：]?$/i;

/** The blocks of a note in order; those inside a quote count as its own. Never throws. */
export function parseNoteBlocks(text: string): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const open: { readonly depth: number; readonly title: string; readonly isNavigation: boolean }[] = [];
  let path: readonly string[] = [];
  const add = (node: RootContent, base: number, line: number): void => {
    if (node.type === 'blockquote') {
      for (const child of node.children) add(child, base, line);
      return;
    }
    const { position } = node;
    if (position === undefined) return;
    const depth = headingDepth(node);
    const title = depth > 0 ? headingTitle(node) : '';
    if (depth > 0) {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      path = titlesOf(open);
    }
    const isNavigation = (open.at(-1)?.isNavigation ?? false) || (depth > 0 && isNavigationTitle(title));
    blocks.push({
      node,
      start: base + (position.start.offset ?? 0),
      end: base + (position.end.offset ?? 0),
      lines: [line + position.start.line - 1, line + position.end.line - 1],
      path,
      isNavigation,
      title,
      depth,
      indent: position.start.column - 1,
    });
    if (depth === 0) return;
    open.push({ depth, title, isNavigation });
    path = titlesOf(open);
  };
  for (const { node, start, line } of parseUnits(text)) add(node, start, line);
  return blocks;
}

/** The block as written, without the indent or quote marks of what it stands in. */
export function rawText(text: string, { start, end, indent }: Pick<NoteBlock, 'start' | 'end' | 'indent'>): string {
  const raw = text.slice(start, end);
  return indent === 0 ? raw : raw.replace(new RegExp(`\\n[ \\t>]{0,${indent}}`, 'g'), '\n');
}

function headingTitle(node: RootContent): string {
  return inlineText(node)
    .replace(/[ \t]*\{#[^{}]*\}$/, '')
    .replace(/[:：]$/, '')
    .trim();
}

/** A heading that is no more than a picture has none. */
function titlesOf(open: readonly { readonly title: string }[]): readonly string[] {
  return open.map(({ title }) => title).filter((title) => title !== '');
}

function isNavigationTitle(title: string): boolean {
  return NAVIGATION.test(title.replace(/^(?:[\p{Extended_Pictographic}\s*]|\uFE0F)+/u, '').trim());
}

function headingDepth(node: RootContent): number {
  if (node.type === 'heading') return node.depth;
  return node.type === 'paragraph' && isBoldLine(node) ? BOLD_HEADING : 0;
}

/** In a fifth of all notes a bold line stands where a heading would. */
function isBoldLine({ children }: Paragraph): boolean {
  const [first, second] = children;
  if (first?.type !== 'strong' || children.length > 2) return false;
  if (second !== undefined && !(second.type === 'text' && /^[ \t]*[:：]?[ \t]*$/.test(second.value))) return false;
  const length = inlineText(first).length;
  return length > 1 && length <= MAX_BOLD_HEADING;
}
