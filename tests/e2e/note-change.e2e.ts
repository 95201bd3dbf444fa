import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Harness } from './harness/harness.ts';
import { type HarnessStage, openHarness, openTab } from './support/harness.ts';

let stage: HarnessStage;
let names = 0;

beforeAll(async () => {
  stage = await openHarness();
});
afterAll(() => stage.close());

const NOTE = `# Kafka 복제

## 단위

Q: 복제의 단위는?
A: 파티션이다.

## 리더

Q: 쓰기를 받는 복제본은?
A: 리더다.

Q: acks=all은 누구를 기다리는가?
A: ISR 전원을 기다린다.
`;
const CHANGED = NOTE.replace('파티션이다.', '토픽의 파티션이다.')
  .replace('## 리더', '## 리더와 팔로워')
  .replace('ISR 전원을 기다린다.', '따라잡은 복제본 전원을 기다린다.');
const UNIT = '복제의 단위는?';
const LEADER = '쓰기를 받는 복제본은?';
const ACKS = 'acks=all은 누구를 기다리는가?';

type Model = ReturnType<Harness['readModel']>;
type Seen = { readonly cards: Record<string, string>; readonly model: Model; readonly notes: string };

async function freshPage(): Promise<Page> {
  names += 1;
  const page = stage.page();
  await openTab(page, `notes-${names}`);
  return page;
}

/** Imports notes and stops where there is something to decide; gives the view that is then shown. */
function plan(page: Page, texts: Record<string, string>, deck: string | null = null) {
  return page.evaluate(
    async ([given, name]) => {
      const { harness, tab } = window;
      await tab.imports.planNotes(await harness.chooseNotes(tab, given), name, []);
      return tab.imports.store.getState();
    },
    [texts, deck] as const,
  );
}

