import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { answerMany, type HarnessStage, openHarness, openTab, pageWithDeck } from './support/harness.ts';

let stage: HarnessStage;

beforeAll(async () => {
  stage = await openHarness();
});
afterAll(() => stage.close());

describe('content', () => {
  it('[STORE-9] notes lie in packed runs of a hundred, in order, and one edit rewrites one run', async () => {
    const { page } = await pageWithDeck(stage, 350);
    const runs = await page.evaluate(async () => (await window.tab.db.notes.toArray()).map((run) => run.notes.length));
    expect(runs).toEqual([100, 100, 100, 50]);
    const changed = await page.evaluate(async () => {
      const { db, library } = window.tab;
      const before = await db.notes.toArray();
      const fields = { kind: 'basic', question: '고친 질문', answer: '답' } as const;
      await library.editNote(window.harness.noteId('d/n120'), fields);
      const after = await db.notes.toArray();
      return after.filter((run, n) => JSON.stringify(run) !== JSON.stringify(before[n])).map((run) => run.id);
    });
    expect(changed).toEqual(['d#1']);
  });

  it('[STORE-10] importing the same deck again changes nothing, and never touches memory', async () => {
    const { page } = await pageWithDeck(stage, 20);
    await answerMany(page, 10, 20);
    const [before, plan, after] = await page.evaluate(async () => {
      const { harness, tab } = window;
      const first = JSON.stringify(harness.readModel(tab));
      const [planned] = await harness.planText(tab, harness.makeDeck('d', 20));
      await harness.importText(tab, harness.makeDeck('d', 20));
      return [first, planned?.plan.unchanged.length, JSON.stringify(harness.readModel(tab))] as const;
    });
    expect(plan).toBe(20);
    expect(after).toBe(before);
  });

  it('[STORE-11] a whole import can be taken back, but for notes that were edited since', async () => {
    const { page, name } = await pageWithDeck(stage, 3);
    const rest = await page.evaluate(async () => {
      const { harness, tab } = window;
      const text = harness.makeDeck('d', 5).replace('"답 0"', '"새 답 0"').replace('"답 1"', '"새 답 1"');
      const report = await harness.importText(tab, text);
      const fields = { kind: 'basic', question: '내 손', answer: '내 답' } as const;
      await tab.library.editNote(harness.noteId('d/n1'), fields);
      await harness.undoLastImport(tab, report.id);
      const { notes } = await tab.library.contents(harness.deckId('d'));
      return notes.map(({ note }) => note.fields.kind === 'basic' && note.fields.answer);
    });
    expect(rest).toEqual(['답 0', '내 답', '답 2']);
    await openTab(page, name);
    expect(await page.evaluate(() => window.tab.engine.loaded().catalogue.noteCount)).toBe(3);
  });

  it('[STORE-12] everything exported and imported elsewhere is the same; twice is the same as once', async () => {
    const { page, name } = await pageWithDeck(stage, 12);
    await answerMany(page, 30, 12);
    await page.evaluate(() => window.harness.undo(window.tab));
    const file = await page.evaluate(() => window.harness.exportText(window.tab));
    const before = await page.evaluate(() => window.harness.readModel(window.tab));
    await openTab(page, `${name}-copy`);
    const results = await page.evaluate(async (text) => {
      const { harness, tab } = window;
      const first = await harness.importBackup(tab, text);
      const once = { model: harness.readModel(tab), log: await harness.readLog(tab) };
      const second = await harness.importBackup(tab, text);
      return { first, second, once, twice: { model: harness.readModel(tab), log: await harness.readLog(tab) } };
    }, file);
    expect(results.first.entries).toBe(31);
    expect(results.once.model).toEqual(before);
    expect(results.second.entries).toBe(0);
    expect(results.second.decks).toEqual([]);
    expect(results.twice).toEqual(results.once);
  });

  it('[STORE-13] a backup taken back leaves what was here before', async () => {
    const { page, name } = await pageWithDeck(stage, 6);
    await answerMany(page, 6, 6);
    const file = await page.evaluate(() => window.harness.exportText(window.tab));
    await openTab(page, `${name}-own`);
    const same = await page.evaluate(async (text) => {
      const { harness, tab } = window;
      await harness.importText(tab, harness.makeDeck('mine', 2));
      await harness.answer(tab, 'mine/n0/1', 3);
      const before = JSON.stringify(await harness.readLog(tab));
      const report = await harness.importBackup(tab, text);
      const between = (await harness.readLog(tab)).length;
      await harness.undoLastImport(tab, report.id);
      const decks = tab.engine.loaded().catalogue.decks;
      return [JSON.stringify(await harness.readLog(tab)) === before, between, decks];
    }, file);
    expect(same).toEqual([true, 7, ['mine']]);
  });
});
