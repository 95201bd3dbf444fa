/** What a file that was dropped is to the workbench, by its name alone. */
export type NoteFileKind = 'note' | 'picture' | 'archive' | 'other';

/** The largest note that is read, in bytes. */
export const MAX_NOTE_BYTES = 10 * 1024 * 1024;

const NOTE = /\.(?:md|markdown|mdown|mkd|txt)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const ARCHIVE = /\.zip$/i;
/** Folders of tools, and the shadows that one system leaves in archives. */
const HIDDEN = /(?:^|\/)(?:\.[^/]+|__MACOSX|node_modules)(?:\/|$)/;

/** Text that was pasted has no path, and is a note. */
export function kindOfFile(path: string): NoteFileKind {
  if (path === '') return 'note';
  if (HIDDEN.test(path)) return 'other';
  if (NOTE.test(path)) return 'note';
  return PICTURE.test(path) ? 'picture' : ARCHIVE.test(path) ? 'archive' : 'other';
}
