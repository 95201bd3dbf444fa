import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginFirstDeck, cardOnScreen, readStoredLog } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('two tabs', () => {
  it('[E2E-10] that show the same card and answer it at once: it is answered once, and both go on', async () => {
    const first = stage.page();
    await beginFirstDeck(first, stage.url);
    const second = await stage.newPage();
    await second.goto(`${stage.url}#/review`);
    const pages = [first, second];
    for (const page of pages) await page.getByRole('button', { name: '정답 보기' }).waitFor();
    const card = await cardOnScreen(first);
    expect(await cardOnScreen(second)).toBe(card);
    for (const page of pages) {
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^알맞음/ }).waitFor();
    }
    await Promise.all(pages.map((page) => page.keyboard.press('Digit3')));
    for (const page of pages) await expect.poll(() => cardOnScreen(page)).not.toBe(card);
    const log = await readStoredLog(first);
    expect(log.map((entry) => entry.card)).toEqual([card]);
  });

  it('[E2E-11] see each other: an answer in one moves the other on, without a press', async () => {
    const [first, second] = stage.context().pages();
    if (first === undefined || second === undefined) throw new Error('Two pages are open');
    await expect.poll(async () => (await cardOnScreen(first)) === (await cardOnScreen(second))).toBe(true);
    const card = await cardOnScreen(first);
    await first.bringToFront();
    await first.keyboard.press('Space');
    await first.keyboard.press('Digit4');
    await expect.poll(() => cardOnScreen(second)).not.toBe(card);
    expect((await readStoredLog(first)).filter((entry) => entry.card === card).length).toBe(1);
  });
});
