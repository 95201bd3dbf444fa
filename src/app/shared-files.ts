import type { NoteFile } from './read-notes.ts';

/** As in src/sw/shared.ts, which fills it and may share no code with the page. */
const nameOf = (scope: string) => `saegim-shared ${scope}`;

/** What another app has shared with this one, in order; it is handed out once. */
export async function takeShared(): Promise<readonly NoteFile[]> {
  const name = nameOf(new URL('./', document.baseURI).href);
  // Absent where there is no service worker either.
  if (typeof caches === 'undefined' || !(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const files = await Promise.all(
    keys.map(async (key): Promise<NoteFile> => {
      const response = await cache.match(key);
      const path = decodeURIComponent(response?.headers.get('x-path') ?? '');
      return { path, file: (await response?.blob()) ?? new Blob() };
    }),
  );
  await caches.delete(name);
  return files;
}
