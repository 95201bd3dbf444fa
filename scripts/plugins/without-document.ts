import type { Plugin } from 'vite';

/**
 * The Markdown parser decodes `&amp;` with an element of the page in browsers, and with a table everywhere else. A
 * worker is in a browser and has no page: it takes the table.
 */
export function withoutDocument(): Plugin {
  return {
    name: 'saegim:without-document',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'decode-named-character-reference') return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? null : { ...found, id: found.id.replace('index.dom.js', 'index.js') };
    },
  };
}
