import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/core/memory/fsrs.ts';
import type {} from './harness/harness.ts';
import { importFile } from './support/collection.ts';
import { openHarness, openTab } from './support/harness.ts';
import { openStage, type Stage } from './support/stage.ts';
import { studiedCollection } from './support/studied.ts';

const studied = studiedCollection(60, Date.now());

describe('the memory tools on a real IndexedDB', () => {
  let stage: Stage;
  let names = 0;
  beforeAll(async () => {
    stage = await openHarness();
  });
  afterAll(() => stage.close());

  /** A page with a studied collection of its own, and its memory tools as `window.tools`. */
  async function studiedPage(): Promise<{ page: Page; name: string }> {
    names += 1;
    const name = `memory-${names}`;
    const page = stage.page();
    await openTab(page, name);
    await page.evaluate((text) => window.harness.importBackup(window.tab, text), studied);
    return { page, name };
  }
  const read = (page: Page) => page.evaluate(() => window.harness.readModel(window.tab));
  const weights = (page: Page) =>
    page.evaluate(() => [...window.tab.engine.loaded().presets.values()].map((preset) => preset.weights));

  it('[STORE-18] a fit that is stopped changes nothing, nor does taking what is not better', async () => {
    const { page } = await studiedPage();
    const before = { model: await read(page), weights: await weights(page) };
    const views = await page.evaluate(async () => {
      const tools = window.harness.createMemoryTools(window.tab.engine);
      const fitting = tools.fit('all');
      await new Promise((done) => setTimeout(done, 20));
      tools.stop();
      await fitting;
      const stopped = tools.store.getState().fit.view;
      await tools.take();
      await tools.fit('all');
      await tools.take();
      // Once more, beside weights that cannot be beaten now.
      await tools.fit('all');
      const { fit } = tools.store.getState();
      await tools.take();
      await tools.undoTake();
      return [stopped, fit.view === 'fitted' && fit.fit.outcome, tools.store.getState().fit.view];
    });
    expect(views).toEqual(['idle', 'kept', 'fitted']);
    expect({ model: await read(page), weights: await weights(page) }).toEqual(before);
  });

  it('[STORE-19] taken weights fold the model, move no due day, and go back', async () => {
    const { page, name } = await studiedPage();
    const before = await read(page);
    await page.evaluate(async () => {
      const tools = window.harness.createMemoryTools(window.tab.engine);
      await tools.fit('all');
      await tools.take();
    });
    const taken = await read(page);
    const column = (model: typeof before, key: string) => Object.values(model).map((card) => card[key]);
    expect(column(taken, 'due')).toEqual(column(before, 'due'));
    expect(column(taken, 'stability')).not.toEqual(column(before, 'stability'));
    expect((await weights(page))[0]).not.toEqual(DEFAULT_WEIGHTS);
    await openTab(page, name);
    expect(await read(page)).toEqual(taken);
    await page.evaluate(() => window.harness.createMemoryTools(window.tab.engine).undoTake());
    expect(await read(page)).toEqual(before);
    expect((await weights(page))[0]).toEqual(DEFAULT_WEIGHTS);
  });

  it('[STORE-20] due days move together and go back together', async () => {
    const { page, name } = await studiedPage();
    await page.evaluate(async () => {
      const tools = window.harness.createMemoryTools(window.tab.engine);
      await tools.fit('all');
      await tools.take();
    });
    const before = await read(page);
    const moved = await page.evaluate(async () => {
      const tools = window.harness.createMemoryTools(window.tab.engine);
      const plan = await tools.planMoves();
      // Another tab has used the next number.
      const { device, lastSeq, live } = window.tab.engine.loaded();
      const card = live.model.ids[0];
      if (card === undefined) throw new Error('No cards');
      const other = { kind: 'flag', flag: 0, at: Date.now() + 1, day: live.tail.at(-1)?.day } as const;
      await window.tab.db.log.add({ ...other, device, seq: lastSeq + 1, card } as never);
      const count = await tools.move();
      const log = await window.harness.readLog(window.tab);
      const entries = log.filter((entry) => entry.kind === 'reschedule').length;
      return { planned: plan.cards, count, entries, left: (await tools.planMoves()).cards };
    });
    expect(moved.count).toBeGreaterThan(50);
    expect(moved).toEqual({ planned: moved.count, count: moved.count, entries: moved.count, left: 0 });
    expect(await read(page)).not.toEqual(before);
    await openTab(page, name);
    // The review's own undo leaves them alone.
    await page.evaluate(() => window.harness.undo(window.tab));
    await page.evaluate(() => window.harness.createMemoryTools(window.tab.engine).undoMove());
    expect(await read(page)).toEqual(before);
    const again = await page.evaluate(() => window.harness.createMemoryTools(window.tab.engine).planMoves());
    expect(again.cards).toBe(moved.count);
  });
});

it('[E2E-25] [TUNE-12] a studied collection: fit, use, move the due days, take both back', async () => {
  const stage = await openStage();
  const page = stage.page();
  await page.goto(`${stage.url}#/import`);
  await importFile(page, 'studied.json', studied);
  await page.goto(`${stage.url}#/memory`);
  const press = (name: RegExp | string) => page.getByRole('button', { name }).click();
  await press('맞춰 보기');
  await page.getByRole('table', { name: '예측이 얼마나 맞는지' }).waitFor();
  await page.getByRole('figure', { name: /예측이 실제와 평균/ }).waitFor();
  await page.getByText(/지금처럼 90%면 하루/).waitFor();
  await press('이 값 쓰기');
  await page.getByText('새 값을 쓰고 있습니다.', { exact: false }).first().waitFor();
  // In a browser a disabled button loses the focus before it goes.
  const focused = () =>
    page.evaluate(() => {
      const { innerHeight } = window;
      const box = document.activeElement?.getBoundingClientRect();
      const isSeen = box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      return { text: document.activeElement?.textContent, isSeen };
    });
  expect(await focused()).toEqual({ text: expect.stringContaining('이전 값으로 되돌리기'), isSeen: true });
  await press('무엇이 바뀌는지 보기');
  await press(/^카드 \d+장 날짜 다시 잡기$/);
  await page.getByRole('button', { name: '날짜 되돌리기' }).waitFor();
  await page.reload();
  await press('날짜 되돌리기');
  await page.getByRole('button', { name: '날짜 되돌리기' }).waitFor({ state: 'detached' });
  await press('이전 값으로 되돌리기');
  await page.getByRole('button', { name: '이전 값으로 되돌리기' }).waitFor({ state: 'detached' });
  expect(await focused()).toEqual({ text: '맞춰 보기', isSeen: true });
  expect(stage.witness.errors).toEqual([]);
  expect(stage.witness.strays).toEqual([]);
  await stage.close();
});
