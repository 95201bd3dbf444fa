import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** One `<details>` of a note: its summary as text, and its body as Markdown. */
export type Details = { readonly summary: string; readonly body: string };

const OPEN = /<details\b[^>]*>/i;
const SUMMARY = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i;
/** A line that only opens or closes an element of the layout: some leave a `<b>` open behind the summary. */
const LAYOUT_LINE = /^\s*(?:<\/?(?:b|strong|p|div|ul|summary)\b[^>]*>\s*)+$/gim;

export function opensDetails(block: NoteBlock): boolean {
  return block.node.type === 'html' && OPEN.test(block.node.value);
}

/** How many are open behind each block of a note. */
export function openDetails(blocks: readonly NoteBlock[]): readonly number[] {
  let depth = 0;
  return blocks.map((block) => {
    const html = htmlOf(block);
    if (html !== '') depth += (html.match(/<details\b/gi) ?? []).length - (html.match(/<\/details>/gi) ?? []).length;
    return depth;
  });
}

/** The block in which as many are closed as were opened; -1 when the note ends before. */
export function closingBlock(open: readonly number[], from: number): number {
  const before = open[from - 1] ?? 0;
  return open.findIndex((depth, at) => at >= from && depth <= before);
}

/** The `<details>` that stand in a run of blocks, one after the other. */
export function detailsIn(view: NoteView, blocks: readonly NoteBlock[]): readonly Details[] {
  const whole = blocks.map((block) => rawText(view.text, block)).join('\n\n');
  return whole
    .split(/(?=<details\b)/i)
    .filter((part) => OPEN.test(part))
    .map((part) => ({
      summary: plain(SUMMARY.exec(part)?.[1] ?? ''),
      body: part
        .replace(OPEN, '')
        .replace(SUMMARY, '')
        .replace(/<\/details>[\s\S]*/i, '')
        .replace(LAYOUT_LINE, '')
        .trim(),
    }));
}

/** A closing tag at the end of a paragraph is a part of that paragraph. */
function htmlOf(block: NoteBlock): string {
  if (block.node.type === 'html') return block.node.value;
  if (block.node.type !== 'paragraph') return '';
  return block.node.children.map((child) => (child.type === 'html' ? child.value : '')).join('');
}

function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<code>([\s\S]*?)<\/code>/gi, '`$1`')
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|__/g, '')
    .replace(/&#(\d{2,5});/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
