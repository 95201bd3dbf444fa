import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, largeCollection, readStoredLog } from './support/collection.ts';
import { openProfile, type ProfileStage } from './support/profile.ts';

const KILLS = 50;

let stage: ProfileStage;
beforeAll(async () => {
  stage = await openProfile();
});
afterAll(() => stage.close());

/** Answers as fast as the app allows, and tells the test, outside the browser, of each answer whose next card is shown. */
const HAMMER = `
  (() => {
    let asked = '';
    const press = (code) => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
    const round = () => {
      const card = document.querySelector('[data-card]:not([hidden])');
      const id = card?.dataset.card ?? '';
      const revealed = card?.querySelector('[data-face="answer"]:not([hidden])') != null;
      if (asked !== '' && (id !== asked || !revealed)) {
        window.acknowledge(asked);
        asked = '';
      }
      if (asked === '' && id !== '') {
        if (revealed) asked = id;
        press(revealed ? 'Digit3' : 'Space');
      }
      requestAnimationFrame(round);
    };
    requestAnimationFrame(round);
  })();
`;

describe('the browser process is killed', () => {
  it(`[E2E-4] at ${KILLS} random moments while answering: what was acknowledged is there, none twice`, async () => {
    await stage.page().goto(`${stage.url}#/import`);
    await importFile(stage.page(), 'backup.json', largeCollection(3000));
    const acknowledged: string[] = [];
    for (let killed = 0; killed < KILLS; killed += 1) {
      const page = stage.page();
      await page.exposeFunction('acknowledge', (card: string) => acknowledged.push(card));
      await page.goto(`${stage.url}#/review`);
      await page.getByRole('button', { name: '정답 보기' }).waitFor();
      await page.evaluate(HAMMER);
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 500));
      await stage.relaunch('kill');
    }
    await stage.page().goto(stage.url);
    const stored = (await readStoredLog(stage.page())).filter((entry) => entry.kind === 'review');
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(
      missingFrom(
        acknowledged,
        stored.map((entry) => entry.card),
      ),
    ).toEqual([]);
    // The answer that was on its way when the process died may be there or not; never is one there twice.
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(KILLS);
    expect(stored.map((entry) => entry.seq)).toEqual(stored.map((_, n) => n + 1));
  }, 600_000);
});

/** What is in the first list more often than in the second. */
function missingFrom(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
