import type { RootContent } from 'mdast';
import { parseCloze } from '../../core/content/cloze.ts';
import { clozeOfMarks } from './cloze-marks.ts';
import type { FoundCard } from './found-card.ts';
import { cleanPart, leadOf } from './line-marks.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { firstWhere } from './note-lines.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { optsIn } from './opts-in.ts';

const ANKI = /\{\{c[1-9]\d{0,2}::/;
const SCHEDULED = /^[ \t]*\n?[ \t>]*(?:\[!sr\|card-metadata\][ \t]*\n[ \t>]*)?<!--SR:/;
const NEAR = 100;
const FOOTNOTE = /^[ \t>]*\[\^([^\]\n]+)\]:/gm;

type Piece = Pick<NoteBlock, 'start' | 'end' | 'path' | 'indent'>;

/**
 * `{{c1::...}}` anywhere outside code, and `==...==`: a card where the file is meant for it, else a suggestion. Bold and
 * `{{...}}` may be blanks by the settings of Obsidian Spaced Repetition: they are where a schedule of it stands behind
 * them. `inline` are the lines that are cards already.
 */
export function readClozeCards(view: NoteView, inline: readonly FoundCard[]): readonly FoundCard[] {
  const isMeant = optsIn(view);
  const footnotes = new Set([...view.text.matchAll(FOOTNOTE)].flatMap(({ 1: name }) => name ?? []));
  const taken = inline.filter(({ explicit }) => explicit);
  return view.blocks
    .flatMap((block) => pieces(view, block))
    .flatMap((piece) => withoutLines(view, piece, taken))
    .flatMap(({ start, end, path, indent }): FoundCard[] => {
      const [raw, masked] = [view.text, view.masked].map((text) => rawText(text, { start, end, indent }));
      if (raw === undefined || masked === undefined) return [];
      const place = { explicit: true, confidence: 1, start, end, path };
      if (ANKI.test(masked)) {
        if (!parseCloze(raw).some(({ kind }) => kind === 'blank')) return [];
        return [{ reader: 'anki-cloze', ...place, fields: { kind: 'cloze', text: shown(raw) } }];
      }
      const isScheduled = raw.includes('<!--SR:') || SCHEDULED.test(view.text.slice(end, end + NEAR));
      const text =
        clozeOfMarks(raw, masked, isMeant ? 'all' : 'highlights', footnotes) ??
        (isScheduled ? clozeOfMarks(raw, masked, 'scheduled', footnotes) : null);
      if (text === null) return [];
      const found = isMeant ? place : { ...place, explicit: false, confidence: 0.55 };
      return [{ reader: 'highlight', ...found, fields: { kind: 'cloze', text: shown(text) } }];
    });
}

/** Without the mark of a callout and what is another app's own. */
function shown(text: string): string {
  return cleanPart(text.replace(/^\[!\w+\][+-]?[ \t]*\n?/, ''));
}

/** A paragraph, a heading, a table or the paragraph of a list item: what one cloze note is made of. */
function pieces(view: NoteView, block: NoteBlock): readonly Piece[] {
  const { node } = block;
  if (node.type === 'paragraph' || node.type === 'table') return [block];
  if (node.type === 'heading') {
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ ...block, start: spanOf(block, first).start, end: spanOf(block, last).end }];
  }
  if (node.type !== 'list') return [];
  return node.children
    .flatMap((item) => item.children)
    .flatMap((child: RootContent) => {
      const inner = { ...block, ...spanOf(block, child), node: child, indent: (child.position?.start.column ?? 1) - 1 };
      return pieces(view, inner);
    });
}

/** A piece without the lines that are cards of their own. */
function withoutLines(view: NoteView, piece: Piece, taken: readonly FoundCard[]): readonly Piece[] {
  const inside = overlapping(taken, piece);
  if (inside.length === 0) return [piece];
  const left: Piece[] = [];
  let from = piece.start;
  for (const { start, end } of inside) {
    const lineStart = view.text.lastIndexOf('\n', start - 1) + 1;
    if (lineStart > from) left.push({ ...piece, start: from, end: lineStart - 1 });
    from = Math.min(piece.end, end + 1);
  }
  const rest = { ...piece, start: from + leadOf(view.text.slice(from, piece.end)).indent };
  return rest.start < piece.end ? [...left, rest] : left;
}

/** Of lines in order, those that overlap a piece. */
function overlapping(taken: readonly FoundCard[], { start, end }: Piece): readonly FoundCard[] {
  const first = firstWhere(taken, (one) => one.end > start);
  let last = first;
  while ((taken[last]?.start ?? end) < end) last += 1;
  return taken.slice(first, last);
}
