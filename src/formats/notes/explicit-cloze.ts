import type { RootContent } from 'mdast';
import { parseCloze } from '../../core/content/cloze.ts';
import { optsIn } from './explicit-inline.ts';
import type { FoundCard } from './found-card.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';

const HIGHLIGHT = /(?<![=\w)\]])==(?![=\s])([^=\n]*[^=\s])==(?![=\w(])/g;

/** `{{c1::...}}` anywhere outside code, and `==...==`: a card where the file is meant for it, else a suggestion. */
export function readClozeCards(view: NoteView): readonly FoundCard[] {
  const isMeant = optsIn(view);
  return view.blocks
    .flatMap((block) => pieces(view, block))
    .flatMap((piece): FoundCard[] => {
      const { start, end, path } = piece;
      const masked = view.masked.slice(start, end);
      const raw = rawText(view.text, piece);
      if (/\{\{c[1-9]\d{0,2}::/.test(masked)) {
        if (!parseCloze(raw).some(({ kind }) => kind === 'blank')) return [];
        return [
          {
            reader: 'anki-cloze',
            explicit: true,
            confidence: 1,
            start,
            end,
            path,
            fields: { kind: 'cloze', text: raw },
          },
        ];
      }
      if (!HIGHLIGHT.test(masked)) return [];
      HIGHLIGHT.lastIndex = 0;
      const text = clozeOfHighlights(raw, rawText(view.masked, piece));
      if (text === null) return [];
      return [
        {
          reader: 'highlight',
          explicit: isMeant,
          confidence: isMeant ? 1 : 0.55,
          start,
          end,
          path,
          fields: { kind: 'cloze', text },
        },
      ];
    });
}

/** A paragraph, a table or one item of a list: what one cloze note is made of. */
function pieces(view: NoteView, block: NoteBlock): readonly Pick<NoteBlock, 'start' | 'end' | 'path' | 'indent'>[] {
  const { node } = block;
  if (node.type === 'paragraph' || node.type === 'table') return [block];
  if (node.type !== 'list') return [];
  return node.children
    .flatMap((item) => item.children)
    .flatMap((child: RootContent) => {
      const span = spanOf(block, child);
      const inner = { ...block, ...span, node: child, indent: (child.position?.start.column ?? 1) - 1 };
      return child.type === 'list' ? pieces(view, inner) : child.type === 'paragraph' ? [inner] : [];
    });
}

/** Obsidian's own form may hold a number and a hint: `==1;;answer;;hint==`. */
function clozeOfHighlights(raw: string, masked: string): string | null {
  let text = '';
  let done = 0;
  let number = 0;
  for (const match of masked.matchAll(HIGHLIGHT)) {
    const inner = raw.slice(match.index + 2, match.index + match[0].length - 2);
    const parts = inner.split(';;');
    const numbered = /^\d{1,3}$/.test(parts[0] ?? '') && parts.length > 1;
    const [answer = '', hint] = numbered ? parts.slice(1) : parts;
    if (answer.trim() === '') continue;
    number += 1;
    text += `${raw.slice(done, match.index)}{{c${numbered ? Number(parts[0]) || number : number}::${answer}${hint === undefined ? '' : `::${hint}`}}}`;
    done = match.index + match[0].length;
  }
  return number === 0 ? null : text + raw.slice(done);
}
