import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile, pressUnderHangul } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

const DECK = JSON.stringify({
  format: 'saegim-deck',
  version: 1,
  id: 'outbox',
  name: '아웃박스',
  language: 'ko',
  notes: [{ id: 'name', kind: 'cloze', text: '메시지를 업무 데이터와 함께 저장하는 {{c1::아웃박스}}라는 패턴.' }],
});
const BARE = '저장하는 빈칸 [...](이)라는 패턴.';
const HINTED = '저장하는 빈칸 [ㅇㅇㅂㅅ](이)라는 패턴.';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('[HINT-5] with Hangul on: the hint, the answer, undo, and the question is bare again', async () => {
  const page = stage.page();
  await page.goto(`${stage.url}#/import`);
  await importFile(page, 'outbox.json', DECK);
  await page.goto(`${stage.url}#/review`);
  const question = page.getByRole('region', { name: '질문' });
  const asked = async () => (await question.textContent())?.replaceAll('\u2060', '');
  await expect.poll(asked).toContain(BARE);
  await pressUnderHangul(page, 'KeyH');
  await expect.poll(asked).toContain(HINTED);
  await page.keyboard.press('Control+Digit1');
  await page.getByText('플래그: 빨강').first().waitFor();
  expect(await asked()).toContain(HINTED);

  await page.keyboard.press('Space');
  await expect.poll(() => page.getByRole('region', { name: '답' }).textContent()).toContain('아웃박스라는');
  await page.keyboard.press('Digit4');
  await page.getByRole('heading', { name: '오늘 할 공부를 마쳤습니다' }).waitFor();
  await page.keyboard.press('KeyU');
  await question.waitFor();
  await expect.poll(asked).toContain(BARE);
  await page.getByRole('button', { name: '힌트' }).click();
  await expect.poll(asked).toContain(HINTED);
  expect(stage.witness.errors).toEqual([]);
});
