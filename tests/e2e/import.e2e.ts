import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, pickFile } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const card = (fields: object) => JSON.stringify([{ question: '질문', answer: '답', ...fields }]);
const deck = (notes: readonly object[], more: object = {}) =>
  JSON.stringify({
    format: 'saegim-deck',
    version: 1,
    id: 'd',
    name: '덱',
    language: 'ko',
    description: '',
    notes,
    ...more,
  });

type Bad = { readonly what: string; readonly content: string | Buffer; readonly says: RegExp };

const BAD: readonly Bad[] = [
  { what: 'text that is not JSON', content: '[{"question": "a",\n "answer" "b"}]', says: /2번째 줄/ },
  { what: 'an empty file', content: '', says: /비어|빈/ },
  { what: 'a shape that is no deck', content: '{"hello": "world"}', says: /덱/ },
  {
    what: 'a wrong type deep inside',
    content: deck([{ id: 'a', kind: 'basic', question: 7, answer: '답' }]),
    says: /notes\[0\]\.question/,
  },
  {
    what: 'a duplicate id',
    content: deck([1, 2].map(() => ({ id: 'same', kind: 'basic', question: '질문', answer: '답' }))),
    says: /notes\[1\]/,
  },
  { what: '100,000 nested arrays', content: '['.repeat(100_000) + ']'.repeat(100_000), says: /여러 겹/ },
  { what: 'a __proto__ key', content: '[{"question":"a","answer":"b","__proto__":{"x":1}}]', says: /__proto__/ },
  { what: 'a lone surrogate', content: '[{"question":"\\ud800","answer":"b"}]', says: /\[0\]\.question/ },
  { what: 'UTF-16', content: Buffer.from(`\ufeff${card({})}`, 'utf16le'), says: /UTF-16/ },
  { what: 'bytes that are not UTF-8', content: Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x41, 0x22, 0x5d]), says: /UTF-8/ },
  { what: 'a newer version of the format', content: deck([], { version: 99 }), says: /99|버전/ },
];

function countStored(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('saegim');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tables = ['decks', 'notes', 'sources', 'log'];
          const read = open.result.transaction(tables);
          const counts = tables.map((table) => read.objectStore(table).count());
          read.oncomplete = () => {
            open.result.close();
            resolve(counts.reduce((sum, count) => sum + count.result, 0));
          };
        };
      }),
  );
}

describe('bad input', () => {
  it.each(BAD)('[E2E-5] $what: a sentence with the place, nothing stored', async ({ content, says }) => {
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await pickFile(page, 'bad.json', content);
    await page.getByRole('heading', { name: '가져올 수 없습니다' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(says);
    expect(await countStored(page)).toBe(0);
  });

  it('[E2E-6] a file of 200 MB is refused by its size, without being read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'saegim-big-'));
    const path = join(folder, 'big.json');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.getByRole('heading', { name: '가져올 수 없습니다' }).waitFor({ timeout: 5000 });
    expect(await page.locator('main').textContent()).toMatch(/MB/);
    expect(await countStored(page)).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('[E2E-21] a file that is gone when it is read is said, and nothing waits for ever', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    const folder = await mkdtemp(join(tmpdir(), 'saegim-gone-'));
    const path = join(folder, 'deck.json');
    await writeFile(path, card({}));
    await page.evaluate(() => {
      const own = document.createElement('input');
      own.type = 'file';
      own.id = 'own';
      document.body.append(own);
    });
    await page.locator('#own').setInputFiles(path);
    await rm(folder, { recursive: true });
    await page.evaluate(() => {
      const own = document.querySelector<HTMLInputElement>('#own');
      const dataTransfer = new DataTransfer();
      for (const file of own?.files ?? []) dataTransfer.items.add(file);
      own?.remove();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByRole('heading', { name: '끝내지 못했습니다' }).waitFor();
  });

  it('[E2E-7] everything wrong is listed at once', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await pickFile(
      page,
      'bad.json',
      deck(Array.from({ length: 5 }, (_, n) => ({ id: `n${n}`, kind: 'basic', question: '' }))),
    );
    await page.getByRole('heading', { name: '가져올 수 없습니다' }).waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    for (let n = 0; n < 5; n += 1) expect(text).toContain(`notes[${n}].answer`);
  });
});

describe('a deck comes in', () => {
  it('[E2E-8] preview, one press, then a changed file shows old and new side by side, and undo takes it back', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await importFile(
      page,
      'loose.json',
      JSON.stringify([{ id: 1, front: 'acks=all 은 무엇을 기다리는가?', back: 'ISR 전원' }]),
    );
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await pickFile(
      page,
      'loose.json',
      JSON.stringify([{ id: 1, front: 'acks=all 은 무엇을 기다리는가?', back: '현재 ISR 전원' }]),
    );
    await page.getByRole('heading', { name: '가져오기 미리 보기' }).waitFor();
    const preview = (await page.locator('main').textContent()) ?? '';
    expect(preview).toContain('바뀐 노트');
    expect(preview).toContain('현재');
    await page.getByRole('button', { name: '가져오기', exact: true }).click();
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    await page.getByRole('button', { name: /되돌리기|실행 취소/ }).click();
    await page.getByRole('heading', { name: '가져오기를 되돌렸습니다' }).waitFor();
    await page.goto(`${stage.url}#/library`);
    await page.getByRole('link', { name: /loose/ }).first().click();
    await page.getByText('acks=all 은 무엇을 기다리는가?').first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('현재 ISR');
  });

  it('[E2E-9] pasted text and a file dropped anywhere open the same preview', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/import`);
    await page.reload();
    await page
      .getByRole('textbox')
      .first()
      .fill(card({ id: 'pasted' }));
    await page.getByRole('button', { name: '미리 보기' }).click();
    await page.getByRole('heading', { name: '가져오기 미리 보기' }).waitFor();
    await page.goto(`${stage.url}#/library`);
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
      },
      card({ id: 'dropped' }),
    );
    await page.getByRole('heading', { name: '가져오기 미리 보기' }).waitFor();
    expect(stage.witness.strays).toEqual([]);
  });
});
