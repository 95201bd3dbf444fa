import { hashText, slugOf } from '../derive-id.ts';
import { isId } from '../read-values.ts';

/**
 * The id of a note as a source: of its path alone, so that it does not depend on which others are there. Where the path
 * says more than its slug can, as in a folder or capitals, a hash tells it from the others. A pasted note, which has no
 * path, goes by its title.
 */
export function sourceIdOf({ path, title }: { readonly path: string; readonly title: string }): string {
  const name = (path === '' ? title : path.replace(/\.(?:md|markdown)$/i, '')).normalize();
  const slug = slugOf(name);
  const isWhole = isId(slug, 'no-slash');
  return isWhole && slug === name ? slug : `${isWhole ? slug : 'note'}-${hashText(name)}`;
}
