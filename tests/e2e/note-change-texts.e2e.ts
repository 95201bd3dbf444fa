import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { openHarness, openTab } from './support/harness.ts';
import { apply, CHANGED, importAndReview, look, NOTE, noteOf, plan, UNIT } from './support/notes.ts';
import type { Stage } from './support/stage.ts';

let stage: Stage;
let names = 0;

beforeAll(async () => {
  stage = await openHarness();
});
afterAll(() => stage.close());

async function freshPage(): Promise<Page> {
  names += 1;
  const page = stage.page();
  await openTab(page, `notes-${names}`);
  return page;
}

describe('a note changes: texts and decks', () => {
  it('[CHANGE-5] a text that the person wrote here stays, unless the note says something new and they take it', async () => {
    const page = await freshPage();
    const { cards } = await importAndReview(page);
    const id = noteOf(cards[UNIT]);
    await page.evaluate(async (note) => {
      const fields = { kind: 'basic', question: '복제의 단위는?', answer: '파티션. 내 말로.' } as const;
      await window.tab.library.editNote(window.harness.noteId(note), fields);
    }, id);
    expect((await plan(page, { 'kafka.md': NOTE.replace('리더다.', '리더다.\n\n더 읽기.') })).view).not.toBe('failed');
    await apply(page, 'suspend');
    expect((await look(page)).notes).toContain('파티션. 내 말로.');
    const state = await plan(page, { 'kafka.md': CHANGED });
    const own = state.view === 'difference' ? state.plans[0]?.changed.filter(({ isOwn }) => isOwn) : [];
    expect(own?.map((card) => card.id)).toEqual([id]);
    await apply(page, 'suspend');
    expect((await look(page)).notes).toContain('파티션. 내 말로.');
  });

  it('[CHANGE-5] the text of the note is taken where the person says so', async () => {
    const page = await freshPage();
    const { cards } = await importAndReview(page);
    const id = noteOf(cards[UNIT]);
    await page.evaluate(async (note) => {
      const fields = { kind: 'basic', question: '복제의 단위는?', answer: '파티션. 내 말로.' } as const;
      await window.tab.library.editNote(window.harness.noteId(note), fields);
    }, id);
    await plan(page, { 'kafka.md': CHANGED });
    await page.evaluate(async (note) => {
      const { harness, tab } = window;
      await tab.imports.apply({ gone: 'suspend', taken: new Set([harness.noteId(note)]) });
    }, id);
    const { notes } = await look(page);
    expect(notes).toContain('토픽의 파티션이다.');
    expect(notes).not.toContain('내 말로');
  });

  it('[CHANGE-6] other notes of the deck stay as they are, and no new card takes the place of another', async () => {
    const page = await freshPage();
    const other = '# 다른 노트\n\nQ: 복제의 단위는?\nA: 블록이다. (HDFS)\n';
    await plan(page, { 'kafka.md': NOTE, 'hdfs.md': other }, '분산');
    const before = await look(page);
    const more = `${NOTE}\nQ: ISR이란?\nA: 따라잡은 복제본\n`;
    const state = await plan(page, { 'kafka.md': more });
    expect(state.view === 'done' && state.report.notes?.map(({ outcome }) => outcome)).toEqual([
      'kept',
      'kept',
      'kept',
      'new',
    ]);
    const [decks, order] = await page.evaluate(async () => {
      const rows = await window.tab.db.decks.toArray();
      const { notes, sources } = await window.tab.library.contents(window.harness.deckId('분산'));
      return [
        rows.map(({ name, sources: ids }) => [name, ids.length, sources.length] as const),
        notes.map(({ note }) => (note.fields.kind === 'basic' ? note.fields.answer : '')),
      ] as const;
    });
    expect(decks).toEqual([['분산', 2, 2]]);
    expect(order).toHaveLength(5);
    expect(order.indexOf('따라잡은 복제본')).toBe(order.indexOf('ISR 전원을 기다린다.') + 1);
    expect(order).toContain('블록이다. (HDFS)');
    expect((await look(page)).notes).toContain(before.notes.slice(1, 100));
  });

  it('[CHANGE-7] what was discarded is remembered, goes into a backup and comes back from it', async () => {
    const page = await freshPage();
    await page.evaluate(async (text) => {
      const { harness, tab } = window;
      const [chosen] = await harness.chooseNotes(tab, { 'kafka.md': text });
      if (chosen !== undefined)
        await tab.imports.planNotes([{ ...chosen, cards: [], discarded: ['q-1', 'q-2'] }], null, []);
    }, NOTE);
    const file = await page.evaluate(() => window.harness.exportText(window.tab));
    expect(await page.evaluate(() => window.tab.db.sources.count())).toBe(0);
    await openTab(page, `notes-${names}-elsewhere`);
    const known = await page.evaluate(
      async ([backup, text]) => {
        const { harness, tab } = window;
        await harness.importBackup(tab, backup);
        const [chosen] = await harness.chooseNotes(tab, { 'kafka.md': text });
        return [...(chosen?.known.discarded ?? [])];
      },
      [file, NOTE] as const,
    );
    expect(known).toEqual(['q-1', 'q-2']);
  });

  it('[CHANGE-8] a renamed note is the same one; a deck that was removed counts as not there', async () => {
    const page = await freshPage();
    const before = await importAndReview(page);
    expect((await plan(page, { 'notes/replication.md': `${NOTE}\n` })).view).toBe('done');
    expect((await look(page)).cards).toEqual(before.cards);
    expect(await page.evaluate(() => window.tab.db.sources.count())).toBe(1);
    const deck = await page.evaluate(async (text) => {
      const { harness, tab } = window;
      const [row] = await tab.db.decks.toArray();
      if (row !== undefined) await tab.library.remove(row.id);
      const [chosen] = await harness.chooseNotes(tab, { 'kafka.md': text });
      return chosen?.known.deck;
    }, NOTE);
    expect(deck).toBeNull();
    await plan(page, { 'kafka.md': NOTE });
    expect((await look(page)).model).toEqual(before.model);
  });
});
