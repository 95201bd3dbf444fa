import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { answerMany, openHarness, openTab, pageWithDeck } from './support/harness.ts';
import type { Stage } from './support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openHarness();
});
afterAll(() => stage.close());

describe('the log on a real IndexedDB', () => {
  it('[STORE-1] one answer is one entry, numbered without gaps, at strictly increasing instants', async () => {
    const { page } = await pageWithDeck(stage, 5);
    await answerMany(page, 12, 5);
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    expect(log.map((entry) => entry.seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    for (let n = 1; n < log.length; n += 1) expect(log[n]?.at).toBeGreaterThan(log[n - 1]?.at ?? 0);
  });

  it('[STORE-2] the model read back equals the model that was built answer by answer, in every field', async () => {
    const { page, name } = await pageWithDeck(stage, 8);
    await answerMany(page, 40, 8);
    const before = await page.evaluate(() => window.harness.readModel(window.tab));
    await openTab(page, name);
    expect(await page.evaluate(() => window.harness.readModel(window.tab))).toEqual(before);
  });

  it('[STORE-3] sealing moves older entries into a segment, loses none, and the snapshot is only a cache', async () => {
    const { page, name } = await pageWithDeck(stage, 10);
    await answerMany(page, 1200, 10);
    const before = await page.evaluate(async () => ({
      log: await window.harness.readLog(window.tab),
      model: window.harness.readModel(window.tab),
    }));
    // Tomorrow: today's entries are never sealed.
    const sealed = await page.evaluate(async () => {
      const now = Date.now;
      Date.now = () => now() + 2 * 86_400_000;
      await window.tab.engine.tidy();
      Date.now = now;
      return { segments: await window.tab.db.segments.count(), tail: await window.tab.db.log.count() };
    });
    expect(sealed).toEqual({ segments: 1, tail: 500 });
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    expect(log).toEqual(before.log);
    await openTab(page, name);
    const fromSnapshot = await page.evaluate(() => window.harness.readModel(window.tab));
    await page.evaluate(() => window.tab.db.snapshot.clear());
    await openTab(page, name);
    const replayed = await page.evaluate(() => window.harness.readModel(window.tab));
    expect(fromSnapshot).toEqual(before.model);
    expect(replayed).toEqual(before.model);
    expect(await page.evaluate(() => window.tab.engine.loaded().sealedAnswers)).toBe(700);
  });

  it('[PACE-8] other entries that push the answers into a segment do not make the pace forgotten', async () => {
    const { page, name } = await pageWithDeck(stage, 10);
    await answerMany(page, 500, 10);
    await page.evaluate(async () => {
      const now = Date.now;
      Date.now = () => now() + 86_400_000;
      const card = window.tab.engine.loaded().live.model.ids[0];
      if (card === undefined) throw new Error('No card');
      await window.tab.engine.recordTogether(
        async () => Array.from({ length: 600 }, () => ({ card, fact: { kind: 'mark', marked: true } as const })),
        async () => {},
      );
      await window.tab.engine.tidy();
      Date.now = now;
    });
    const pace = () =>
      page.evaluate(() => {
        const { live, sealedPace } = window.tab.engine.loaded();
        return [live.tail.some((entry) => entry.kind === 'review'), sealedPace?.measured];
      });
    expect(await pace()).toEqual([false, true]);
    await openTab(page, name);
    expect(await pace()).toEqual([false, true]);
    await page.evaluate(() => window.tab.db.snapshot.clear());
    await openTab(page, name);
    expect(await pace()).toEqual([false, true]);
  });

  it('[STORE-4] a damaged segment is reported and nothing is repaired or dropped', async () => {
    const { page, name } = await pageWithDeck(stage, 3);
    await answerMany(page, 1100, 3);
    const outcome = await page.evaluate(async (database) => {
      const now = Date.now;
      Date.now = () => now() + 2 * 86_400_000;
      await window.tab.engine.tidy();
      Date.now = now;
      const { db } = window.tab;
      const stored = await db.segments.toCollection().first();
      if (stored === undefined) return 'nothing sealed';
      const rating = stored.segment.rating.slice();
      rating[0] = (rating[0] ?? 0) === 1 ? 2 : 1;
      await db.segments.put({ ...stored, segment: { ...stored.segment, rating } });
      await db.snapshot.clear();
      const entries = await db.log.count();
      const reopened = await window.harness.openTab(database).then(
        () => 'opened',
        (error: Error) => error.message,
      );
      return [reopened, (await db.log.count()) === entries, await db.segments.count()];
    }, name);
    expect(outcome).toEqual(['damaged', true, 1]);
  });

  it('[STORE-5] a failed write changes nothing, here or on disk', async () => {
    const { page, name } = await pageWithDeck(stage, 2);
    const outcome = await page.evaluate(async () => {
      window.tab.db.close();
      const before = JSON.stringify(window.harness.readModel(window.tab));
      const written = await window.tab.engine.record(
        window.tab.engine.loaded().live.model.ids[0] as never,
        { kind: 'suspend' },
        () => true,
      );
      return [written.ok ? 'ok' : written.error.kind, JSON.stringify(window.harness.readModel(window.tab)) === before];
    });
    expect(outcome).toEqual(['write-failed', true]);
    await openTab(page, name);
    expect(await page.evaluate(() => window.tab.db.log.count())).toBe(0);
  });
});

describe('two tabs', () => {
  it('[STORE-6] that answer different cards at once both succeed, with numbers of their own', async () => {
    const { page, name } = await pageWithDeck(stage, 40);
    const other = await stage.newPage();
    await other.goto(stage.url);
    await openTab(other, name);
    const run = (tab: Page, from: number) =>
      tab.evaluate(async (first) => {
        const outcomes: string[] = [];
        for (let n = first; n < first + 20; n += 1)
          outcomes.push(await window.harness.answer(window.tab, `d/n${n}/1`, 3));
        return outcomes;
      }, from);
    const outcomes = (await Promise.all([run(page, 0), run(other, 20)])).flat();
    expect(outcomes).toEqual(Array.from({ length: 40 }, () => 'written'));
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    expect(new Set(log.map((entry) => entry.seq)).size).toBe(40);
    expect(new Set(log.map((entry) => entry.card)).size).toBe(40);
    await expect
      .poll(async () => JSON.stringify(await other.evaluate(() => window.harness.readModel(window.tab))))
      .toBe(JSON.stringify(await page.evaluate(() => window.harness.readModel(window.tab))));
    await other.close();
  });

  it('[STORE-7] that answer the same card at once: one answer counts, the other is told', async () => {
    const { page, name } = await pageWithDeck(stage, 30);
    const other = await stage.newPage();
    await other.goto(stage.url);
    await openTab(other, name);
    const run = (tab: Page) =>
      tab.evaluate(async () => {
        const outcomes: string[] = [];
        for (let n = 0; n < 30; n += 1) outcomes.push(await window.harness.answer(window.tab, `d/n${n}/1`, 3));
        return outcomes;
      });
    const [mine, theirs] = await Promise.all([run(page), run(other)]);
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    const written = [...mine, ...theirs].filter((outcome) => outcome === 'written').length;
    expect(log.length).toBe(written);
    await other.close();
  });

  it('[STORE-8] only one of them seals', async () => {
    const { page, name } = await pageWithDeck(stage, 4);
    await answerMany(page, 1050, 4);
    const other = await stage.newPage();
    await other.goto(stage.url);
    await openTab(other, name);
    const tidy = (tab: Page) =>
      tab.evaluate(async () => {
        const now = Date.now;
        Date.now = () => now() + 2 * 86_400_000;
        await window.tab.engine.tidy();
        Date.now = now;
      });
    await Promise.all([tidy(page), tidy(other)]);
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    expect(log.map((entry) => entry.seq)).toEqual(Array.from({ length: 1050 }, (_, n) => n + 1));
    expect(await page.evaluate(() => window.tab.db.segments.count())).toBe(1);
    await other.close();
  });
});
