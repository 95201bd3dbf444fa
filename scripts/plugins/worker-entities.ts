import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PACKAGE = 'decode-named-character-reference';

/**
 * For workers: the parser of Markdown looks `&amp;` up with the help of the page, which a worker does not have. The
 * package has a table for that, behind a condition that Vite does not set.
 */
export function workerEntities(): Plugin {
  return {
    name: 'saegim:worker-entities',
    enforce: 'pre',
    resolveId: (id) => (id === PACKAGE ? fileURLToPath(import.meta.resolve(PACKAGE)) : null),
  };
}
