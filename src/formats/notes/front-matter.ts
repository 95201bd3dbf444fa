import { type Document, parseDocument, visit } from 'yaml';
import { isObject } from '../read-values.ts';
import type { NoteView } from './note-view.ts';

/** Texts of the front matter by key; a list is its texts with commas between. */
export type NoteFront = { readonly [key: string]: string | undefined };

/** What a line says of a key, where the whole cannot be read: a title with a colon in it is the common case. */
const PLAIN_LINE = /^([\w-]+):[ \t]+(\S.*?)[ \t]*$/gm;

/** The front matter of a note, line by line where it is no valid YAML: a note is read as it is. */
export function readNoteFront({ blocks }: NoteView): NoteFront {
  const node = blocks[0]?.node;
  if (node?.type !== 'yaml') return {};
  const document = parseDocument(node.value, { schema: 'failsafe' });
  if (hasAlias(document)) return {};
  if (document.errors.length > 0) return plainLines(node.value);
  const value: unknown = document.toJS();
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): readonly (readonly [string, string])[] => {
      if (typeof one === 'string') return [[key, one]];
      return Array.isArray(one) ? [[key, one.filter((item) => typeof item === 'string').join(',')]] : [];
    }),
  );
}

function plainLines(yaml: string): NoteFront {
  const lines = [...yaml.matchAll(PLAIN_LINE)];
  return Object.fromEntries(
    lines.map(({ 1: key = '', 2: value = '' }) => [key, value.replace(/^(["'])(.*)\1$/, '$2')]),
  );
}

/** Whether there is something to learn: not where the note says `study: false`, or `no`, as YAML has it too. */
export function saysStudy(front: NoteFront): boolean {
  return !/^(?:false|no|off)$/i.test(front['study']?.replace(/[ \t]+#.*$/, '').trim() ?? '');
}

/** `tags: a, b`, `tags: [a, "#b"]` and `tags: a b` as people write them. */
export function tagsOf(front: NoteFront): readonly string[] {
  const written = (front['tags'] ?? front['tag'] ?? '').replace(/[[\]"']/g, '');
  return written
    .split(written.includes(',') ? ',' : /\s+/)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');
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
