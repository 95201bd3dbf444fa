import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { CLOZE_MARKS } from '../../core/content/cloze.ts';
import { showDollars } from './markdown-dollars.ts';
import { dropJoints } from './markdown-korean.ts';

/** A blank in a question, a revealed answer, or the passage that a note quotes. */
export type MarkedAs = 'blank' | 'shown' | 'quote';
export type MarkedPiece = { readonly text: string; readonly as: MarkedAs | null };

/** Around a quotation inside its source, as CLOZE_MARKS are around a blank. */
export const QUOTE_MARKS = { start: '\uE005', end: '\uE006' } as const;

const MARKS = /([\uE000-\uE003\uE005\uE006])/;
const MEANING: ReadonlyMap<string, MarkedAs | null> = new Map([
  [CLOZE_MARKS.blankStart, 'blank'],
  [CLOZE_MARKS.blankEnd, null],
  [CLOZE_MARKS.shownStart, 'shown'],
  [CLOZE_MARKS.shownEnd, null],
  [QUOTE_MARKS.start, 'quote'],
  [QUOTE_MARKS.end, null],
]);

/** Splits a text at its marks. `open` is what was open before it; what is open after it comes back. */
export function splitMarks(
  text: string,
  open: MarkedAs | null,
): { readonly pieces: readonly MarkedPiece[]; readonly open: MarkedAs | null } {
  const pieces: MarkedPiece[] = [];
  let now = open;
  for (const part of text.split(MARKS)) {
    const meaning = MEANING.get(part);
    if (meaning !== undefined) now = meaning;
    else if (part !== '') pieces.push({ text: part, as: now });
  }
  return { pieces, open: now };
}

/**
 * Turns the marks into `<span class="cloze">` and `<mark>`, across elements too. Text in fences keeps its marks: the
 * code block colours it first and makes the elements itself.
 */
export function rehypeMarks() {
  return (tree: Root): undefined => {
    tree.children = walkBlocks(tree.children);
  };
}

function walkBlocks(nodes: readonly RootContent[]): RootContent[] {
  let open: MarkedAs | null = null;
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'doctype') return [];
    const walked = walk(node, open);
    open = walked.open;
    return walked.nodes;
  });
}

type Walked = { readonly nodes: ElementContent[]; readonly open: MarkedAs | null };

function walk(node: ElementContent, before: MarkedAs | null): Walked {
  if (node.type === 'text') {
    const split = splitMarks(showDollars(dropJoints(node.value)), before);
    return { nodes: split.pieces.map(toNode), open: split.open };
  }
  if (node.type !== 'element' || node.tagName === 'pre') return { nodes: [node], open: before };
  let open = before;
  const children = node.children.flatMap((child) => {
    const walked = walk(child, open);
    open = walked.open;
    return walked.nodes;
  });
  return { nodes: [{ ...node, properties: withDollars(node.properties), children }], open };
}

/** A stand-in may have come into an address or a description. */
function withDollars(properties: Properties): Properties {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? showDollars(value) : value]),
  );
}

function toNode({ text, as }: MarkedPiece): Text | Element {
  const value: Text = { type: 'text', value: text };
  // Space between blocks is not worth an element.
  if (as === null || text.trim() === '') return value;
  if (as === 'quote') return { type: 'element', tagName: 'mark', properties: {}, children: [value] };
  return { type: 'element', tagName: 'span', properties: { className: ['cloze'], dataCloze: as }, children: [value] };
}
