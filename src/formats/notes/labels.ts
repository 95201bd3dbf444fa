import type { List } from 'mdast';
import type { NoteBlock } from './note-blocks.ts';
import { rawText } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { bare, oneLine } from './prose.ts';

/** "term : text", where it stands, and how deep in its list. */
export type Labelled = {
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly list: List;
  /** The label of the item that it stands in. */
  readonly above: string;
};

const SEPARATOR = /[ \t]*(?:[:：](?:[ \t]+|(?=\*\*))|[ \t](?:-{1,2}>|→|=>|–|—|-|=)[ \t]+)(?=\S)/;
const BOLD_BEFORE_TEXT = /^\*\*[^*\n]{2,40}?(?:[:：]\*\*|\*\*[ \t]*[:：]|\*\*[ \t]*(?=\n))[ \t]*(?:\n[ \t]*)?(?=\S)/;
/** A value, not what a name means. */
const ASSIGNED = /^[\w'"`({[<$-]\S*(?:\s|$)|[;{]$/;
const [LONGEST_LABEL, LONGEST_TEXT] = [60, 400];

/** The items of a list, and of the lists in it, that begin with a label. */
export function labelledItems(view: NoteView, block: NoteBlock, list: List, above = ''): readonly Labelled[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    const span = first?.type === 'paragraph' ? spanOf(block, first) : null;
    const found =
      span === null ? null : labelOf(view.text.slice(span.start, span.end), view.masked.slice(span.start, span.end));
    const title =
      found?.label ?? (span === null ? '' : bare(oneLine(view.text.slice(span.start, span.end))).replace(/[:：]$/, ''));
    const inner = rest.flatMap((child) => (child.type === 'list' ? labelledItems(view, block, child, title) : []));
    if (span === null) return inner;
    if (found !== null) return [{ ...found, ...span, list, above }, ...inner];
    const nested = nestedText(view, block, item);
    return nested === null ? inner : [{ label: title, ...nested, start: span.start, list, above }, ...inner];
  });
}

/** A bold term with what it means as the only item below it. */
function nestedText(
  view: NoteView,
  block: NoteBlock,
  item: List['children'][number],
): { readonly text: string; readonly end: number } | null {
  const [first, below] = item.children;
  if (first?.type !== 'paragraph' || first.children.length !== 1 || first.children[0]?.type !== 'strong') return null;
  const [only, ...more] = below?.type === 'list' ? below.children : [];
  const said = only?.children[0];
  if (said?.type !== 'paragraph' || more.length > 0) return null;
  const { start, end } = spanOf(block, said);
  const text = oneLine(view.text.slice(start, end));
  return text.length > LONGEST_TEXT ? null : { text, end };
}

/** Splits "label : text", or null. Nothing in code, a link or a formula separates. */
export function labelOf(text: string, masked: string): { readonly label: string; readonly text: string } | null {
  const bold = BOLD_BEFORE_TEXT.exec(masked);
  const separator = bold === null ? SEPARATOR.exec(masked) : { index: 0, 0: bold[0] };
  if (separator === null) return null;
  const end = separator.index + separator[0].length;
  const label = bare(oneLine(text.slice(0, bold === null ? separator.index : end)))
    .replace(/\s*[:：]$/, '')
    .replace(/^(?:\d+[.)]|[①-⑳])\s*/, '');
  const said = oneLine(rawText(text.slice(end), { start: 0, end: text.length, indent: 0 })).replace(/^\*\*\s*/, '');
  if (separator[0].includes('=') && ASSIGNED.test(said)) return null;
  if (label === '' || label.length > LONGEST_LABEL || said.length < 3 || said.length > LONGEST_TEXT) return null;
  return { label, text: said };
}