/** The first card of each question, the whole model, and the notes as they are stored. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const { harness, tab } = window;
    const runs = await tab.db.notes.toArray();
    const notes = runs.flatMap((run) => run.notes).filter((note) => note.removed !== true);
    const cards = notes.map(({ id, fields }) => [fields.kind === 'basic' ? fields.question : id, `${id}/1`]);
    return { cards: Object.fromEntries(cards), model: harness.readModel(tab), notes: JSON.stringify(notes) };
  });
}

async function importAndReview(page: Page): Promise<Seen> {
  expect((await plan(page, { 'kafka.md': NOTE })).view).toBe('done');
  const { cards } = await look(page);
  for (const [question, rating] of [
    [UNIT, 4],
    [LEADER, 3],
    [ACKS, 4],
  ] as const) {
    await page.evaluate(([card, value]) => window.harness.answer(window.tab, card, value), [
      cards[question] ?? '',
      rating,
    ] as const);
  }
  return look(page);
}

function apply(page: Page, gone: 'keep' | 'suspend' | 'remove', schedules: Record<string, 'sooner' | 'new'> = {}) {
  return page.evaluate(
    async ([choice, wished]) => {
      const { harness, tab } = window;
      const entries = Object.entries(wished).map(([id, schedule]) => [harness.noteId(id), schedule] as const);
      await tab.imports.apply({ gone: choice, schedules: new Map(entries) });
      return tab.imports.store.getState();
    },
    [gone, schedules] as const,
  );
}

const noteOf = (card: string | undefined) => (card ?? '').slice(0, -'/1'.length);
const today = (page: Page) =>
  page.evaluate(() => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000 - 4 * 3_600_000) / 86_400_000));

describe('a note changes', () => {
  it('[CHANGE-1] the cards go on with their memory to the digit, and all that changed is shown first', async () => {
    const page = await freshPage();
    const before = await importAndReview(page);
    const state = await plan(page, { 'kafka.md': CHANGED });
    if (state.view !== 'difference') throw new Error(state.view);
    const [deck] = state.plans;
    expect(
      deck?.changed.map(({ by, isLearnt, before: was }) => [was.kind === 'basic' && was.question, by, isLearnt]),
    ).toEqual([
      [UNIT, 'similar', true],
      [ACKS, 'similar', true],
    ]);
    expect(deck?.moved.map(({ from, to }) => [from, to])).toEqual([['리더', '리더와 팔로워']]);
    expect([deck?.added.length, deck?.gone.length]).toEqual([0, 0]);
    expect((await look(page)).notes).toBe(before.notes);
    expect((await apply(page, 'suspend')).view).toBe('done');
    const after = await look(page);
    expect(after.model).toEqual(before.model);
    expect(after.cards).toEqual(before.cards);
    expect(after.notes).toContain('토픽의 파티션이다.');
  });

  it('[CHANGE-2] sooner is due today with its memory kept, new is as never seen, also after a reload', async () => {
    const page = await freshPage();
    const before = await importAndReview(page);
    await plan(page, { 'kafka.md': CHANGED });
    const [unit, acks] = [before.cards[UNIT] ?? '', before.cards[ACKS] ?? ''];
    await apply(page, 'suspend', { [noteOf(unit)]: 'sooner', [noteOf(acks)]: 'new' });
    const check = async () => {
      const { model } = await look(page);
      expect(model[unit]?.['due']).toBe(await today(page));
      expect(model[unit]?.['stability']).toBe(before.model[unit]?.['stability']);
      expect(before.model[unit]?.['due']).toBeGreaterThan(await today(page));
      expect([model[acks]?.['phase'], model[acks]?.['stability'], model[acks]?.['due']]).toEqual([0, 0, 0]);
      expect(model[before.cards[LEADER] ?? '']).toEqual(before.model[before.cards[LEADER] ?? '']);
      return model;
    };
    const live = await check();
    await openTab(page, `notes-${names}`);
    expect(await check()).toEqual(live);
  });

  it('[CHANGE-3] one undo brings back content, memory and what was discarded, and the log only grows', async () => {
    const page = await freshPage();
    const before = await importAndReview(page);
    const sources = () => page.evaluate(async () => JSON.stringify(await window.tab.db.sources.toArray()));
    const sourcesBefore = await sources();
    await page.evaluate(
      async ([text]) => {
        const { harness, tab } = window;
        const [chosen] = await harness.chooseNotes(tab, { 'kafka.md': text });
        if (chosen !== undefined) await tab.imports.planNotes([{ ...chosen, discarded: ['q-1'] }], null, []);
      },
      [CHANGED.replace(/Q: 쓰기[\s\S]*?리더다\.\n/, '')] as const,
    );
    const log = await page.evaluate(() => window.harness.readLog(window.tab));
    await apply(page, 'suspend', { [noteOf(before.cards[UNIT])]: 'sooner', [noteOf(before.cards[ACKS])]: 'new' });
    const between = await look(page);
    expect(between.model[before.cards[LEADER] ?? '']?.['suspended']).toBe(1);
    const discards = () => page.evaluate(async () => (await window.tab.db.settings.get('discarded:kafka'))?.value);
    expect(await discards()).toEqual(['q-1']);
    await page.evaluate(() => window.tab.imports.undo());
    const check = async () => {
      const after = await look(page);
      expect(after.model).toEqual(before.model);
      expect(after.notes).toBe(before.notes);
      expect(await sources()).toBe(sourcesBefore);
      expect(await discards()).toBeUndefined();
    };
    await check();
    await openTab(page, `notes-${names}`);
    await check();
    const logAfter = await page.evaluate(() => window.harness.readLog(window.tab));
    expect(logAfter.slice(0, log.length)).toEqual(log);
    expect(logAfter).toHaveLength(log.length + 6);
  });

  it('[CHANGE-4] what is gone is suspended, told once only, and comes back with its text', async () => {
    const page = await freshPage();
    const before = await importAndReview(page);
    const without = NOTE.replace(/Q: acks[\s\S]*$/, '');
    const acks = before.cards[ACKS] ?? '';
    const state = await plan(page, { 'kafka.md': without });
    expect(state.view === 'difference' && state.plans[0]?.gone.map(({ id }) => id)).toEqual([noteOf(acks)]);
    await apply(page, 'suspend');
    const gone = await look(page);
    expect(gone.model[acks]).toEqual({ ...before.model[acks], suspended: 1 });
    expect(gone.cards).toEqual(before.cards);
    expect((await plan(page, { 'kafka.md': `${without}\n끝.\n` })).view).toBe('done');
    expect((await look(page)).model).toEqual(gone.model);
    await plan(page, { 'kafka.md': NOTE });
    await apply(page, 'suspend');
    expect((await look(page)).model).toEqual(before.model);
  });

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
