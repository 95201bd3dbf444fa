import type { NoteFile } from '../../app/read-notes.ts';
import { kindOfFile } from '../../formats/notes/note-files.ts';

/** Files that were picked. Of a folder only what a note is made of comes along. */
export function pickedFiles(files: Iterable<File>): readonly NoteFile[] {
  return [...files]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !path.includes('/') || kindOfFile(path) !== 'other');
}

/** Files and folders that were dropped. What is dropped is only there until the event has been handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly NoteFile[]> {
  const entries = [...(data.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = pickedFiles(data.files);
  if (!entries.some((entry) => entry?.isDirectory)) return loose;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry, ''))));
  return found.flat();
}

/** What goes to the workbench, and not to the import of decks. */
export function holdNotes(files: readonly NoteFile[]): boolean {
  return files.some(({ path }) => kindOfFile(path) === 'note' || kindOfFile(path) === 'archive');
}

async function filesIn(entry: FileSystemEntry, above: string): Promise<readonly NoteFile[]> {
  const path = `${above}${entry.name}`;
  if (isFile(entry)) {
    if (above !== '' && kindOfFile(path) === 'other') return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const children = await childrenOf(entry.createReader());
  return (await Promise.all(children.map((child) => filesIn(child, `${path}/`)))).flat();
}

/** A folder hands out its entries by the hundred, until there are none left. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
