/** Content hashes (SHA-256, hex) of the pictures that a study note names, by `pictureKey` of their addresses. */
export type Pictures = Readonly<Record<string, string>>;

/** An address as it is looked up: however it is escaped, without what follows `?` or `#`, in NFC. Empty when outside. */
export function pictureKey(address: string): string {
  if (/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return '';
  const path = address.trim().replace(/[?#].*$/, '');
  return unescapeUri(path).replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
}

/**
 * The file that an address in a note means: by its path from the note, else from the root of what was dropped, else
 * the only file of that name, which is how Obsidian finds it. Paths are those of `files`; undefined when none fits.
 */
export function findPicture(note: string, address: string, files: readonly string[]): string | undefined {
  const key = pictureKey(address);
  if (key === '') return undefined;
  const folder = note.replace(/[^/]*$/, '');
  const wanted = [resolvePath(folder + key), resolvePath(key.replace(/^\//, ''))];
  const plain = (path: string) => path.normalize('NFC');
  for (const path of wanted) {
    const hit = files.find((file) => plain(file) === path);
    if (hit !== undefined) return hit;
  }
  const name = nameOf(key);
  const named = files.filter((file) => nameOf(plain(file)) === name);
  return named.length === 1 ? named[0] : undefined;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function resolvePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/').normalize('NFC');
}

function unescapeUri(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // A per cent sign that escapes nothing is part of the name.
    if (error instanceof URIError) return path;
    throw error;
  }
}
