import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

const DECK = JSON.stringify({
  format: 'saegim-deck',
  version: 1,
  id: 'numbers',
  name: '숫자',
  language: 'ko',
  notes: ['one', 'two', 'three', 'four'].map((id, index) => ({
    id,
    kind: 'basic',
    question: `${index}번 질문?`,
    answer: `${index}번 답`,
    tags: [index === 0 ? 'first' : 'later'],
  })),
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('[E2E-26] the statistics count what was answered and not taken back, by tag too, and say so in tables', async () => {
  const page = stage.page();
  await page.goto(`${stage.url}#/import`);
  await importFile(page, 'numbers.json', DECK);
  await page.goto(`${stage.url}#/review`);
  for (let n = 0; n < 3; n += 1) {
    await page.getByText(`${n}번 질문?`).first().waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /쉬움/ }).waitFor();
    await page.keyboard.press('Digit4');
    await page
      .getByText(`${n + 1}번 질문?`)
      .first()
      .waitFor();
  }
  await page.keyboard.press('KeyU');
  await page.getByText('2번 질문?').first().waitFor();

  await page.goto(`${stage.url}#/stats`);
  const today = page.getByRole('region', { name: '오늘' });
  await expect.poll(() => today.textContent()).toContain('답한 횟수2번');
  await expect.poll(() => today.textContent()).toContain('새로 본 카드2장');
  await page.getByRole('heading', { name: '카드 4장 가운데 0장이 성숙 카드입니다' }).waitFor();
  const added = page.getByRole('figure', { name: '지난 30일 동안 카드 4장을 더했습니다' });
  await added.getByText('표로 보기').click();
  await expect.poll(() => added.getByRole('row').last().textContent()).toMatch(/4$/);

  await page.getByLabel('태그').selectOption('first');
  await expect.poll(() => today.textContent()).toContain('답한 횟수1번');
  await page.getByRole('heading', { name: '카드 1장 가운데 0장이 성숙 카드입니다' }).waitFor();
  expect(stage.witness.errors).toEqual([]);
});
