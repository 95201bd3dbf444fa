import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Millis, millis } from '../core/kernel/ids.ts';
import type { Database, StoredFolder } from '../db/database.ts';
import type { Env } from './env.ts';
import { type FolderHandle, mayRead, readFolder } from './read-folder.ts';
import type { NoteFile } from './read-notes.ts';

export type LinkedFolder = {
  readonly id: string;
  readonly name: string /** When it was last read. */;
  readonly at: Millis;
};

export type FolderRead =
  | { readonly kind: 'files'; readonly files: readonly NoteFile[] }
  /** The picker was closed without a folder. */
  | { readonly kind: 'cancelled' }
  /** The browser was not allowed to read it. */
  | { readonly kind: 'refused' }
  /** It was moved, renamed or deleted. */
  | { readonly kind: 'missing' };

export type Folders = {
  /** False where the browser has no File System Access: then nothing of linked folders is shown. */
  readonly isSupported: boolean;
  readonly store: StoreApi<readonly LinkedFolder[]>;
  /** Lets the person pick a folder, remembers it and reads its notes. Needs a press. */
  link(): Promise<FolderRead>;
  /** Reads the notes of a linked folder again, asking for leave where that is needed. Needs a press. */
  refresh(id: string): Promise<FolderRead>;
  /** Forgets the folder. Nothing in it is touched, and the cards from it stay. */
  unlink(id: string): Promise<void>;
};

declare global {
  interface Window {
    showDirectoryPicker?(options: { readonly mode: 'read' }): Promise<FolderHandle>;
  }
}

/** Folders that are only ever read. What is known of them lies in this browser alone: a handle cannot be backed up. */
export function createFolders(db: Database, env: Env, ready: Promise<unknown>): Folders {
  const store = createStore<readonly LinkedFolder[]>(() => []);
  const publish = async () => {
    const folders = await db.folders.toArray();
    store.setState(
      folders.sort(byName).map(({ id, name, at }) => ({ id, name, at: millis(at) })),
      true,
    );
  };
  const read = async ({ id, name, handle }: StoredFolder): Promise<FolderRead> => {
    try {
      if (!(await mayRead(handle as FolderHandle))) return { kind: 'refused' };
      const files = await readFolder(handle);
      await db.folders.put({ id, name, handle, at: env.now() });
      await publish();
      return { kind: 'files', files };
    } catch (error) {
      if (nameOf(error) === 'NotFoundError') return { kind: 'missing' };
      if (nameOf(error) === 'NotAllowedError') return { kind: 'refused' };
      throw error;
    }
  };
  const isSupported = window.showDirectoryPicker !== undefined;
  if (isSupported) void ready.then(publish);

  return {
    isSupported,
    store,
    async link() {
      try {
        const handle = await window.showDirectoryPicker?.({ mode: 'read' });
        if (handle === undefined) return { kind: 'cancelled' };
        const id = (await findSame(db, handle))?.id ?? env.newId();
        return await read({ id, name: handle.name, handle, at: env.now() });
      } catch (error) {
        if (nameOf(error) === 'AbortError') return { kind: 'cancelled' };
        throw error;
      }
    },
    async refresh(id) {
      const folder = await db.folders.get(id);
      return folder === undefined ? { kind: 'missing' } : read(folder);
    },
    async unlink(id) {
      await db.folders.delete(id);
      await publish();
    },
  };
}

async function findSame(db: Database, handle: FolderHandle): Promise<StoredFolder | undefined> {
  for (const folder of await db.folders.toArray()) if (await handle.isSameEntry(folder.handle)) return folder;
  return undefined;
}

function byName(a: StoredFolder, b: StoredFolder): number {
  return a.name === b.name ? a.at - b.at : a.name < b.name ? -1 : 1;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
