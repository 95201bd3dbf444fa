import type { Nodes } from 'mdast';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { blockAt } from './note-lines.ts';
import { lineAt, type NoteView, spanOf } from './note-view.ts';

/** One `<details>` of a note: its summary as text, its body as Markdown without the ones inside it. */
export type Details = {
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly body: string;
  /** The text above it in the one that it stands in, and the summary of that. */
  readonly outer: { readonly summary: string; readonly above: string; readonly start: number } | undefined;
  readonly hasInner: boolean;
};

export type FoundDetails = {
  readonly details: readonly Details[];
  /** The first lines of those that are never closed. */
  readonly unclosed: readonly number[];
};

/** `indent` is that of the item that it stands in; outside of lists each block has its own. */
type Open = {
  readonly start: number;
  readonly bodyStart: number;
  readonly indent: number | undefined;
  readonly inner: Closed[];
};
type Closed = Open & { readonly bodyEnd: number; readonly end: number };

const TAG = /<details\b[^>]*>|<\/details\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const SUMMARY = /<summary\b[^>]*>([\s\S]*?)<\/summary\s*>/i;
/** A line that only opens or closes an element of the layout: some leave a `<b>` open behind the summary. */
const LAYOUT_LINE = /^\s*(?:<\/?(?:b|strong|p|div|ul|summary)\b[^>]*>\s*)+$/gim;

/** All `<details>` of a note in the order in which they begin. Those in code are none. */
export function findDetails(view: NoteView): FoundDetails {
  if (!/<details\b/i.test(view.text)) return { details: [], unclosed: [] };
  const open: Open[] = [];
  const outermost: Closed[] = [];
  for (const { start, end, indent } of view.blocks.flatMap((block) => htmlIn(block, block.node, undefined))) {
    const html = view.text.slice(start, end).replace(COMMENT, (comment) => ' '.repeat(comment.length));
    for (const { 0: tag, index } of html.matchAll(TAG)) {
      const at = start + index;
      if (!tag.startsWith('</')) open.push({ start: at, bodyStart: at + tag.length, indent, inner: [] });
      else {
        const last = open.pop();
        if (last !== undefined) {
          (open.at(-1)?.inner ?? outermost).push({ ...last, bodyEnd: at, end: at + tag.length });
        }
      }
    }
  }
  const within = open.flatMap(({ inner }) => inner);
  const details = [...outermost, ...within].flatMap((closed) => flatten(view, closed, undefined));
  return {
    details: details.sort((a, b) => a.start - b.start),
    unclosed: open.map(({ start }) => lineAt(view, start)),
  };
}

/** The HTML of a block, also in its lists. A closing tag at the end of a paragraph is a part of that paragraph. */
function htmlIn(
  block: NoteBlock,
  node: Nodes,
  indent: number | undefined,
): readonly (Pick<Open, 'start' | 'indent'> & { readonly end: number })[] {
  if (node.type === 'html') return [{ ...spanOf(block, node), indent }];
  if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'listItem') return [];
  const inner = node.type === 'listItem';
  return node.children.flatMap((child) =>
    htmlIn(block, child, inner ? (child.position?.start.column ?? 1) - 1 : indent),
  );
}

function flatten(view: NoteView, closed: Closed, outer: Details['outer']): readonly Details[] {
  const { start, end, bodyStart, bodyEnd, indent, inner } = closed;
  const text = (from: number, to: number) =>
    indent === undefined ? textOfBlocks(view, from, to) : rawText(view.text, { start: from, end: to, indent });
  const [first] = inner;
  const found = SUMMARY.exec(text(bodyStart, first?.start ?? bodyEnd));
  const summary = plain(found?.[1] ?? '');
  const pieces = [bodyStart, ...inner.flatMap((one) => [one.start, one.end]), bodyEnd];
  const own = pieces.flatMap((from, at) => (at % 2 === 0 ? [text(from, pieces[at + 1] ?? bodyEnd)] : []));
  const [head = '', ...rest] = own.map((piece, at) =>
    (at === 0 ? piece.replace(found?.[0] ?? '', '') : piece).replace(LAYOUT_LINE, '').trim(),
  );
  const body = [head, ...rest].filter((piece) => piece !== '').join('\n\n');
  const around = { summary, above: head, start };
  return [
    { start, end, summary, body, outer, hasInner: inner.length > 0 },
    ...inner.flatMap((one, at) => flatten(view, one, { ...around, above: at === 0 ? head : (rest[at - 1] ?? '') })),
  ];
}

/** A stretch of a note, each of its blocks without its own indent. */
function textOfBlocks(view: NoteView, from: number, to: number): string {
  const texts: string[] = [];
  for (let at = blockAt(view, from); (view.blocks[at]?.start ?? to) < to; at += 1) {
    const block = view.blocks[at];
    if (block === undefined) break;
    texts.push(rawText(view.text, { ...block, start: Math.max(from, block.start), end: Math.min(to, block.end) }));
  }
  return texts.join('\n\n');
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
    .trim()
    .replace(/^#{1,6} /, '');
}
