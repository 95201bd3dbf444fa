import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeModel, startFakeModel } from './support/fake-model.ts';
import { openStage, type Stage } from './support/stage.ts';
import { waitForWorker } from './support/worker.ts';

const NOTE = '# 카프카\n\n## 복제\n\n복제의 단위는 파티션이다. 리더가 쓰기를 받는다.\n';
const CARDS = [
  { kind: 'basic', question: '쓰기는 어느 복제본이 받는가?', answer: '리더', quote: '리더가 쓰기를 받는다.' },
  { kind: 'basic', question: '복제는 무엇을 단위로 하는가?', answer: '파티션', quote: '노트에 없는 말' },
];
const KEY = 'sk-test-1234';

let stage: Stage;
let model: FakeModel;
beforeAll(async () => {
  model = await startFakeModel(KEY, CARDS);
  stage = await openStage({ viewport: { width: 1280, height: 800 } });
});
afterAll(async () => {
  await stage.close();
  await model.close();
});

const region = (page: Page) => page.getByRole('region', { name: '카드 후보' });

async function connect(page: Page, address: string, key: string): Promise<void> {
  await page.goto(`${stage.url}#/settings`);
  await page.getByLabel('주소').fill(address);
  await page.getByLabel('모델 이름').fill('llama3');
  await page.getByLabel('키', { exact: true }).fill(key);
  await page.getByRole('button', { name: /^(켜기|바꾸기)$/ }).click();
}

async function openNote(page: Page): Promise<void> {
  await page.goto(`${stage.url}#/notes`);
  await page.getByLabel('노트 글 붙여넣기').fill(NOTE);
  await page.getByRole('button', { name: '카드 찾기' }).click();
  await page.getByRole('heading', { level: 1, name: '카프카' }).waitFor();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: '모델에게 묻기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '보내기' }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '취소' }).click();
  await page.getByRole('button', { name: '나가기' }).click();
}

describe('a model of one’s own', () => {
  it('[ASK-5] is off until it is connected: nothing to press, and nothing leaves', async () => {
    const page = stage.page();
    await page.goto(stage.url);
    await waitForWorker(page);
    await openNote(page);
    expect(await page.getByRole('button', { name: '모델에게 묻기' }).count()).toBe(0);
    await page.getByRole('button', { name: '나가기' }).click();
    await connect(page, model.address, KEY);
    await page.getByText(/켜져 있습니다/).waitFor();
    await page.reload();
    await page.getByText(/켜져 있습니다/).waitFor();
    expect(model.asked).toEqual([]);
    expect(stage.witness).toEqual({ strays: [], errors: [] });
  });

  it('[ASK-6] a press sends one request with the note alone; its answer is triaged, marked and saved', async () => {
    const page = stage.page();
    await openNote(page);
    await send(page);
    const card = region(page).getByRole('article', { name: '제안: 쓰기는 어느 복제본이 받는가?' });
    await card.waitFor();
    await card.getByRole('button', { name: '받기' }).first().click();
    await region(page)
      .getByRole('article', { name: /^받음: 쓰기는/ })
      .waitFor();
    expect(await region(page).textContent()).toContain('연결한 모델이 제안했습니다');
    expect(stage.witness.strays).toEqual([`${model.address}/chat/completions`]);
    expect(model.asked).toHaveLength(1);
    const [{ path, authorization, body } = { path: '', authorization: '', body: '{}' }] = model.asked;
    expect([path, authorization]).toEqual(['/v1/chat/completions', `Bearer ${KEY}`]);
    const sent = JSON.parse(body);
    expect(Object.keys(sent).sort()).toEqual(['messages', 'model', 'stream']);
    expect(sent.messages[1]).toEqual({ role: 'user', content: NOTE });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    await page.goto(`${stage.url}#/library`);
    await page
      .getByRole('link', { name: /카프카/ })
      .first()
      .click();
    await page.getByText('쓰기는 어느 복제본이 받는가?').first().waitFor();
    expect(stage.witness.errors).toEqual([]);
  });

  it('[ASK-7] a refused key and a server that is down are said in a sentence, and what was there stays', async () => {
    const page = stage.page();
    await connect(page, model.address, 'wrong');
    await openNote(page);
    await send(page);
    await page.getByText('키를 받아 주지 않았습니다. 설정에서 키를 확인하세요.').waitFor();
    await leave(page);
    const down = await startFakeModel(KEY, []);
    await down.close();
    await connect(page, down.address, KEY);
    await openNote(page);
    await send(page);
    await page.getByText(/연결하지 못했습니다/).waitFor();
    await leave(page);
  });

  it('[ASK-8] the page itself reaches no other host, also when a model is connected', async () => {
    const page = stage.page();
    const before = model.asked.length;
    const reached = await page.evaluate(
      (address) =>
        fetch(address, { method: 'POST', mode: 'no-cors', body: 'x' }).then(
          () => 'yes',
          () => 'no',
        ),
      model.address,
    );
    expect(reached).toBe('no');
    expect(model.asked).toHaveLength(before);
  });

  it('[ASK-8] the worker that asks has a policy of its own, which names this machine and https', async () => {
    const workers = (await readdir(join(inject('dist'), 'assets'))).filter((name) => name.startsWith('send-to-model-'));
    expect(workers).toHaveLength(1);
    const { headers } = await fetch(`${stage.url}assets/${workers[0]}`);
    expect(headers.get('content-security-policy')).toContain('connect-src https: http://localhost:*');
  });

  it('[ASK-9] the key is in no backup, and erasing takes it away', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/settings`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '모두 내보내기' }).click();
    const backup = await readFile(await (await download).path(), 'utf8');
    expect(backup).toContain('카프카');
    expect(backup).not.toContain(KEY);
    expect(backup).not.toContain('modelEndpoint');
    await page.getByRole('button', { name: '지우기' }).click();
    await page.getByText('꺼져 있습니다', { exact: false }).waitFor();
    await page.reload();
    await page.getByText('꺼져 있습니다', { exact: false }).waitFor();
    expect(await page.getByLabel('키', { exact: true }).inputValue()).toBe('');
  });
});
