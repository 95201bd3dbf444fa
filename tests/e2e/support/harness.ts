import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openProfile } from './profile.ts';
import type { Stage } from './stage.ts';

/** The storage harness in a real Chromium: the app's own modules on a real IndexedDB on disk, driven from the test. */
export async function openHarness(): Promise<Stage> {
  const stage = await openProfile({ dist: inject('harness') });
  await stage.page().goto(stage.url);
  return stage;
}

/** Opens the database of this name in a page, afresh, as `window.tab`. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.evaluate(async (database) => {
    window.tab = await window.harness.openTab(database);
  }, name);
}

let names = 0;

/** A page with a database of its own that holds a deck of so many notes. */
export async function pageWithDeck(stage: Stage, notes: number): Promise<{ page: Page; name: string }> {
  names += 1;
  const name = `test-${names}`;
  const page = stage.page();
  await openTab(page, name);
  await page.evaluate((count) => window.harness.importText(window.tab, window.harness.makeDeck('d', count)), notes);
  return { page, name };
}

/** Answers cards n0.. one after the other, over and over. */
export function answerMany(page: Page, count: number, cards: number): Promise<string[]> {
  return page.evaluate(
    async ([total, distinct]) => {
      const outcomes: string[] = [];
      for (let n = 0; n < total; n += 1) {
        const rating = ([3, 1, 4, 2] as const)[n % 4] ?? 3;
        outcomes.push(await window.harness.answer(window.tab, `d/n${n % distinct}/1`, rating));
      }
      return outcomes;
    },
    [count, cards] as const,
  );
}
