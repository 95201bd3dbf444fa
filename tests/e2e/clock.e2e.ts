import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { beginFirstDeck, cardOnScreen, readStoredLog } from './support/collection.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const DAY = 86_400_000;

/** The study day that the app should record: the local date, one less before four in the morning. */
function studyDay(at: Date, utcOffsetHours: number): number {
  return Math.floor((at.getTime() + utcOffsetHours * 3_600_000 - 4 * 3_600_000) / DAY);
}

async function rateGood(page: Page): Promise<void> {
  await page.getByRole('button', { name: '정답 보기' }).waitFor();
  const card = await cardOnScreen(page);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^알맞음/ }).waitFor();
  await page.keyboard.press('Digit3');
  await expect.poll(() => cardOnScreen(page)).not.toBe(card);
}

describe('the clock', () => {
  it('[E2E-15] crosses 04:00 in the middle of a review: answers before and after belong to different study days', async () => {
    stage = await openStage({ timezone: 'Asia/Seoul' });
    const page = stage.page();
    const before = new Date('2026-11-23T03:59:00+09:00');
    await page.clock.install({ time: before });
    await beginFirstDeck(page, stage.url);
    const answer = async (rating: string) => {
      const card = await cardOnScreen(page);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^알맞음/ }).waitFor();
      await page.keyboard.press(rating);
      await expect.poll(() => cardOnScreen(page)).not.toBe(card);
    };
    await answer('Digit4');
    await page.clock.fastForward('10:00');
    await answer('Digit4');
    const log = await readStoredLog(page);
    const day = studyDay(before, 9);
    expect(log.map((entry) => entry.day)).toEqual([day, day + 1]);
  });

  it('[E2E-19] a clock that was a year ahead for one answer leaves the days after it as they are lived', async () => {
    stage = await openStage({ timezone: 'Asia/Seoul' });
    const page = stage.page();
    const today = new Date('2026-11-23T12:00:00+09:00');
    await page.clock.install({ time: new Date('2027-11-23T12:00:00+09:00') });
    await beginFirstDeck(page, stage.url);
    await rateGood(page);
    await page.clock.setSystemTime(today);
    await page.reload();
    await rateGood(page);
    const buried = await cardOnScreen(page);
    await page.keyboard.press('-');
    await expect.poll(() => cardOnScreen(page)).not.toBe(buried);
    const log = await readStoredLog(page);
    const day = studyDay(today, 9);
    expect(log.map((entry) => entry.day)).toEqual([day + 365, day, day]);
    expect(log.map((entry) => entry.at)).toEqual([...log.map((entry) => entry.at)].sort((a, b) => a - b));
    await page.reload();
    await page.getByRole('button', { name: '정답 보기' }).waitFor();
    expect(await cardOnScreen(page)).not.toBe(buried);
  });

  it('[E2E-16] goes back nine time zones: the day is recorded as lived, nothing breaks, no answer is lost', async () => {
    stage = await openStage();
    const page = stage.page();
    const session = await page.context().newCDPSession(page);
    const travel = (timezoneId: string) => session.send('Emulation.setTimezoneOverride', { timezoneId });
    await travel('Asia/Seoul');
    await page.clock.install({ time: new Date('2026-11-23T08:00:00+09:00') });
    await beginFirstDeck(page, stage.url);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^쉬움/ }).waitFor();
    await page.keyboard.press('Digit4');
    await expect.poll(async () => (await readStoredLog(page)).length).toBe(1);

    await travel('Europe/London');
    await page.reload();
    await page.goto(`${stage.url}#/review`);
    await page.getByRole('button', { name: '정답 보기' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^알맞음/ }).waitFor();
    await page.keyboard.press('Digit3');
    await expect.poll(async () => (await readStoredLog(page)).length).toBe(2);
    const [first, second] = await readStoredLog(page);
    // 23:00 in London is still the day before in Seoul's counting.
    expect((second?.day ?? 0) - (first?.day ?? 0)).toBe(-1);
    expect(second?.at).toBeGreaterThan(first?.at ?? 0);
    expect(stage.witness.errors).toEqual([]);
  });
});
