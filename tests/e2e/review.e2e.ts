import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginFirstDeck,
  cardOnScreen,
  pressUnderHangul,
  readStoredLog,
  standingAnswers,
} from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => stage.close());

const showButton = (page: Page) => page.getByRole('button', { name: '정답 보기' });
const againButton = (page: Page) => page.getByRole('button', { name: /^다시/ });

/** One card: show, then rate, and wait for the next question (or the end). */
async function answer(page: Page, press: (code: string) => Promise<void>, rating: string): Promise<void> {
  await showButton(page).waitFor();
  await press('Space');
  await againButton(page).waitFor();
  await press(rating);
  await againButton(page).waitFor({ state: 'hidden' });
}

describe('a first morning', () => {
  it('[E2E-1] thirty answers by keyboard alone with Hangul on, a reload in the middle, undo past the reload', async () => {
    const page = stage.page();
    await beginFirstDeck(page, stage.url);
    const hangul = (code: string) => pressUnderHangul(page, code);
    const codes = ['Digit3', 'Digit1', 'Digit2', 'Digit4', 'Space'];
    for (let n = 0; n < 15; n += 1) await answer(page, hangul, codes[n % codes.length] ?? 'Digit3');
    expect(standingAnswers(await readStoredLog(page)).length).toBe(15);

    await page.reload();
    for (let n = 15; n < 30; n += 1) await answer(page, hangul, codes[n % codes.length] ?? 'Digit3');
    const thirty = standingAnswers(await readStoredLog(page));
    expect(thirty.length).toBe(30);

    await page.reload();
    await showButton(page).waitFor();
    for (let n = 0; n < 30; n += 1) {
      const before = (await readStoredLog(page)).length;
      await hangul('KeyU');
      await expect.poll(async () => (await readStoredLog(page)).length).toBe(before + 1);
      await expect.poll(() => cardOnScreen(page)).toBe(thirty[29 - n]?.card);
    }
    expect(standingAnswers(await readStoredLog(page))).toEqual([]);

    for (let n = 0; n < 30; n += 1) {
      const before = (await readStoredLog(page)).length;
      await page.keyboard.press('Control+Shift+KeyZ');
      await expect.poll(async () => (await readStoredLog(page)).length).toBe(before + 1);
    }
    expect(standingAnswers(await readStoredLog(page))).toEqual(thirty);
    expect(stage.witness.strays).toEqual([]);
    expect(stage.witness.errors).toEqual([]);
  });

  it('[E2E-2] editing in place keeps the schedule, and the new text is there after a reload', async () => {
    const page = stage.page();
    await showButton(page).waitFor();
    const card = await cardOnScreen(page);
    await page.keyboard.press('e');
    const field = page.getByRole('textbox').first();
    // At the end, so that a cloze keeps its blanks.
    await field.press('Control+End');
    await field.pressSequentially(' 1234');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator(`[data-card="${card}"]`).textContent()).toContain('1234');
    const entries = (await readStoredLog(page)).length;
    await page.reload();
    await showButton(page).waitFor();
    expect(await page.locator('main').textContent()).toContain('1234');
    expect((await readStoredLog(page)).length).toBe(entries);
  });

  it('[E2E-3] digits typed in a text field rate nothing', async () => {
    const page = stage.page();
    const entries = (await readStoredLog(page)).length;
    await page.keyboard.press('Space');
    await againButton(page).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox').first().pressSequentially('1234 u');
    await page.keyboard.press('Escape');
    expect((await readStoredLog(page)).length).toBe(entries);
  });

  it('[E2E-18] a burst of presses on one card is one answer, and the next question stays unanswered', async () => {
    const page = stage.page();
    await page.reload();
    for (let round = 0; round < 5; round += 1) {
      await showButton(page).waitFor();
      const card = await cardOnScreen(page);
      const before = await readStoredLog(page);
      await page.keyboard.press('Space');
      await againButton(page).waitFor();
      await page.evaluate(async () => {
        for (let press = 0; press < 40; press += 1) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      });
      await againButton(page).waitFor({ state: 'hidden' });
      const added = (await readStoredLog(page)).slice(before.length);
      expect(added.map((entry) => entry.card)).toEqual([card]);
    }
  });
});

describe('taking back in a hurry', () => {
  it('[E2E-28] an undo pressed while the answer is being written takes that answer back, and no press is lost', async () => {
    const page = stage.page();
    await page.reload();
    await showButton(page).waitFor();
    const card = await cardOnScreen(page);
    const before = await readStoredLog(page);
    await page.keyboard.press('Space');
    await againButton(page).waitFor();
    await page.evaluate(() => {
      for (const press of [{ code: 'Digit4' }, { code: 'KeyU' }, { code: 'KeyY', ctrlKey: true }, { code: 'KeyU' }])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true }));
    });
    await expect.poll(async () => (await readStoredLog(page)).length).toBe(before.length + 4);
    expect(standingAnswers(await readStoredLog(page))).toEqual(standingAnswers(before));
    await expect.poll(() => cardOnScreen(page)).toBe(card);
    expect(stage.witness.errors).toEqual([]);
  });
});

describe('taking back after a reload', () => {
  it('[E2E-20] puts the new cards back into the session: none of them is lost from the day', async () => {
    const fresh = await openStage();
    const page = fresh.page();
    const counts = () => page.locator('ul').first().textContent();
    await beginFirstDeck(page, fresh.url);
    const before = await counts();
    const first = await cardOnScreen(page);
    for (let n = 0; n < 3; n += 1) await answer(page, (code) => page.keyboard.press(code), 'Digit4');
    await page.reload();
    await showButton(page).waitFor();
    for (let n = 0; n < 3; n += 1) {
      const card = await cardOnScreen(page);
      await page.keyboard.press('u');
      await expect.poll(() => cardOnScreen(page)).not.toBe(card);
    }
    expect(await cardOnScreen(page)).toBe(first);
    expect(await counts()).toBe(before);
    await fresh.close();
  });
});
