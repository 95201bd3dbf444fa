import { type Document, parseDocument, visit } from 'yaml';
import type { Block } from './markdown-blocks.ts';
import type { LineReport } from './markdown-report.ts';
import { isObject, type JsonObject } from './read-values.ts';
import { isForStudy } from './study-note.ts';

export type FrontMatter = {
  /** The deck's own keys, with `sources` in the shape of the JSON format. */
  readonly deck: JsonObject;
  readonly checked: string | undefined;
  /** The id of the first source that has a file: what a quote rests on when it does not say. */
  readonly quoted: string | undefined;
  /** The line of a key, from 1. */
  readonly lineOf: (key: string) => number;
};

const KEYS = new Set(['id', 'name', 'language', 'description', 'checked', 'sources']);
const SOURCE_KEYS = new Set(['id', 'title', 'file', 'url']);

/** Front matter as YAML; every scalar is a text. `readSource` gives the Markdown of a file, or undefined. */
export function readFrontMatter(
  report: LineReport,
  block: Block | undefined,
  readSource: (file: string) => string | undefined,
): FrontMatter | undefined {
  if (block?.node.type !== 'yaml') return report.error('front-matter', 1, []);
  const yaml = block.node.value;
  const first = block.line + 1;
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: true });
  const problem = document.errors[0];
  if (problem !== undefined) {
    return report.error('front-matter', first + (problem.linePos?.[0].line ?? 1) - 1, [], problem.code);
  }
  const value: unknown = hasAlias(document) ? undefined : document.toJS();
  if (!isObject(value)) return report.error('front-matter', first, []);
  const lines = yaml.split('\n');
  const lineOf = (key: string) =>
    first +
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${key}:`)),
    );
  for (const key of Object.keys(value)) if (!KEYS.has(key)) report.error('unknown-key', lineOf(key), [key], key);
  const { checked, sources, ...deck } = value;
  if (checked !== undefined && typeof checked !== 'string') report.error('wrong-type', lineOf('checked'), ['checked']);
  if (sources !== undefined && !Array.isArray(sources)) report.error('wrong-type', lineOf('sources'), ['sources']);
  const list: readonly unknown[] = Array.isArray(sources) ? sources : [];
  const read = list.map((source, index) => embedSource(report, source, index, lineOf('sources'), readSource));
  const quoted = list.find((source) => isObject(source) && typeof source.file === 'string');
  return {
    deck: { ...deck, sources: read },
    checked: typeof checked === 'string' ? checked : undefined,
    quoted: isObject(quoted) && typeof quoted.id === 'string' ? quoted.id : undefined,
    lineOf,
  };
}

/** Nobody needs aliases here, and some of them grow without end. */
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function embedSource(
  report: LineReport,
  source: unknown,
  index: number,
  line: number,
  readSource: (file: string) => string | undefined,
): unknown {
  if (!isObject(source)) return source;
  const path = ['sources', index];
  for (const key of Object.keys(source)) {
    if (!SOURCE_KEYS.has(key)) report.error('unknown-key', line, [...path, key], key);
  }
  const { file, ...rest } = source;
  if (file === undefined) return rest;
  const markdown = typeof file === 'string' ? readSource(file) : undefined;
  if (markdown === undefined) report.error('missing-file', line, [...path, 'file'], String(file));
  else if (!isForStudy(markdown)) report.error('not-for-study', line, [...path, 'file'], String(file));
  return { ...rest, markdown: markdown ?? '-' };
}
