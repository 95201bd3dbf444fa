import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

export type WholeFile = { readonly path: string; readonly text: string };

/**
 * Writes files so that each is there whole or as it was before: first beside their places, then into them. Gives a
 * sentence on the first that cannot be written.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<string | null> {
  const beside: { readonly path: string; readonly temporary: string; readonly place: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const place = await placeOf(path);
      const temporary = place === null ? path : `${place}.${process.pid}.tmp`;
      if (place !== null) beside.push({ path, temporary, place });
      await writeFile(temporary, file.text);
    }
    for (const one of beside) {
      path = one.path;
      await rename(one.temporary, one.place);
    }
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    for (const { temporary } of beside) await rm(temporary, { force: true });
    return `${path}: ${reason(error.code)} Nothing was written.`;
  }
}

/** Where a file lies, links followed; null for what is no file, such as /dev/stdout, and cannot be replaced. */
async function placeOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    return found.isFile() ? await realpath(path) : null;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    return path;
  }
}

function reason(code: unknown): string {
  if (code === 'EISDIR') return 'this is a folder, not a file.';
  if (code === 'ENOENT') return 'its folder does not exist.';
  if (code === 'ENOTDIR') return 'what should be its folder is a file.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be written.';
  return `it cannot be written (${String(code)}).`;
}
