import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginFirstDeck, importFile, readStoredLog, standingAnswers } from './support/collection.ts';
import { openProfile, type ProfileStage } from './support/profile.ts';
import { openStage } from './support/stage.ts';
import { waitForWorker } from './support/worker.ts';

let stage: ProfileStage;
beforeAll(async () => {
  stage = await openProfile();
});
afterAll(() => stage.close());

const DECK = JSON.stringify([{ id: 'offline-1', question: '끊긴 곳에서 가져온 질문', answer: '답' }]);

describe('without a network', () => {
  it('[E2E-12] cold start, review and the import of a JSON deck all work, and all is kept', async () => {
    await beginFirstDeck(stage.page(), stage.url);
    await waitForWorker(stage.page());
    await stage.stopServer();
    let page = await stage.relaunch();
    await stage.context().setOffline(true);

    await page.goto(`${stage.url}#/review`);
    for (let n = 0; n < 3; n += 1) {
      await page.getByRole('button', { name: '정답 보기' }).waitFor();
      // A finger is slower than the guard against double taps.
      await page.waitForTimeout(400);
      await page.getByRole('button', { name: '정답 보기' }).click();
      await page.waitForTimeout(400);
      await page.getByRole('button', { name: /^알맞음/ }).click();
      await page.getByRole('button', { name: /^알맞음/ }).waitFor({ state: 'hidden' });
    }
    await page.goto(`${stage.url}#/import`);
    await importFile(page, 'offline.json', DECK);

    page = await stage.relaunch();
    await stage.context().setOffline(true);
    await page.goto(`${stage.url}#/library`);
    await page.getByText('offline').first().waitFor();
    expect(standingAnswers(await readStoredLog(page)).length).toBe(3);
    expect(stage.witness.strays).toEqual([]);
  });
});

describe('the browser empties the database', () => {
  it('[E2E-13] the app says how many answers there were and offers to restore, not an innocent empty page', async () => {
    await stage.startServer();
    const page = await stage.relaunch();
    await page.goto(`${stage.url}#/settings`);
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /모두 내보내기|전체 내보내기|내보내기/ })
      .first()
      .click();
    const backup = await (await download).path();

    await page.goto('about:blank');
    await page.goto(new URL('manifest.webmanifest', stage.url).href);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('saegim');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await page.goto(stage.url);
    await page.getByRole('heading', { name: '이 기기의 기록이 비어 있습니다' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('3번');

    await page.getByRole('link', { name: '백업 파일로 되살리기' }).click();
    await page.locator('input[type=file]').first().setInputFiles(backup);
    await page.getByRole('button', { name: '가져오기', exact: true }).click();
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    await page.goto(stage.url);
    await page.reload();
    await page.getByRole('heading', { name: '오늘', exact: true }).waitFor();
    expect(standingAnswers(await readStoredLog(page)).length).toBe(3);
  });

  it('[E2E-14] asks the browser to keep the store after the first answer, and not before', async () => {
    const fresh = await openStage();
    const page = fresh.page();
    await page.addInitScript(() => {
      const asked = { times: 0 };
      Object.assign(window, { asked });
      navigator.storage.persist = async () => {
        asked.times += 1;
        return true;
      };
    });
    const times = () => page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
    await beginFirstDeck(page, fresh.url);
    expect(await times()).toBe(0);
    for (let n = 0; n < 2; n += 1) {
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^알맞음/ }).waitFor();
      await page.keyboard.press('Digit3');
      await page.getByRole('button', { name: /^알맞음/ }).waitFor({ state: 'hidden' });
    }
    expect(await times()).toBe(1);
    await fresh.close();
  });
});
