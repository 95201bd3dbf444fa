import { amount, growth, type Report } from './figure.ts';
import type { ImportTimes } from './page/importing.ts';
import type { Size } from './page/seed.ts';
import type { Stand } from './stand.ts';
import { median } from './stats.ts';

const QUEUE_LIMIT = 50;

/** Building today's queue. */
export async function measureQueue(stand: Stand, large: Size, tenth: Size): Promise<Report> {
  const build = async (size: Size) => {
    const site = await stand.openSeeded(size);
    return stand.inside(site, (page) => page.evaluate(() => window.bench.measureQueue('saegim', 31)));
  };
  const small = await build(tenth);
  const { cards, times } = await build(large);
  const name = `Queue build, ${large.cards} cards`;
  return {
    figures: [
      { name, ours: median(times), peer: QUEUE_LIMIT, unit: 'ms', against: 'limit', aim: 1 },
      growth('Queue build', median(times), median(small.times)),
    ],
    remarks: [`${cards} cards in the queue; the first build of a page takes ${amount(times[0] ?? 0)} ms`],
  };
}

/** Folding the whole log. */
export async function measureReplay(stand: Stand, large: Size, tenth: Size, runs: number): Promise<Report> {
  const fold = async (size: Size) => {
    const site = await stand.openSeeded(size);
    return stand.inside(site, (page) => page.evaluate((n) => window.bench.measureReplay('saegim', n), runs));
  };
  const small = await fold(tenth);
  const { entries, read, decode, catalogue, ours, bare } = await fold(large);
  const against = 'a bare loop over next_state';
  const name = `Replay of ${large.entries} entries`;
  return {
    figures: [
      { name, ours: median(ours), peer: median(bare), unit: 'ms', against, aim: 1.5 },
      growth('Replay', median(ours), median(small.ours)),
    ],
    remarks: [
      `${entries} sealed entries; before the replay: read ${amount(read)}, check and unpack ${amount(decode)}, list the cards ${amount(catalogue)} ms`,
    ],
  };
}

/** Opening a collection of which only a little was answered since its snapshot. */
export async function measureOpening(stand: Stand, large: Size, tenth: Size, runs: number): Promise<Report> {
  const open = async (size: Size) => {
    const site = await stand.openSeeded(size);
    return stand.inside(site, async (page) => {
      const times: number[] = [];
      for (let n = 0; n < runs; n += 1) times.push(await page.evaluate(() => window.bench.measureOpening('saegim')));
      return times;
    });
  };
  const small = median(await open(tenth));
  const times = await open(large);
  return {
    figures: [growth('Opening from the snapshot', median(times), small)],
    remarks: [
      `${large.cards} cards: ${amount(median(times))} ms (the first ${amount(times[0] ?? 0)} ms), a tenth: ${amount(small)} ms`,
    ],
  };
}

/** From the text of a deck file to stored notes, in an empty collection. */
export async function measureImport(stand: Stand, notes: number, runs: number): Promise<Report> {
  const site = await stand.openApp();
  const bring = (count: number) =>
    stand.inside(site, async (page) => {
      const all: ImportTimes[] = [];
      for (let n = 0; n < runs; n += 1) {
        all.push(await page.evaluate(([size, run]) => window.bench.measureImport(size, run), [count, n] as const));
      }
      return all;
    });
  const small = await bring(notes / 10);
  const large = await bring(notes);
  const total = (all: readonly ImportTimes[]) => median(all.map(({ read, apply }) => read + apply));
  const part = (name: keyof ImportTimes) => median(large.map((times) => times[name]));
  const against = 'the same bytes put packed';
  return {
    figures: [
      { name: `Import of ${notes} notes`, ours: total(large), peer: part('bare'), unit: 'ms', against, aim: 3 },
      growth('Import', total(large), total(small)),
    ],
    remarks: [
      `${amount(part('bytes') / 1024)} KB of text; read and compare ${amount(part('read'))}, store ${amount(part('apply'))} ms`,
    ],
  };
}
