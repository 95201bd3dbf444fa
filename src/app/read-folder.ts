import { kindOfFile } from '../formats/notes/note-files.ts';
import type { NoteFile } from './read-notes.ts';

/** The part of the File System Access API that no DOM library declares yet. */
export type FolderHandle = FileSystemDirectoryHandle & {
  queryPermission(options: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission(options: { readonly mode: 'read' }): Promise<PermissionState>;
};

/** The notes and pictures in a folder and those below it; hidden folders and those of tools are passed over. */
export async function readFolder(folder: FileSystemDirectoryHandle, path = folder.name): Promise<NoteFile[]> {
  const files: NoteFile[] = [];
  for await (const entry of folder.values()) {
    const place = `${path}/${entry.name}`;
    if (entry.kind === 'directory') {
      // Asked as for a note in it: whatever lies in a hidden folder is none.
      if (kindOfFile(`${place}/x.md`) === 'note') files.push(...(await readFolder(entry, place)));
    } else if (isWanted(place)) files.push({ path: place, file: await entry.getFile() });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Asks only where the browser does not remember the answer; that needs a press. */
export async function mayRead(handle: FolderHandle): Promise<boolean> {
  const mode = { mode: 'read' } as const;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  return (await handle.requestPermission(mode)) === 'granted';
}

function isWanted(path: string): boolean {
  const kind = kindOfFile(path);
  return kind === 'note' || kind === 'picture';
}
