import type { RootContent } from 'mdast';
import { rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** A line of a note. `masked` hides code; a line in a code block is all code, its blank ones too. */
export type NoteLine = {
  readonly text: string;
  readonly masked: string;
  readonly start: number;
  readonly isCode: boolean;
  /** In the front matter, which is code too. */
  readonly isFront: boolean;
};

/** A longer line is no person's, and looked into as little as code: the readers take the square of its length. */
const LONGEST_LINE = 20_000;

export function linesOf(view: NoteView): readonly NoteLine[] {
  const code = new Uint8Array(view.lineStarts.length + 1);
  for (const { node, lines } of view.blocks) {
    const shift = lines[0] - (node.position?.start.line ?? 1);
    fillCode(node, (first, last) => code.fill(1, first + shift - 1, last + shift));
  }
  const [first] = view.blocks;
  const frontEnd = first?.node.type === 'yaml' ? first.lines[1] : 0;
  return view.text.split('\n').map((text, index) => {
    const start = view.lineStarts[index] ?? 0;
    const masked = view.masked.slice(start, start + text.length);
    const isCode = code[index] === 1 || text.length > LONGEST_LINE;
    return { text, masked, start, isCode, isFront: index < frontEnd };
  });
}

/** Calls `fill` with the first and last line of each block of code, those in lists too. */
function fillCode(node: RootContent, fill: (first: number, last: number) => void): void {
  if (node.type === 'code' || node.type === 'math' || node.type === 'yaml') {
    fill(node.position?.start.line ?? 1, node.position?.end.line ?? 1);
  } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    for (const child of node.children) fillCode(child, fill);
  }
}

/** The headings over an offset. */
export function pathAt({ blocks }: NoteView, offset: number): readonly string[] {
  const at = firstWhere(blocks, ({ start }) => start > offset);
  return blocks[at - 1]?.path ?? [];
}

/** The first block that ends behind an offset. */
export function blockAt({ blocks }: NoteView, offset: number): number {
  return firstWhere(blocks, ({ end }) => end > offset);
}

/** Of what is in order, the first for which something holds from there on. */
export function firstWhere<T>(inOrder: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = inOrder[middle];
    if (one === undefined || holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of whole lines as text, without the indent or quote marks of its first line, or so much of every line. */
export function textOfLines(lines: readonly NoteLine[], from: number, to: number, width?: number): string {
  const [first] = lines.slice(from, to);
  if (first === undefined) return '';
  const indent = width ?? /^[ \t>]*/.exec(first.text)?.[0].length ?? 0;
  const raw = lines
    .slice(from, to)
    .map(({ text }) => text)
    .join('\n');
  return rawText(raw.slice(indent), { start: 0, end: raw.length, indent }).trimEnd();
}

/** The same lines with what no reader may look into hidden. */
export function maskedLines(lines: readonly NoteLine[]): readonly NoteLine[] {
  return lines.map((line) => ({ ...line, text: line.masked }));
}
