import type { RootContent } from 'mdast';
import { parseCloze } from '../../core/content/cloze.ts';
import { optsIn } from './explicit-inline.ts';
import type { FoundCard } from './found-card.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';

/** A pair of `==` that touches what it marks and no operand: `a == b` and `x==y` are none. */
const HIGHLIGHT = /(?<![=\w)\]])==(?![=\s])([^=\n]*[^=\s])==(?![=\w(])/g;
const ANKI = /\{\{c[1-9]\d{0,2}::/;

type Piece = Pick<NoteBlock, 'start' | 'end' | 'path' | 'indent'>;

/** `{{c1::...}}` anywhere outside code, and `==...==`: a card where the file is meant for it, else a suggestion. */
export function readClozeCards(view: NoteView): readonly FoundCard[] {
  const isMeant = optsIn(view);
  return view.blocks
    .flatMap((block) => pieces(view, block))
    .flatMap(({ start, end, path, indent }): FoundCard[] => {
      const [raw, masked] = [view.text, view.masked].map((text) => rawText(text, { start, end, indent }));
      if (raw === undefined || masked === undefined) return [];
      const place = { start, end, path };
      if (ANKI.test(masked)) {
        if (!parseCloze(raw).some(({ kind }) => kind === 'blank')) return [];
        return [
          { reader: 'anki-cloze', explicit: true, confidence: 1, ...place, fields: { kind: 'cloze', text: raw } },
        ];
      }
      const text = clozeOfHighlights(raw, masked);
      if (text === null) return [];
      const confidence = isMeant ? 1 : 0.55;
      return [{ reader: 'highlight', explicit: isMeant, confidence, ...place, fields: { kind: 'cloze', text } }];
    });
}

/** A paragraph, a table or the paragraph of a list item: what one cloze note is made of. */
function pieces(view: NoteView, block: NoteBlock): readonly Piece[] {
  const { node } = block;
  if (node.type === 'paragraph' || node.type === 'table') return [block];
  if (node.type !== 'list') return [];
  return node.children
    .flatMap((item) => item.children)
    .flatMap((child: RootContent) => {
      const inner = { ...block, ...spanOf(block, child), node: child, indent: (child.position?.start.column ?? 1) - 1 };
      return pieces(view, inner);
    });
}

/** Obsidian's own form may hold a number and a hint: `==1;;answer;;hint==`. */
function clozeOfHighlights(raw: string, masked: string): string | null {
  let text = '';
  let done = 0;
  let count = 0;
  for (const match of masked.matchAll(HIGHLIGHT)) {
    const parts = raw.slice(match.index + 2, match.index + match[0].length - 2).split(';;');
    const isNumbered = parts.length > 1 && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
    const [answer = '', hint] = isNumbered ? parts.slice(1) : parts;
    if (answer.trim() === '') continue;
    count += 1;
    const number = isNumbered ? parts[0] : String(count);
    text += `${raw.slice(done, match.index)}{{c${number}::${answer}${hint === undefined ? '' : `::${hint}`}}}`;
    done = match.index + match[0].length;
  }
  return count === 0 ? null : text + raw.slice(done);
}
