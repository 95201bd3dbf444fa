import type { Block } from './markdown-blocks.ts';
import type { LineReport } from './markdown-report.ts';
import type { JsonObject } from './read-values.ts';

const KEYS = ['tags', 'facts', 'from', 'heading', 'quote', 'checked'] as const;
type Key = (typeof KEYS)[number];
export type Metadata = ReadonlyMap<Key, { readonly value: string; readonly line: number }>;

/** Whether a blockquote is metadata: it begins with a known key, or every line of it has the shape `key: value`. */
export function isMetadata(text: string, block: Block | undefined): block is Block {
  if (block?.node.type !== 'blockquote') return false;
  const lines = linesOf(text, block);
  return KEYS.some((key) => lines[0]?.startsWith(`${key}:`)) || lines.every((line) => /^[a-z]+:(?:\s|$)/.test(line));
}

/** The lines of a metadata blockquote by key. An unknown, repeated or empty key is an error. */
export function readMetadata(report: LineReport, text: string, block: Block, note: string): Metadata {
  const found = new Map<Key, { readonly value: string; readonly line: number }>();
  linesOf(text, block).forEach((content, index) => {
    const line = block.line + index;
    const key = KEYS.find((candidate) => content.startsWith(`${candidate}:`));
    const value = key === undefined ? '' : content.slice(key.length + 1).trim();
    if (key === undefined || value === '' || found.has(key)) report.error('metadata', line, [note], content);
    else found.set(key, { value, line });
  });
  return found;
}

/** The `from` of the JSON format. A quote or heading that names no source rests on the first one with a file. */
export function passageOf(metadata: Metadata, quoted: string | undefined): JsonObject | undefined {
  const [from, heading, quote] = [metadata.get('from'), metadata.get('heading'), metadata.get('quote')];
  if (from === undefined && heading === undefined && quote === undefined) return undefined;
  return { source: from?.value ?? quoted, heading: heading?.value, quote: quote?.value };
}

/** `Apache Kafka 4.1, 2026-11-22` as subject, version and date. */
export function parseChecked(text: string): JsonObject | undefined {
  const found = /^(.+?)\s+(\S+)\s*,\s*(\d{4}-\d{2}-\d{2})$/.exec(text.trim());
  return found === null ? undefined : { subject: found[1], version: found[2], date: found[3] };
}

export function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function linesOf(text: string, block: Block): readonly string[] {
  return text
    .slice(block.start, block.end)
    .split('\n')
    .map((line) => line.replace(/^ {0,3}>[ \t]?/, '').trim());
}
