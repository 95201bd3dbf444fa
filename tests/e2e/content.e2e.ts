import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { answerMany, openHarness, openTab, pageWithDeck } from './support/harness.ts';
import type { Stage } from './support/stage.ts';

let stage: Stage;

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

  it('[STORE-11] a deck that notes were moved away from has its order back when the import is taken back', async () => {
    const { page } = await pageWithDeck(stage, 3);
    const orders = await page.evaluate(async () => {
      const { harness, tab } = window;
      const order = async () => {
        const { notes } = await tab.library.contents(harness.deckId('d'));
        return notes.map(({ note }) => note.id);
      };
      const before = await order();
      const report = await harness.importText(tab, harness.makeDeck('e', 1));
      const between = await order();
      await harness.undoLastImport(tab, report.id);
      return [before, between, await order()];
    });
    expect(orders[1]).toEqual(['d/n1', 'd/n2']);
    expect(orders[2]).toEqual(orders[0]);
  });

  it('[STORE-12] a source that its deck no longer lists goes along with the notes that rest on it', async () => {
    const { page, name } = await pageWithDeck(stage, 1);
    const file = await page.evaluate(async () => {
      const { harness, tab } = window;
      const deck = (withNote: boolean) => {
        const plain = JSON.parse(harness.makeDeck('s', 1));
        const note = { id: 'x', kind: 'basic', question: 'x', answer: 'y', from: { source: 'old' } };
        const sources = [{ id: 'old', title: '옛 노트', markdown: '본문' }];
        return JSON.stringify(withNote ? { ...plain, sources, notes: [...plain.notes, note] } : plain);
      };
      await harness.importText(tab, deck(true));
      await harness.importText(tab, deck(false));
      return harness.exportText(tab);
    });
    await openTab(page, `${name}-elsewhere`);
    const titles = await page.evaluate(async (text) => {
      await window.harness.importBackup(window.tab, text);
      return (await window.tab.db.sources.toArray()).map(({ title }) => title);
    }, file);
    expect(titles).toEqual(['옛 노트']);
  });

  it('[STORE-13] the options and settings that a backup brought go with it', async () => {
    const { page, name } = await pageWithDeck(stage, 1);
    const file = await page.evaluate(async () => {
      const { harness, tab } = window;
      await tab.db.settings.put({ key: 'rolloverHour', value: 9 });
      const [preset] = [...tab.engine.loaded().presets.values()];
      if (preset !== undefined)
        await tab.db.presets.put({ ...preset, newPerDay: 3, stamp: { ...preset.stamp, at: 5 } });
      return harness.exportText(tab);
    });
    await openTab(page, `${name}-fresh`);
    const states = await page.evaluate(async (text) => {
      const { harness, tab } = window;
      const state = () => {
        const { settings, presets } = tab.engine.loaded();
        return [settings.rolloverHour, [...presets.values()][0]?.newPerDay];
      };
      const report = await harness.importBackup(tab, text);
      const between = state();
      await harness.undoLastImport(tab, report.id);
      return [between, state()];
    }, file);
    expect(states).toEqual([
      [9, 3],
      [4, 20],
    ]);
  });

  it('[STORE-15] two facts under one number: both devices keep the same one', async () => {
    const { page, name } = await pageWithDeck(stage, 2);
    const deck = await page.evaluate(() => window.harness.makeDeck('d', 2));
    const begin = async (own: string, card: string) => {
      await openTab(page, own);
      return page.evaluate(
        async ([text, answered]) => {
          const { harness, tab } = window;
          await tab.db.settings.put({ key: 'device', value: 'twin' });
          await tab.engine.load();
          await harness.importText(tab, text);
          await harness.answer(tab, answered, 3);
          return harness.exportText(tab);
        },
        [deck, card] as const,
      );
    };
    const files = [await begin(`${name}-a`, 'd/n0/1'), await begin(`${name}-b`, 'd/n1/1')];
    const ends: unknown[] = [];
    for (const [own, other] of [
      [`${name}-a`, files[1]],
      [`${name}-b`, files[0]],
    ] as const) {
      await openTab(page, own);
      ends.push(
        await page.evaluate(async (text) => {
          await window.harness.importBackup(window.tab, text ?? '');
          return (await window.harness.readLog(window.tab)).map(({ card }) => card);
        }, other),
      );
    }
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]).toHaveLength(1);
  });

  it('[STORE-16] a deck that changes to other options is folded under their weights at once', async () => {
    const { page, name } = await pageWithDeck(stage, 1);
    await answerMany(page, 1, 1);
    const now = await page.evaluate(async () => {
      const { tab, harness } = window;
      const [preset] = [...tab.engine.loaded().presets.values()];
      if (preset === undefined) throw new Error('No preset');
      const weights = preset.weights.map((weight, index) => (index === 2 ? 50 : weight));
      await tab.db.presets.put({ ...preset, id: harness.presetId('other'), weights });
      await tab.engine.load();
      await tab.library.assignPreset(harness.deckId('d'), harness.presetId('other'));
      return harness.readModel(tab);
    });
    await openTab(page, name);
    expect(await page.evaluate(() => window.harness.readModel(window.tab))).toEqual(now);
    expect(now['d/n0/1']?.['stability']).toBeCloseTo(50, 4);
  });

  it('[STORE-17] a stored preset that cannot schedule does not keep the app from opening', async () => {
    const { page, name } = await pageWithDeck(stage, 1);
    await answerMany(page, 1, 1);
    await page.evaluate(async () => {
      const [preset] = [...window.tab.engine.loaded().presets.values()];
      if (preset !== undefined) await window.tab.db.presets.put({ ...preset, weights: [1, 2, 3] });
    });
    await openTab(page, name);
    expect(await page.evaluate(() => window.harness.answer(window.tab, 'd/n0/1', 3))).toBe('written');
  });
});
