import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Harness } from '../harness/harness.ts';

export const NOTE = `# Kafka 복제

## 단위

Q: 복제의 단위는?
A: 파티션이다.

## 리더

Q: 쓰기를 받는 복제본은?
A: 리더다.

Q: acks=all은 누구를 기다리는가?
A: ISR 전원을 기다린다.
`;
export const CHANGED = NOTE.replace('파티션이다.', '토픽의 파티션이다.')
  .replace('## 리더', '## 리더와 팔로워')
  .replace('ISR 전원을 기다린다.', '따라잡은 복제본 전원을 기다린다.');
export const UNIT = '복제의 단위는?';
export const LEADER = '쓰기를 받는 복제본은?';
export const ACKS = 'acks=all은 누구를 기다리는가?';

type Model = ReturnType<Harness['readModel']>;
export type Seen = { readonly cards: Record<string, string>; readonly model: Model; readonly notes: string };

/** Imports notes and stops where there is something to decide; gives the view that is then shown. */
export function plan(page: Page, texts: Record<string, string>, deck: string | null = null) {
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
export function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const { harness, tab } = window;
    const runs = await tab.db.notes.toArray();
    const notes = runs.flatMap((run) => run.notes).filter((note) => note.removed !== true);
    const cards = notes.map(({ id, fields }) => [fields.kind === 'basic' ? fields.question : id, `${id}/1`]);
    return { cards: Object.fromEntries(cards), model: harness.readModel(tab), notes: JSON.stringify(notes) };
  });
}

export async function importAndReview(page: Page): Promise<Seen> {
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

export function apply(
  page: Page,
  gone: 'keep' | 'suspend' | 'remove',
  schedules: Record<string, 'sooner' | 'new'> = {},
) {
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

/** Of the id of a first card, its note. */
export const noteOf = (card: string | undefined) => (card ?? '').slice(0, -'/1'.length);
/** The study day, with the default rollover. */
export const today = (page: Page) =>
  page.evaluate(() => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000 - 4 * 3_600_000) / 86_400_000));
