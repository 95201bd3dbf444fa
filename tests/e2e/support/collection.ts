import type { Page } from 'playwright-core';
import { deckId, millis, noteId } from '../../../src/core/kernel/ids.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { printBackup } from '../../../src/formats/backup.ts';

/** A log entry as it lies on disk. */
export type StoredEntry = {
  readonly device: string;
  readonly seq: number;
  readonly card: string;
  readonly at: number;
  readonly day: number;
  readonly kind: string;
  readonly rating?: number;
  readonly entry?: { readonly device: string; readonly seq: number };
};

/** The unsealed log, read past the app with the browser's own IndexedDB, oldest first. */
export function readStoredLog(page: Page): Promise<StoredEntry[]> {
  return page.evaluate(
    () =>
      new Promise<StoredEntry[]>((resolve, reject) => {
        const open = indexedDB.open('saegim');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const database = open.result;
          const all = database.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            database.close();
            resolve((all.result as StoredEntry[]).sort((a, b) => a.at - b.at));
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

/** The answers that stand: those that no retract takes back. */
export function standingAnswers(log: readonly StoredEntry[]): readonly StoredEntry[] {
  const dead = new Set<string>();
  for (const entry of log.toReversed()) {
    if (entry.kind !== 'retract' || entry.entry === undefined || dead.has(`${entry.device}:${entry.seq}`)) continue;
    dead.add(`${entry.entry.device}:${entry.entry.seq}`);
  }
  return log.filter((entry) => entry.kind === 'review' && !dead.has(`${entry.device}:${entry.seq}`));
}

/** From a first visit to the first question, by one press on the first deck offered. */
export async function beginFirstDeck(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page
    .getByRole('button', { name: /시작하기/ })
    .first()
    .click();
  await page.getByRole('button', { name: '정답 보기' }).waitFor();
}

/** The id of the card on screen. */
export function cardOnScreen(page: Page): Promise<string | null> {
  return page.locator('[data-card]:not([hidden] *):not([hidden])').first().getAttribute('data-card');
}

/** Presses a physical key as a Korean input method reports it: the key is "Process", only the code is true. */
export async function pressUnderHangul(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const event = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

/** A backup with one deck of many basic notes and no daily limits. */
export function largeCollection(notes: number): string {
  const stamp = { at: 1, counter: 0, device: 'test' };
  const deck = deckId('large');
  const pieces = printBackup({
    exportedAt: millis(1),
    settings: {},
    sources: [],
    decks: [
      { id: deck, name: '큰 덱', language: 'ko', description: '', preset: defaultPreset().id, sources: [], stamp },
    ],
    notes: Array.from({ length: notes }, (_, n) => ({
      id: noteId(`large/n${n}`),
      deck,
      fields: { kind: 'basic', question: `질문 ${n}`, answer: `답 ${n}` },
      tags: [],
      stamp,
    })),
    presets: [{ ...defaultPreset(), newPerDay: 9999, reviewsPerDay: 9999, stamp }],
    media: [],
    log: [],
  });
  return [...pieces].join('');
}

export async function pickFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/json', buffer });
}

/** Picks a file on the import page, agrees to the preview and waits for the report. */
export async function importFile(page: Page, name: string, text: string): Promise<void> {
  await pickFile(page, name, text);
  await page.getByRole('button', { name: '가져오기', exact: true }).click();
  await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
}
