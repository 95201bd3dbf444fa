import { type Block, readCells, sliceBlocks } from './markdown-blocks.ts';
import type { FrontMatter } from './markdown-front-matter.ts';
import { isMetadata, listOf, type Metadata, parseChecked, passageOf, readMetadata } from './markdown-metadata.ts';
import type { LineReport } from './markdown-report.ts';
import type { JsonObject } from './read-values.ts';

export type Section = { readonly heading: Block; readonly body: readonly Block[] };
/** A note in the shape of the JSON format, its facts, and where its parts stand. */
export type WrittenNote = {
  readonly id: string;
  readonly line: number;
  readonly note: JsonObject;
  readonly facts: readonly string[];
  readonly lineOf: (key: string | number | undefined, index: string | number | undefined) => number;
};

const KINDS = ['reversible', 'cloze', 'contrast'];
const ID = /^[a-z0-9][a-z0-9.-]*$/;

/** One level 2 heading with all that follows it. The heading is read from the text, because braces are no Markdown. */
export function readSection(
  report: LineReport,
  text: string,
  section: Section,
  front: Pick<FrontMatter, 'checked' | 'quoted'>,
): WrittenNote | undefined {
  const head = readHeading(report, text, section.heading);
  if (head === undefined) return undefined;
  const last = section.body.at(-1);
  const metadata: Metadata = isMetadata(text, last) ? readMetadata(report, text, last, head.id) : new Map();
  const body = isMetadata(text, last) ? section.body.slice(0, -1) : section.body;
  const fields = readFields(report, text, head, body);
  if (fields === undefined) return undefined;
  const checked = metadata.get('checked')?.value ?? front.checked;
  const parsed = checked === undefined ? undefined : parseChecked(checked);
  const line = head.line;
  if (checked !== undefined && parsed === undefined) {
    report.error('metadata', metadata.get('checked')?.line ?? line, [head.id], checked);
  }
  const tags = listOf(metadata.get('tags')?.value);
  const note = { id: head.id, ...fields, tags, from: passageOf(metadata, front.quoted), checked: parsed };
  const lineOf: WrittenNote['lineOf'] = (key, index) => {
    if (key === 'from') return (metadata.get('quote') ?? metadata.get('from') ?? metadata.get('heading'))?.line ?? line;
    if (key === 'tags' || key === 'checked') return metadata.get(key)?.line ?? line;
    const table = body[0]?.line;
    return key === 'aspects' && typeof index === 'number' && table !== undefined ? table + 2 + index : line;
  };
  return { id: head.id, line, note, facts: listOf(metadata.get('facts')?.value), lineOf };
}

type Head = { readonly title: string; readonly id: string; readonly kind: string; readonly line: number };

function readHeading(report: LineReport, text: string, block: Block): Head | undefined {
  const raw = text.slice(block.start, block.end);
  const line = block.line;
  const inner = raw
    .slice(2)
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
  const found = /^(.*?)[ \t]*\{#([^\s{}]*)((?:[ \t]+\.[^\s{}.]+)*)[ \t]*\}$/.exec(inner);
  const [title, id, classes] = [found?.[1], found?.[2], found?.[3]];
  if (title === undefined || id === undefined || classes === undefined) {
    return report.error('heading-id', line, [], inner);
  }
  if (!ID.test(id)) return report.error('bad-id', line, [], id);
  const kind = classes.trim().replace(/^\./, '');
  if (kind !== '' && !KINDS.includes(kind)) return report.error('unknown-kind', line, [id], classes.trim());
  return { title: title.trim(), id, kind: kind === '' ? 'basic' : kind, line };
}

function readFields(report: LineReport, text: string, head: Head, body: readonly Block[]): JsonObject | undefined {
  const { kind, title } = head;
  if (kind === 'cloze') return { kind, text: sliceBlocks(text, body) };
  if (kind === 'contrast') return readContrast(report, text, head, body);
  const rule = body.findIndex((block) => block.node.type === 'thematicBreak');
  const rest = rule === -1 ? '' : sliceBlocks(text, body.slice(0, rule));
  const question = [title, rest].filter((part) => part !== '').join('\n\n');
  return { kind, question, answer: sliceBlocks(text, body.slice(rule + 1)) };
}

function readContrast(report: LineReport, text: string, head: Head, body: readonly Block[]): JsonObject | undefined {
  const table = body[0]?.node;
  if (table?.type !== 'table' || body.length > 1) {
    return report.error('not-a-table', (body.length > 1 ? body[1] : body[0])?.line ?? head.line, [head.id]);
  }
  const [header = [], ...rows] = readCells(text, table);
  const [corner, ...subjects] = header;
  if (corner !== '') return report.error('not-a-table', body[0]?.line ?? head.line, [head.id], corner);
  const aspects = rows.map(([name, ...values]) => ({ name, values }));
  return { kind: head.kind, title: head.title, subjects, aspects };
}
