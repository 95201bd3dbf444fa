import type { RootContent } from 'mdast';
import { visitOpaque } from './inline-text.ts';
import { isKorean } from './korean.ts';
import { type NoteBlock, parseNoteBlocks } from './note-blocks.ts';

/** A note as the readers see it. */
export type NoteView = {
  /** What all offsets count in: the text with line ends of one kind and, so that Hangul in parts reads as Hangul, in NFC. */
  readonly text: string;
  /** As long as the text: what is code, a formula, HTML or a picture is filled with OPAQUE, line ends stay. */
  readonly masked: string;
  readonly blocks: readonly NoteBlock[];
  readonly isKorean: boolean;
  /** Offsets of the line starts. */
  readonly lineStarts: readonly number[];
};

/** Stands for one character that no reader may look into. */
export const OPAQUE = '\uFFFC';

/** Obsidian's comments, on one line or as lines of their own. */
const COMMENT = /%%[^\n%]+%%|^%%[ \t]*\n[\s\S]*?\n%%[ \t]*$/gm;

export function viewNote(written: string): NoteView {
  const text = written
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const blocks = parseNoteBlocks(text);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text, masked: maskOpaque(text, blocks), blocks, isKorean: isKorean(text), lineStarts };
}

/** The line, from 1, that an offset stands in. */
export function lineAt({ lineStarts }: NoteView, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The offsets of a node of this block, in the whole note. */
export function spanOf(block: NoteBlock, node: RootContent | { readonly position?: RootContent['position'] }) {
  const shift = block.start - (block.node.position?.start.offset ?? 0);
  return { start: shift + (node.position?.start.offset ?? 0), end: shift + (node.position?.end.offset ?? 0) };
}

function maskOpaque(text: string, blocks: readonly NoteBlock[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const block of blocks) {
    visitOpaque(block.node, (node) => {
      const { start, end } = spanOf(block, node);
      if (start < done) return;
      pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\n]/g, OPAQUE));
      done = end;
    });
  }
  return (pieces.join('') + text.slice(done)).replace(COMMENT, (comment) => comment.replace(/[^\n]/g, OPAQUE));
}
