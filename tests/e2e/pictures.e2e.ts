import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from './support/stage.ts';

const NOTE =
  '# 그림\n\n## 순서는 어떻게 되는가?\n\n![순서도](그림/순서%201.png) 위의 그림과 같다.\n\n![없는 것](없음.png)\n';
/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let stage: Stage;
let other: Stage;
beforeAll(async () => {
  [stage, other] = await Promise.all([openStage(), openStage()]);
});
afterAll(() => Promise.all([stage.close(), other.close()]));

async function dropNote(page: Page): Promise<void> {
  await page.evaluate(
    ({ note, png }) => {
      const data = new DataTransfer();
      data.items.add(new File([note], '그림.md'));
      data.items.add(new File([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], '순서 1.png'));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    { note: NOTE, png: PNG },
  );
}

async function seesPicture(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/#.*/, '')}#/review`);
  await page.locator('[data-card]').first().waitFor();
  await page.keyboard.press('Space');
  const picture = page.getByRole('img', { name: '순서도' });
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
}

/** The keys of what is kept, read past the app. */
function keptMedia(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('saegim');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('media').objectStore('media').getAllKeys();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result.length);
          };
        };
      }),
  );
}

it('[PIC-6] a picture comes along with its note, goes through a backup, and leaves when the import is taken back', async () => {
  const page = stage.page();
  await page.goto(stage.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await dropNote(page);
  await page.getByRole('heading', { level: 1, name: '그림' }).waitFor();
  await page.keyboard.press('KeyA');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
  expect(await page.getByText(/없음\.png/).count()).toBeGreaterThan(0);
  await seesPicture(page);

  await page.goto(`${stage.url}#/settings`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '모두 내보내기' }).click(),
  ]);
  const backup = await readFile(await download.path());

  const there = other.page();
  await there.goto(`${other.url}#/import`);
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: backup };
  await there.locator('input[type=file]').first().setInputFiles(file);
  await there.getByRole('button', { name: '가져오기', exact: true }).click();
  await there.getByRole('heading', { name: '가져왔습니다' }).waitFor();
  expect(await keptMedia(there)).toBe(1);
  await there.getByRole('button', { name: '실행 취소' }).click();
  await there.getByRole('heading', { name: '가져오기를 되돌렸습니다' }).waitFor();
  expect(await keptMedia(there)).toBe(0);
  await there.reload();
  await there.locator('input[type=file]').first().setInputFiles(file);
  await there.getByRole('button', { name: '가져오기', exact: true }).click();
  await there.getByRole('heading', { name: '가져왔습니다' }).waitFor();
  await seesPicture(there);
  expect([stage.witness.errors, other.witness.errors]).toEqual([[], []]);
});
