import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/browser.ts';
import { writeServiceWorker } from '../../scripts/plugins/precache.ts';
import { workerEntities } from '../../scripts/plugins/worker-entities.ts';
import { run } from '../../scripts/shell.ts';
import { serveStatic } from '../../scripts/static-server.ts';
import type { Bench } from './page/bench.ts';
import type { Size } from './page/seed.ts';

/** A copy of the app (or the empty page) on an origin of its own, so with a database and a worker of its own. */
export type Site = { readonly url: string; stop(): Promise<void> };

declare global {
  interface Window {
    /** What the bench page offers. */
    bench: Bench;
  }
}

/** The built pages and the browser that opens them. */
export type Stand = {
  readonly version: string;
  /** Serves the app on a new origin; its bench page lies under `bench/`. */
  openApp(): Promise<Site>;
  /** The same with a collection of this size in it. Sizes that are asked for again are seeded once. */
  openSeeded(size: Size): Promise<Site>;
  openEmpty(): Promise<Site>;
  newPage(): Promise<Page>;
  /** Runs work on the bench page of a site. */
  inside<T>(site: Site, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export async function openStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'saegim-bench-'));
  const [app, empty] = [join(folder, 'app'), join(folder, 'empty')];
  const clean = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const context = await prepare(app, empty, join(folder, 'profile')).catch(async (error: unknown) => {
    await clean();
    throw error;
  });
  const sites: Site[] = [];
  const seeded = new Map<string, Site>();
  const serve = async (root: string): Promise<Site> => {
    const { url, close } = await serveStatic({ root, port: 0, base: '/' });
    let closing: Promise<void> | null = null;
    const stop = () => {
      closing ??= close();
      return closing;
    };
    sites.push({ url, stop });
    return { url, stop };
  };
  const inside: Stand['inside'] = async (site, work) => {
    const page = await context.newPage();
    await page.goto(`${site.url}bench/`);
    const result = await work(page);
    await page.close();
    return result;
  };
  return {
    version: context.browser()?.version() ?? 'unknown',
    openApp: () => serve(app),
    async openSeeded(size) {
      const key = JSON.stringify(size);
      const known = seeded.get(key);
      if (known !== undefined) return known;
      const site = await serve(app);
      const started = performance.now();
      const done = await inside(site, (page) =>
        page.evaluate((one) => window.bench.seedCollection('saegim', one), size),
      );
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`Seeded ${done.cards} cards, ${done.entries} entries, ${done.segments} segments in ${seconds} s`);
      seeded.set(key, site);
      return site;
    },
    openEmpty: () => serve(empty),
    newPage: () => context.newPage(),
    inside,
    async close() {
      await context.close();
      await Promise.all(sites.map((site) => site.stop()));
      await clean();
    },
  };
}

async function prepare(app: string, empty: string, profile: string): Promise<BrowserContext> {
  await buildPages(app, empty);
  return launch(profile);
}

async function buildPages(app: string, empty: string): Promise<void> {
  const built = await run('npx', [
    '--no-install',
    'vite',
    'build',
    '--logLevel',
    'warn',
    '--outDir',
    app,
    '--emptyOutDir',
  ]);
  if (built.code !== 0) throw new Error(built.output);
  await buildPage('tests/bench/page', join(app, 'bench'));
  await buildPage('tests/bench/empty', empty);
  await writeServiceWorker(empty);
}

async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    root: resolve(root),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    worker: { format: 'es', plugins: () => [workerEntities()] },
  });
}

/** A profile on disk: a private window keeps its databases in memory. */
async function launch(profile: string): Promise<BrowserContext> {
  const executablePath = await ensureChromium();
  if (executablePath === null)
    throw new Error('No Chromium: run `node scripts/run.mjs scripts/browser.ts` for what to do.');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS],
    locale: 'ko-KR',
    viewport: { width: 1280, height: 800 },
  });
}

export function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
