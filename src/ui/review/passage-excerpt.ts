import type { Passage } from '../../core/content/note.ts';
import { readLines } from '../../core/content/note-lines.ts';
import { QUOTE_MARKS } from '../parts/markdown-marks.ts';

export type Excerpt = {
  /** The headings above the passage, outermost first. */
  readonly path: readonly string[];
  /** The passage among its neighbours as Markdown; the quotation stands between QUOTE_MARKS. */
  readonly markdown: string;
};

type Block = { readonly text: string; readonly start: number; readonly path: readonly string[] };

/** Above this many characters only the blocks around the quotation are shown, not its whole section. */
const WHOLE_SECTION = 1600;
const NEIGHBOURS = 1;

/** Finds a note's passage in its source; null when the source does not hold it (any longer). */
export function findExcerpt(source: string, from: Passage): Excerpt | null {
  const text = source.replace(/\r\n?/g, '\n');
  const blocks = splitBlocks(text);
  const quote = from.quote?.replace(/\r\n?/g, '\n').trim() ?? '';
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at >= 0) return around(blocks, at, at + quote.length, quote);
  const name = from.heading?.split(/\s*[>›]\s*/).at(-1);
  const first = name === undefined ? undefined : blocks.find((block) => block.path.at(-1) === name);
  if (first === undefined) return null;
  const section = blocks.filter((block) => block.path === first.path);
  return { path: first.path, markdown: join(section) };
}

function around(blocks: readonly Block[], from: number, to: number, quote: string): Excerpt | null {
  const first = blocks.findIndex((block) => block.start + block.text.length > from);
  const last = blocks.findLastIndex((block) => block.start < to);
  const block = blocks[first];
  if (block === undefined || last < first) return null;
  const hit = join(blocks.slice(first, last + 1));
  const inSection = (each: Block) => each.path === block.path;
  const all = blocks.filter((each, index) => inSection(each) || (index >= first && index <= last));
  const isLong = all.reduce((sum, each) => sum + each.text.length, 0) > WHOLE_SECTION;
  const near = (each: Block) => !isLong || Math.abs(blocks.indexOf(each) - first) <= NEIGHBOURS;
  const before = blocks.slice(0, first).filter((each) => inSection(each) && near(each));
  const after = blocks.slice(last + 1).filter((each) => inSection(each) && (!isLong || near(each)));
  const markdown = [join(before), markQuote(hit, quote), join(after)].filter((part) => part !== '').join('\n\n');
  return { path: block.path, markdown };
}

/** The marks go inside whatever makes the block what it is: a list marker, a heading's hashes, a table's pipes. */
function markQuote(block: string, quote: string): string {
  const at = block.indexOf(quote);
  if (at < 0 || /^\s*(`{3}|~{3})/.test(quote)) return block;
  const opener = /^(?:[ \t>]*(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]+)*\|?[ \t]*)/.exec(quote)?.[0].length ?? 0;
  const closer = /[ \t]*\|?[ \t]*$/.exec(quote)?.[0].length ?? 0;
  if (opener + closer >= quote.length) return block;
  const start = at + opener;
  const end = at + quote.length - closer;
  return `${block.slice(0, start)}${QUOTE_MARKS.start}${block.slice(start, end)}${QUOTE_MARKS.end}${block.slice(end)}`;
}

/** Blocks between blank lines, fences whole, headings apart: each under the headings it stands below. */
function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let path: readonly string[] = [];
  let levels: readonly number[] = [];
  let lines: string[] = [];
  let start = 0;
  const close = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), start, path });
    lines = [];
  };
  for (const line of readLines(text)) {
    const { heading, fenced } = line;
    const isBlank = line.text.trim() === '';
    if (heading !== null || (isBlank && !fenced)) close();
    if (heading !== null) {
      const kept = levels.filter((each) => each < heading.level).length;
      path = [...path.slice(0, kept), heading.title];
      levels = [...levels.slice(0, kept), heading.level];
    } else if (fenced || !isBlank) {
      if (lines.length === 0) start = line.start;
      lines.push(line.text);
    }
  }
  close();
  return blocks;
}

const join = (blocks: readonly Block[]) => blocks.map((block) => block.text).join('\n\n');
