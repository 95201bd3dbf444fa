import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type NoteUnit, splitUnits } from './note-units.ts';
import { placeOf, readPlainBlocks } from './plain-blocks.ts';

/** A block as parsed, whose own places count from this offset and this line of the note. */
export type ParsedBlock = { readonly node: RootContent; readonly start: number; readonly line: number };

/** Whether it is but a stretch of lines that belong together. */
type CutUnit = NoteUnit & { readonly isPiece: boolean };
/** A unit that needs the parser, its place in the order of all, and the names in it that are defined somewhere. */
type Waiting = NoteUnit & { readonly order: number; readonly names: readonly string[] };

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMath);
/** So many characters are parsed at once: the parser is slow to start, and slower still with a long text. */
const BATCH = 4000;
/** Stands between units that were no neighbours, so that two lists do not become one. */
const WALL = '\n\nx\n\n';
/** What could go on with a list above it, or be front matter. */
const NEEDS_WALL = /^(?:[ \t]|[-*+]|\d{1,9}[.)])/;
/** Gives a name to an address or a footnote: then that name in brackets is a link. */
const DEFINITION = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] )*\[((?:\\.|[^\\\]\n])+)\]:/gm;
const BRACKETS = /\[((?:\\.|[^[\]\\])*)\]/g;

/** The parser and the readers take the square of a paragraph's length: a longer one is no person's, and left alone. */
const LONGEST_PARAGRAPH = 20_000;
/** Where a line begins something of its own. */
const BEGINS_ANEW = /\n(?=[ \t]*(?:$|[-*+>|#<`~]|\d{1,9}[.)])|[ ]{4}|\t)/m;

const BEGINS_OTHER = /^(?:[ \t]*(?:[-*+>|<`~]|#{1,6}[ \t]|\d{1,9}[.)])|\$\$|[ ]{4}|\t)/;
/** So many lines at once; a line that is too long stays so. */
const STRETCH = /(?:[^\n]*\n){1,50}|[^\n]+$/g;

/** The top-level blocks of a note in order. What the parser is not needed for is read without it. */
export function parseUnits(text: string): readonly ParsedBlock[] {
  const units = splitUnits(text).flatMap(cutLines);
  const defined = new Set([...text.matchAll(DEFINITION)].map(([, name = '']) => nameOf(name)));
  const found: (readonly ParsedBlock[])[] = [];
  const batch: Waiting[] = [];
  let size = 0;
  const flush = (): boolean => {
    const isWhole = batch.length === 0 || parseBatch(batch, units.length - 1, found);
    batch.length = 0;
    size = 0;
    return isWhole;
  };
  for (const [order, unit] of units.entries()) {
    const isFront = order === 0 && unit.text.startsWith('---');
    const names = isFront || defined.size === 0 ? [] : namesIn(unit.text, defined);
    const plain = readUnit(unit, isFront || names.length > 0);
    if (plain !== null) found[order] = plain.map((node) => ({ node, start: unit.start, line: unit.line }));
    else {
      batch.push({ ...unit, order, names });
      size += unit.text.length;
      if ((isFront || size > BATCH) && !flush()) return parseWhole(text);
    }
  }
  return flush() ? found.flat() : parseWhole(text);
}

/** What the parser is not needed for, or must not see; null when it is needed. */
function readUnit({ text, isPiece }: CutUnit, needsParser: boolean): readonly RootContent[] | null {
  if (isEndless(text)) return [unread(text)];
  return (needsParser ? null : readPlainBlocks(text)) ?? (isPiece ? [unread(text)] : null);
}

/** Those of the defined names that a text has in brackets. */
function namesIn(text: string, defined: ReadonlySet<string>): readonly string[] {
  if (!text.includes(']')) return [];
  return [...text.matchAll(BRACKETS)].map(([, name = '']) => nameOf(name)).filter((name) => defined.has(name));
}

/** Names are the same whatever their case and white space. */
function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** False when something is open at the end of a unit: then the cuts were wrong. */
function parseBatch(batch: readonly Waiting[], last: number, found: (readonly ParsedBlock[])[]): boolean {
  // A name means something only to a parser that sees it defined.
  let written = [...new Set(batch.flatMap(({ names }) => names))].map((name) => `[${name}]: x\n`).join('');
  const starts = batch.map(({ text, order }, index) => {
    // Only at the very start of a note is `---` front matter.
    if (index > 0 || order > 0 || written !== '') written += NEEDS_WALL.test(text) ? WALL : '\n\n';
    const start = written.length;
    written += text;
    return start;
  });
  // What is open at the end of the note may be; anywhere else it reaches over what stands between.
  const nodes = parser.parse(batch.at(-1)?.order === last ? written : written + WALL).children;
  let at = 0;
  for (const [index, unit] of batch.entries()) {
    const [from, to] = [starts[index] ?? 0, (starts[index] ?? 0) + unit.text.length];
    while (at < nodes.length && startOf(nodes[at]) < from) at += 1;
    const own: RootContent[] = [];
    while (at < nodes.length && startOf(nodes[at]) < to) own.push(...nodes.slice(at, ++at));
    if (endOf(own.at(-1)) > to) return false;
    const line = unit.line - (written.slice(0, from).split('\n').length - 1);
    found[unit.order] = own.map((node) => ({ node, start: unit.start - from, line }));
  }
  return true;
}

function isEndless(text: string): boolean {
  if (text.length <= LONGEST_PARAGRAPH || /^(?:[`~]{3}|\$\$|<|---\n)/.test(text)) return false;
  return text.split(BEGINS_ANEW).some((piece) => piece.length > LONGEST_PARAGRAPH);
}

/** Lines without a blank one between them may go on for long, as a list of words does: they are read by the stretch, and only
 * as far as the parser is not needed: it takes the square of their number. */
function cutLines(unit: NoteUnit): readonly CutUnit[] {
  if (unit.text.length <= LONGEST_PARAGRAPH || BEGINS_ANEW.test(unit.text) || BEGINS_OTHER.test(unit.text))
    return [{ ...unit, isPiece: false }];
  const pieces: CutUnit[] = [];
  let { start, line } = unit;
  for (const stretch of unit.text.match(STRETCH) ?? []) {
    const text = stretch.replace(/\n$/, '');
    pieces.push({ start, line, text, isPiece: true });
    start += stretch.length;
    line += stretch.split('\n').length - 1;
  }
  return pieces;
}

/** Shown as it is written, and no reader looks into it. */
function unread(value: string): RootContent {
  return { type: 'html', value, position: placeOf(value, value.split('\n').length) };
}

function parseWhole(text: string): readonly ParsedBlock[] {
  return parser.parse(text).children.map((node) => ({ node, start: 0, line: 1 }));
}

function startOf(node: RootContent | undefined): number {
  return node?.position?.start.offset ?? 0;
}

function endOf(node: RootContent | undefined): number {
  return node?.position?.end.offset ?? 0;
}
