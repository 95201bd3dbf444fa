import { rawText } from './note-blocks.ts';
import { type NoteView, OPAQUE } from './note-view.ts';

/** A line of a note. `masked` hides code; a line in a code block is all code, its blank ones too. */
export type NoteLine = {
  readonly text: string;
  readonly masked: string;
  readonly start: number;
  readonly isCode: boolean;
};

export function linesOf(view: NoteView): readonly NoteLine[] {
  const code = new Uint8Array(view.lineStarts.length + 1);
  for (const { node, lines } of view.blocks) {
    if (node.type === 'code' || node.type === 'math' || node.type === 'yaml') {
      code.fill(1, lines[0] - 1, lines[1]);
    }
  }
  return view.text.split('\n').map((text, index) => {
    const start = view.lineStarts[index] ?? 0;
    const masked = view.masked.slice(start, start + text.length);
    const isFenced =
      text.trim() !== '' && masked.trim().replaceAll(OPAQUE, '') === '' && /^[\s>]*(?:`{3}|~{3})/.test(text);
    return { text, masked, start, isCode: code[index] === 1 || isFenced };
  });
}

/** The headings over an offset. */
export function pathAt({ blocks }: NoteView, offset: number): readonly string[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1]?.path ?? [];
}

/** A stretch of whole lines as text, without the indent or quote marks of its first line. */
export function textOfLines(lines: readonly NoteLine[], from: number, to: number): string {
  const [first] = lines.slice(from, to);
  if (first === undefined) return '';
  const indent = /^[ \t>]*/.exec(first.text)?.[0].length ?? 0;
  const raw = lines
    .slice(from, to)
    .map(({ text }) => text)
    .join('\n');
  return rawText(raw.slice(indent), { start: 0, end: raw.length, indent }).trimEnd();
}
