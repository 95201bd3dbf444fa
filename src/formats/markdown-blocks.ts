import type { RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A top-level block with its place in the text: offsets, and its first line from 1. */
export type Block = { readonly node: RootContent; readonly start: number; readonly end: number; readonly line: number };
export type Cells = readonly (readonly string[])[];

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMath);

/** The top-level blocks of Markdown (CommonMark, GFM, math, YAML front matter), without HTML comments. */
export function parseBlocks(text: string): readonly Block[] {
  return parser
    .parse(text)
    .children.filter((node) => node.type !== 'html' || !/^<!--[\s\S]*-->$/.test(node.value.trim()))
    .map((node) => ({ node, ...placeOfNode(node), line: node.position?.start.line ?? 1 }));
}

/** The blocks as written: what stands between two that were neighbours stays too. */
export function sliceBlocks(text: string, blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const previous = blocks[index - 1];
      const gap = previous === undefined ? '' : text.slice(previous.end, block.start);
      const kept = gap.trim() === '' ? gap : '\n\n';
      return kept + text.slice(block.start, block.end);
    })
    .join('')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** The cells of a table as written, trimmed, with their pipes as they are outside of tables. */
export function readCells(text: string, table: Table): Cells {
  return table.children.map((row) =>
    row.children.map(({ children }) => {
      const [first, last] = [children[0], children.at(-1)];
      if (first === undefined || last === undefined) return '';
      return text.slice(placeOfNode(first).start, placeOfNode(last).end).trim().replaceAll('\\|', '|');
    }),
  );
}

function placeOfNode(node: { readonly position?: RootContent['position'] }) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
