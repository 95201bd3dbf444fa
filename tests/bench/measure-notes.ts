import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amount, type Figure, type Report } from './figure.ts';
import type { NotesTimes } from './page/noting.ts';
import type { Stand } from './stand.ts';
import { median } from './stats.ts';

/** The notes that the shipped decks were made of, and the corpus of the tests: each of its notes is hard in a way. */
const STUDY = join('decks', 'sources');
const HARD = join('tests', 'fixtures', 'notes');
const NOTE_BYTES = 10_000;
const LIMITS = { one: 1000, many: 5000, frame: 50, hard: 1.5 };

/**
 * Reading notes away from the screen: study notes, one of a megabyte and five hundred of ten kilobytes; and a megabyte
 * of the hardest notes there are. Then the same study notes on the workbench itself, until a card is there.
 */
export async function measureNotes(stand: Stand, runs: number): Promise<Report> {
  const site = await stand.openApp();
  const read = async (notes: readonly string[], pieces: readonly string[]) => {
    const all: NotesTimes[] = [];
    for (let n = 0; n < runs; n += 1) {
      const times = await stand.inside(site, (page) =>
        page.evaluate(([texts, same]) => window.bench.measureNotes(texts, same), [notes, pieces] as const),
      );
      all.push(times);
    }
    return all;
  };
  const show = async (notes: readonly string[]) => {
    const all: Shown[] = [];
    for (let n = 0; n < runs; n += 1) all.push(await showNotes(stand, site.url, notes));
    return all;
  };
  const study = notesOf(STUDY, 500);
  const [one, hard] = [study.slice(0, 100), notesOf(HARD, 100)];
  const whole = [one.join('\n\n')];
  const [single, many, worst] = [
    await read(whole, one),
    await read(study, study),
    await read([hard.join('\n\n')], hard),
  ];
  const [singleShown, manyShown] = [await show(whole), await show(study)];
  return {
    figures: [
      ...limited('A study note of 1 MB: read', single, LIMITS.one),
      ...limited('500 study notes, 5 MB: read', many, LIMITS.many),
      ...limited('A study note of 1 MB: until its cards are on the screen', singleShown, LIMITS.one),
      ...limited('500 study notes, 5 MB: until their cards are on the screen', manyShown, LIMITS.many),
      against('1 MB of the hardest notes: read', worst),
      ...limited('1 MB of the hardest notes: read', worst, LIMITS.one),
    ],
    remarks: [...remarksOf('one', single), ...remarksOf('five hundred', many), ...remarksOf('the hardest', worst)],
  };
}

type Shown = Pick<NotesTimes, 'took' | 'frozen'>;

function limited(name: string, all: readonly Shown[], limit: number): readonly Figure[] {
  const [took, frozen] = [median(all.map((times) => times.took)), median(all.map((times) => times.frozen))];
  return [
    { name, ours: took, peer: limit, unit: 'ms', against: 'limit', aim: 1 },
    { name: `${name}, longest frame`, ours: frozen, peer: LIMITS.frame, unit: 'ms', against: 'limit', aim: 1 },
  ];
}

function against(name: string, all: readonly NotesTimes[]): Figure {
  const [took, bare] = [median(all.map((times) => times.took)), median(all.map((times) => times.bare))];
  return { name, ours: took, peer: bare, unit: 'ms', against: 'remark-parse alone', aim: LIMITS.hard };
}

function remarksOf(name: string, all: readonly NotesTimes[]): readonly string[] {
  const [cards, idle] = [all[0]?.cards ?? 0, median(all.map((times) => times.idle))];
  return [
    `${name}: ${cards} cards and suggestions; the longest frame of a page that does nothing is ${amount(idle)} ms`,
  ];
}

/** From the choice of the files to the first card on the workbench, a cold one each time. */
async function showNotes(stand: Stand, url: string, notes: readonly string[]): Promise<Shown> {
  const page = await stand.newPage();
  await page.goto(`${url}#/notes`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  // What the page fetches ahead is there.
  await page.waitForLoadState('networkidle');
  const shown = await page.evaluate(async (texts): Promise<Shown> => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]:not([webkitdirectory])');
    if (input === null) throw new Error('The workbench takes no files.');
    const data = new DataTransfer();
    for (const [n, text] of texts.entries()) data.items.add(new File([text], `${n}.md`));
    input.files = data.files;
    await new Promise((done) => setTimeout(done, 500));
    const started = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    let [last, frozen, took] = [started, 0, 0];
    // A second more: what is drawn behind the first card must hold up nobody either.
    while (took === 0 || last - started < took + 1000) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      [last, frozen] = [now, Math.max(frozen, now - last)];
      if (took === 0 && document.querySelector('article') !== null) took = now - started;
    }
    return { took, frozen };
  }, notes);
  await page.close();
  return shown;
}

/** Notes of ten kilobytes, made of the notes of a folder in turn, each with a heading of its own. */
function notesOf(folder: string, count: number): readonly string[] {
  const corpus = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
  let next = 0;
  return Array.from({ length: count }, (_, n) => {
    const parts = [`# Note ${n}`];
    let bytes = 0;
    while (bytes < NOTE_BYTES) {
      const part = corpus[next % corpus.length] ?? '';
      parts.push(part);
      bytes += Buffer.byteLength(part);
      next += 1;
    }
    return Buffer.from(parts.join('\n\n'))
      .subarray(0, NOTE_BYTES)
      .toString('utf8')
      .replace(/\uFFFD$/, '');
  });
}
