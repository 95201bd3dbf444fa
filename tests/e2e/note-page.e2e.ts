import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

const MARKDOWN =
  '# 복제\n\n복제의 단위는 파티션이다.\n\n## acks\n\nacks=all은 ISR을 기다린다.\n\n## ISR\n\nISR은 따라잡은 복제본이다.\n';
const from = (quote: string) => ({ source: 'note', quote });
const DECK = JSON.stringify({
  format: 'saegim-deck',
  version: 1,
  id: 'kafka',
  name: '카프카',
  language: 'ko',
  sources: [{ id: 'note', title: '카프카 노트', markdown: MARKDOWN }],
  notes: [
    {
      id: 'unit',
      kind: 'basic',
      question: '복제의 단위는?',
      answer: '파티션',
      from: from('복제의 단위는 파티션이다.'),
    },
    { id: 'all', kind: 'basic', question: 'acks=all은?', answer: 'ISR을 기다린다', from: from('acks=all은 ISR을') },
    { id: 'isr', kind: 'basic', question: 'ISR이란?', answer: '따라잡은 복제본', from: from('ISR은 따라잡은') },
  ],
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it('[PAGE-5] [PAGE-9] from a deck to a section of its note, through its cards alone, and back to what is known now', async () => {
  const page = stage.page();
  await page.goto(`${stage.url}#/import`);
  await importFile(page, 'kafka.json', DECK);
  await page.goto(`${stage.url}#/library/kafka`);
  await page.getByText('카프카 노트').click();
  await page.getByRole('link', { name: '부분마다 얼마나 기억하는지 보기' }).click();
  await page.getByRole('heading', { level: 1, name: '카프카 노트' }).waitFor();
  await page.getByText('아직 물은 카드가 없습니다.').waitFor();

  await page.getByRole('link', { name: '‘acks’ 1장 공부하기' }).click();
  await page.getByRole('region', { name: '질문' }).getByText('acks=all은?').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Digit4');
  await page.getByRole('heading', { level: 1, name: '이 부분의 공부를 마쳤습니다' }).waitFor();

  await page.getByRole('link', { name: '원문으로 돌아가기' }).click();
  const acks = page.getByRole('listitem').filter({ has: page.getByText('acks', { exact: true }) });
  await expect.poll(() => acks.last().textContent()).toContain('기억 확률 100%');
  expect(await page.getByRole('link', { name: '지금 물을 2장 공부하기' }).count()).toBe(1);
  expect(stage.witness.errors).toEqual([]);
});
