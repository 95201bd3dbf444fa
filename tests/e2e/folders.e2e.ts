import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { openHarness, openTab } from './support/harness.ts';
import type { Stage } from './support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openHarness();
});
afterAll(() => stage.close());

/** Writes files into the browser's own file system, whose folders are handles like those of a picker. */
function write(page: Page, files: readonly string[]) {
  return page.evaluate(async (paths) => {
    for (const path of paths) {
      const names = path.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
      const stream = await file.createWritable();
      await stream.write(`# ${path}`);
      await stream.close();
    }
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('vault'),
    });
  }, files);
}

const pathsOf = (page: Page, id: string | null) =>
  page.evaluate(async (folder) => {
    const { folders } = window.tab;
    const read = folder === null ? await folders.link() : await folders.refresh(folder);
    return read.kind === 'files' ? read.files.map(({ path }) => path) : read.kind;
  }, id);
const linked = (page: Page) => page.evaluate(() => window.tab.folders.store.getState());

describe('linked folders', () => {
  it('[FOLDER-1] a folder is linked once and read again after a reload; what is hidden is passed over', async () => {
    const page = stage.page();
    const files = [
      'kafka.md',
      'db/index.md',
      'db/b-tree.png',
      'todo.json',
      '.obsidian/app.md',
      '.git/x.md',
      'node_modules/y.md',
    ];
    await write(
      page,
      files.map((path) => `vault/${path}`),
    );
    await openTab(page, 'folders');
    expect(await pathsOf(page, null)).toEqual(['vault/db/b-tree.png', 'vault/db/index.md', 'vault/kafka.md']);
    await pathsOf(page, null);
    expect((await linked(page)).map(({ name }) => name)).toEqual(['vault']);
    await page.reload();
    await write(page, ['vault/new.md']);
    await openTab(page, 'folders');
    await expect.poll(() => linked(page)).toHaveLength(1);
    const [folder] = await linked(page);
    expect(await pathsOf(page, folder?.id ?? '')).toContain('vault/new.md');
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('vault', { recursive: true }));
    expect(await pathsOf(page, folder?.id ?? '')).toBe('missing');
  });

  it('[FOLDER-4] unlinking forgets the folder', async () => {
    const page = stage.page();
    await write(page, ['vault/kafka.md']);
    await openTab(page, 'folders-gone');
    await pathsOf(page, null);
    const [folder] = await linked(page);
    await page.evaluate((id) => window.tab.folders.unlink(id), folder?.id ?? '');
    expect(await linked(page)).toEqual([]);
    expect(await page.evaluate(() => window.tab.db.folders.count())).toBe(0);
  });

  it('[FOLDER-3] a picker that is closed changes nothing', async () => {
    const page = stage.page();
    await openTab(page, 'folders-none');
    await page.evaluate(() =>
      Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')) }),
    );
    expect(await pathsOf(page, null)).toBe('cancelled');
    expect(await linked(page)).toEqual([]);
  });
});

describe('an older database', () => {
  it('[STORE-22] of the first version opens with all that is in it', async () => {
    const page = stage.page();
    const stored = await page.evaluate(async () => {
      const keys = { log: ['device', 'seq'], segments: 'id', snapshot: 'id', decks: 'id', notes: 'id', sources: 'id' };
      const more = { presets: 'id', settings: 'key', imports: 'id', media: null };
      await new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('old', 10);
        open.onupgradeneeded = () => {
          for (const [name, keyPath] of Object.entries({ ...keys, ...more })) {
            const table = open.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
            if (name === 'notes' || name === 'sources') table.createIndex('deck', 'deck');
            if (name === 'imports') table.createIndex('at', 'at');
          }
          const stamp = { at: 1, counter: 0, device: 'd' };
          const row = {
            id: 'd',
            name: '옛 덱',
            language: 'ko',
            description: '',
            preset: 'default',
            sources: [],
            stamp,
          };
          open.transaction?.objectStore('decks').add(row);
        };
        open.onerror = () => reject(open.error);
        open.onsuccess = () => resolve(open.result.close());
      });
      window.tab = await window.harness.openTab('old');
      const tables = window.tab.db.tables.map(({ name }) => name).sort();
      return { names: [...window.tab.engine.loaded().decks.values()].map(({ name }) => name), tables };
    });
    expect(stored.names).toEqual(['옛 덱']);
    expect(stored.tables).toContain('folders');
  });
});
