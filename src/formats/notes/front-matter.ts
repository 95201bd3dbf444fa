import { type Document, parseDocument, visit } from 'yaml';
import { isObject } from '../read-values.ts';
import type { NoteView } from './note-view.ts';

/** Texts of the front matter by key; a list is its texts with commas between. */
export type NoteFront = { readonly [key: string]: string | undefined };

/** The front matter of a note. What is broken counts as absent: a note is read as it is. */
export function readNoteFront({ blocks }: NoteView): NoteFront {
  const node = blocks[0]?.node;
  if (node?.type !== 'yaml') return {};
  const document = parseDocument(node.value, { schema: 'failsafe' });
  if (document.errors.length > 0 || hasAlias(document)) return {};
  const value: unknown = document.toJS();
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): readonly (readonly [string, string])[] => {
      if (typeof one === 'string') return [[key, one]];
      return Array.isArray(one) ? [[key, one.filter((item) => typeof item === 'string').join(',')]] : [];
    }),
  );
}

/** `tags: a, b`, `tags: [a, "#b"]` and `tags: a b` as people write them. */
export function tagsOf(front: NoteFront): readonly string[] {
  const written = front['tags'] ?? '';
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
