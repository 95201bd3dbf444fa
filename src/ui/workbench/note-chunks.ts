import { withoutFrontMatter } from '../../core/content/note-lines.ts';
import { splitUnits } from '../../formats/notes/note-units.ts';

/** A part of a note that is drawn on its own. `isPlain`: too large to be drawn as anything but its text. */
export type NoteChunk = { readonly start: number; readonly text: string; readonly isPlain: boolean };

/** About a screen of text: short enough to be drawn between two frames. */
const ENOUGH = 1500;
const TOO_LARGE = 16_000;
const PLAIN = 6000;

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
  const units = splitUnits(body);
  units.forEach((unit, index) => {
    // With the blank lines behind it.
    const block = body.slice(index === 0 ? 0 : unit.start, units[index + 1]?.start);
    if (written.length + block.length > ENOUGH) close();
    written += block;
  });
  close();
  return chunks;
}

/** The chunk that an offset stands in. */
export function chunkAt(chunks: readonly NoteChunk[], offset: number): NoteChunk | undefined {
  return chunks.findLast(({ start }) => start <= offset) ?? chunks[0];
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
