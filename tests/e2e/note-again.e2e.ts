import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOnScreen } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const facts = Array.from({ length: 10 }, (_, n) => `Q: ${n}번은?\nA: ${n}번째 답\n`);
const NOTE = `# 카프카\n\n${facts.join('\n')}`;
const CHANGED = NOTE.replace('0번째 답', '고친 0번째 답').replace('1번째 답', '고친 1번째 답');

async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File([given], 'kafka.md'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, text);
  await page.getByRole('heading', { level: 1, name: '카프카' }).waitFor();
  await page.keyboard.press('Control+Enter');
}

/** Easy, so that the cards leave their steps and are due on a later day. */
async function answerThree(page: Page): Promise<void> {
  await page.goto(`${stage.url}#/review`);
  for (let n = 0; n < 3; n += 1) {
    await page.locator(`[data-card]:not([hidden] *):not([hidden])`).first().waitFor();
    const card = await cardOnScreen(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Digit4');
    await expect.poll(() => cardOnScreen(page)).not.toBe(card);
  }
  await page.goto(`${stage.url}#/`);
}

/** What is stored of texts and memory, past the app with the browser's own IndexedDB. */
function readStored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const open = indexedDB.open('saegim');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tables = ['notes', 'sources', 'log'];
          const read = open.result.transaction(tables);
          const rows = tables.map((table) => [table, read.objectStore(table).getAll()] as const);
          read.oncomplete = () => {
            open.result.close();
            resolve(Object.fromEntries(rows.map(([table, { result }]) => [table, JSON.stringify(result)])));
          };
        };
      }),
  );
}

describe('a note is edited and dropped again', () => {
  it('[E2E-25] the difference is shown, the schedule kept, and one undo brings everything back', async () => {
    const page = stage.page();
    await page.goto(stage.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await drop(page, NOTE);
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    await answerThree(page);
    const before = await readStored(page);
    await drop(page, CHANGED);
    await page.getByRole('heading', { name: '노트가 바뀌었습니다' }).waitFor();
    expect(await page.locator('ins').allTextContents()).toEqual(['고친 ', '고친 ']);
    expect(await readStored(page)).toEqual(before);
    const all = page.getByRole('group', { name: /바뀐 카드 모두/ });
    await all.getByRole('radio', { name: '그대로' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: '오늘 다시 보기', checked: true }).count()).toBe(3);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: '카드에 반영하기' }).click();
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    const after = await readStored(page);
    expect(after['log']).toBe(before['log']);
    expect(after['notes']).toContain('고친 0번째 답');
    await page.getByRole('button', { name: '실행 취소' }).click();
    await page.getByRole('heading', { name: '가져오기를 되돌렸습니다' }).waitFor();
    expect(await readStored(page)).toEqual(before);
    expect(stage.witness).toEqual({ strays: [], errors: [] });
  });
});
