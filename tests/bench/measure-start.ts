import { waitForWorker } from '../e2e/support/worker.ts';
import { amount, type Figure, type Report } from './figure.ts';
import type { Size } from './page/seed.ts';
import { SHOWN, watchFirst } from './probes.ts';
import { openSmall } from './shipped.ts';
import { devtools, type Site, type Stand } from './stand.ts';
import { median } from './stats.ts';

const SLOW_DOWN = 4;
const QUESTION = '[data-card]:not([hidden]) [data-face="question"]';

type Contender = { readonly site: Site; readonly path: string; readonly selector: string };
type Start = { readonly shown: number; readonly page: number; readonly scripts: number; readonly firstPaint: number };

/** Offline cold start to the first question beside an empty React page, in turn, on a processor four times slower. */
export async function measureStart(stand: Stand, large: Size, rounds: number): Promise<Report> {
  const card = { path: '#/review', selector: QUESTION };
  const contenders: readonly Contender[] = [
    { site: await stand.openEmpty(), path: '', selector: '#root main' },
    { site: await openSmall(stand), ...card },
    { site: await stand.openSeeded(large), ...card },
  ];
  for (const { site } of contenders) await install(stand, site);
  const starts: Start[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, contender] of contenders.entries()) starts[n]?.push(await startOnce(stand, contender));
  }
  const [empty = [], small = [], full = []] = starts;
  const shown = (runs: readonly Start[]) => median(runs.map((run) => run.shown));
  const figure = (collection: string, runs: readonly Start[]): Figure => ({
    name: `Offline cold start to the first card, ${collection}`,
    ours: shown(runs),
    peer: shown(empty),
    unit: 'ms',
    against: 'an empty React page',
    aim: 1.3,
  });
  const part = (name: keyof Start) => starts.map((runs) => amount(median(runs.map((run) => run[name])))).join(' / ');
  return {
    figures: [figure('seven decks', small), figure(`${large.cards} cards`, full)],
    remarks: [
      `medians of ${rounds}, empty / seven decks / large: page here ${part('page')}, first paint ${part('firstPaint')}, scripts here ${part('scripts')}, shown ${part('shown')} ms`,
    ],
  };
}

/** One visit with the network, then never again. */
async function install(stand: Stand, site: Site): Promise<void> {
  const page = await stand.newPage();
  await page.goto(site.url);
  await waitForWorker(page);
  await page.waitForTimeout(1000);
  await page.close();
  await site.stop();
}

async function startOnce(stand: Stand, { site, path, selector }: Contender): Promise<Start> {
  const page = await stand.newPage();
  const session = await devtools(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.send('ServiceWorker.disable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.addInitScript(watchFirst, [selector, SHOWN] as const);
  // The page tells of itself: asking it again and again would slow it down.
  const shown = page.waitForEvent('console', (message) => message.text() === SHOWN);
  await page.goto(`${site.url}${path}`, { waitUntil: 'commit' });
  await shown;
  // The browser reports its first paint a little later than the page knows of it.
  await page.waitForTimeout(200);
  const start = await page.evaluate(() => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'));
    const [navigation] = performance.getEntriesByType('navigation');
    return {
      shown: window.benchShown,
      page: (navigation as PerformanceNavigationTiming | undefined)?.responseEnd ?? 0,
      scripts: scripts.reduce((end, entry) => Math.max(end, entry.startTime + entry.duration), 0),
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    };
  });
  await page.close();
  return start;
}
