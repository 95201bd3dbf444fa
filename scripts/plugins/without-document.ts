import type { Plugin } from 'vite';

/**
 * The Markdown parser decodes `&amp;` with an element of the page in browsers, and with a table everywhere else. A
 * worker is in a browser and has no page: it takes the table.
 */
export function withoutDocument(): Plugin {
  return {
    name: 'saegim:without-document',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^decode-named-character-reference$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found === null ? null : { ...found, id: found.id.replace('index.dom.js', 'index.js') };
      },
    },
  };
}
