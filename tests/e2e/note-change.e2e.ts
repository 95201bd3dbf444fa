import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './harness/harness.ts';
import { openHarness, openTab } from './support/harness.ts';
import {
  ACKS,
  apply,
  CHANGED,
  importAndReview,
  LEADER,
  look,
  NOTE,
  noteOf,
  plan,
  today,
  UNIT,
} from './support/notes.ts';
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
    expect((await plan(page, { 'kafka.md': `${without}\n## 끝\n` })).view).toBe('done');
    expect((await look(page)).model).toEqual(gone.model);
    await plan(page, { 'kafka.md': NOTE });
    await apply(page, 'suspend');
    expect((await look(page)).model).toEqual(before.model);
  });
});
