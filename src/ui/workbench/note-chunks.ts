import { splitSections } from '../../formats/notes/note-sections.ts';
import { withoutFrontMatter } from '../parts/front-matter.ts';

/** A part of a note that is drawn on its own. `isPlain`: too large to be drawn as anything but its text. */
export type NoteChunk = { readonly start: number; readonly text: string; readonly isPlain: boolean };

/** About a screen of text: short enough to be drawn between two frames. */
const ENOUGH = 1500;
const TOO_LARGE = 16_000;
const PLAIN = 6000;

const FENCE = /^[ \t>]*(`{3,}|~{3,}|\$\$)/;
/** A line that goes on with what stands before a blank line. */
const GOES_ON = /^(?:[ \t]|[-*+][ \t]|\d+[.)][ \t]|>|\|)/;

/** Cuts a note, without its front matter, into parts that read the same drawn one by one. */
export function splitNote(text: string): readonly NoteChunk[] {
  const body = withoutFrontMatter(text);
  const chunks: NoteChunk[] = [];
  let start = text.length - body.length;
  let written = '';
  const close = () => {
    if (written.length > TOO_LARGE) chunks.push(...plainChunks(start, written));
    else if (written.trim() !== '') chunks.push({ start, text: written, isPlain: false });
    start += written.length;
    written = '';
  };
  for (const section of splitSections(body)) {
    for (const block of splitBlocks(section.text)) {
      if (written.length + block.length > ENOUGH) close();
      written += block;
    }
  }
  close();
  return chunks;
}

/** The chunk that an offset stands in. */
export function chunkAt(chunks: readonly NoteChunk[], offset: number): NoteChunk | undefined {
  return chunks.findLast(({ start }) => start <= offset) ?? chunks[0];
}

/** Blocks with the blank lines behind them; lists, quotes and what is fenced stay whole. */
function splitBlocks(section: string): readonly string[] {
  const blocks: string[] = [];
  let from = 0;
  let offset = 0;
  let fence: string | null = null;
  let isBlankBefore = false;
  for (const line of section.split('\n')) {
    if (fence === null && isBlankBefore && line.trim() !== '' && !GOES_ON.test(line)) {
      blocks.push(section.slice(from, offset));
      from = offset;
    }
    const mark: string | undefined = FENCE.exec(line)?.[1];
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence)) fence = null;
    isBlankBefore = line.trim() === '';
    offset += line.length + 1;
  }
  blocks.push(section.slice(from));
  return blocks;
}

function plainChunks(start: number, text: string): readonly NoteChunk[] {
  const chunks: NoteChunk[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.lastIndexOf('\n', from + PLAIN);
    const to = from + PLAIN >= text.length ? text.length : newline > from ? newline + 1 : from + PLAIN;
    chunks.push({ start: start + from, text: text.slice(from, to), isPlain: true });
    from = to;
  }
  return chunks;
}
