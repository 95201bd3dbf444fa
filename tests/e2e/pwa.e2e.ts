import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { writeServiceWorker } from '../../scripts/plugins/precache.ts';
import { copyBuild, deploy } from './support/next-version.ts';
import { openProfile } from './support/profile.ts';
import { openStage, type Stage, type StageOptions } from './support/stage.ts';
import { waitForWaiting, waitForWorker } from './support/worker.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function open(options: StageOptions = {}): Promise<Stage> {
  const stage = await openStage(options);
  cleanups.push(stage.close);
  return stage;
}

/** A stage whose build may be changed while it runs. */
async function openLive(): Promise<{ stage: Stage; dist: string }> {
  const dist = await copyBuild(inject('dist'));
  cleanups.push(() => rm(dist, { recursive: true, force: true }));
  await writeFile(join(dist, 'assets/part-of-the-first.js'), 'export const part = 1;\n');
  await deploy(dist, 'first');
  return { stage: await open({ dist }), dist };
}

const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.version);
const pressUpdate = (page: Page) => page.getByRole('complementary').getByRole('button').click();
const isDrawn = (page: Page) => page.waitForFunction(() => document.querySelector('#root > :not(.shell)') !== null);

describe('the installed app', () => {
  it('[PWA-1] stores itself on the first visit without a reload, asking no other host for anything', async () => {
    const { page, url, witness } = await open();
    let loads = 0;
    page().on('load', () => {
      loads += 1;
    });
    await page().goto(url);
    await isDrawn(page());
    await waitForWorker(page());
    await page().waitForTimeout(300);
    expect(loads).toBe(1);
    expect(witness).toEqual({ strays: [], errors: [] });
  });

  it.each(['/', '/some/saegim/'])('[PWA-2] starts cold at %s with the server gone, after one visit', async (base) => {
    const stage = await openProfile({ base });
    cleanups.push(stage.close);
    await stage.page().goto(stage.url);
    await waitForWorker(stage.page());
    await stage.stopServer();
    const page = await stage.relaunch();
    await stage.context().setOffline(true);
    await page.goto(stage.url);
    await isDrawn(page);
    await page.goto(`${stage.url}?source=shortcut#/import`);
    await isDrawn(page);
    expect(await page.evaluate(async () => (await fetch('decks/index.json')).status)).toBe(200);
    expect(stage.witness.strays).toEqual([]);
  });

  it('[PWA-3] keeps to its own path: a worker under a sub-path controls that path alone', async () => {
    const stage = await open({ base: '/some/saegim/' });
    await stage.page().goto(stage.url.slice(0, -1));
    await waitForWorker(stage.page());
    const scope = await stage.page().evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(stage.url);
  });

  it('[PWA-4] lets a new version wait, and changes to it once when the person agrees', async () => {
    const { stage, dist } = await openLive();
    const page = stage.page();
    await page.goto(stage.url);
    await waitForWorker(page);
    await deploy(dist, 'second');
    await waitForWaiting(page);
    await page.reload();
    await isDrawn(page);
    expect(await versionOf(page)).toBe('first');

    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await pressUpdate(page);
    await page.waitForFunction(() => document.documentElement.dataset.version === 'second');
    await page.waitForTimeout(300);
    expect(loads).toBe(1);
  });

  it('[PWA-5] leaves another tab on its version, with all its parts, when one tab changes to the next', async () => {
    const { stage, dist } = await openLive();
    const here = stage.page();
    await here.goto(stage.url);
    await waitForWorker(here);
    const there = await stage.newPage();
    await there.goto(stage.url);
    await isDrawn(there);
    await rm(join(dist, 'assets/part-of-the-first.js'));
    await deploy(dist, 'second');
    await waitForWaiting(here);
    await pressUpdate(here);
    await here.waitForFunction(() => document.documentElement.dataset.version === 'second');
    expect(await versionOf(there)).toBe('first');
    // The browser's own cache would otherwise answer for the worker.
    const devtools = await stage.context().newCDPSession(there);
    await devtools.send('Network.clearBrowserCache');
    const part = await there.evaluate(async () => (await fetch('assets/part-of-the-first.js')).text());
    expect(part).toContain('part = 1');
  });

  it('[PWA-6] refuses a version of which one file is not what was built, and goes on with the old one', async () => {
    const { stage, dist } = await openLive();
    const page = stage.page();
    await page.goto(stage.url);
    await waitForWorker(page);
    await deploy(dist, 'second');
    await appendFile(join(dist, 'assets/part-of-the-first.js'), '// half an upload\n');
    const fate = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const next = new Promise<string>((done) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => done(worker.state));
        });
      });
      await registration.update();
      return next;
    });
    expect(fate).toBe('redundant');
    await page.reload();
    expect(await versionOf(page)).toBe('first');
  });
});

describe('the page', () => {
  it('[PWA-7] runs under a policy that stops inline script, made-up script and other hosts, and breaks none of it itself', async () => {
    const { page, url, witness } = await open();
    await page().goto(url);
    await isDrawn(page());
    expect(witness.errors).toEqual([]);
    const harm = await page().evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "harmed"';
      document.body.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="data:," onerror="document.title = \'harmed\'">';
      document.body.append(image);
      const asText = document.createElement('script');
      asText.src = URL.createObjectURL(new Blob(['document.title = "harmed"'], { type: 'text/javascript' }));
      document.body.append(asText);
      const elsewhere = await fetch('http://127.0.0.2/').then(
        () => 'reached',
        () => 'refused',
      );
      return { elsewhere, title: document.title };
    });
    expect(harm.elsewhere).toBe('refused');
    await page().waitForTimeout(100);
    expect(await page().title()).not.toBe('harmed');
    expect(witness.errors.filter((error) => error.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it.each([
    ['ko-KR', 'ko', '새김', 'manifest.webmanifest'],
    ['en-US', 'en', 'Saegim', 'manifest.en.webmanifest'],
  ] as const)('[PWA-8] offers a valid manifest to a browser in %s', async (locale, lang, name, file) => {
    const { page, context, url } = await open({ locale });
    await page().goto(url);
    await waitForWorker(page());
    const devtools = await context().newCDPSession(page());
    const manifest = await devtools.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(manifest.url).toBe(url + file);
    expect(JSON.parse(manifest.data ?? '')).toMatchObject({ name, short_name: name, lang });
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });

  it('[PWA-9] paints its shell in the stored theme and language before any script has come', async () => {
    const { page, context, url } = await open();
    await page().goto(url);
    // Opening, the app writes down what its settings say: what is stored here must come after.
    await isDrawn(page());
    await page().evaluate(() => Object.assign(localStorage, { 'saegim.theme': 'dark', 'saegim.language': 'en' }));
    const later = await context().newPage();
    await later.route('**/assets/**', () => undefined);
    await later.goto(url, { waitUntil: 'commit' });
    await later.waitForSelector('.shell');
    const shell = await later.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      words: document.querySelector<HTMLElement>('.shell b')?.innerText,
    }));
    expect(shell).toEqual({ paper: 'rgb(21, 20, 19)', words: 'Saegim' });
  });
});

describe('the static shell', () => {
  it.each([
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])('[PWA-14] is replaced without a jump at $width x $height: the name stays where it was', async (viewport) => {
    const { page, url } = await open({ viewport });
    const name = (selector: string) =>
      page()
        .locator(selector)
        .evaluate((it) => {
          const range = document.createRange();
          range.selectNodeContents(it);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { words: it.textContent, x, y, width, height };
        });
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page().route('**/assets/**', async (route) => {
      await held;
      await route.continue();
    });
    await page().goto(url, { waitUntil: 'commit' });
    const before = await name('.shell .ko');
    release();
    await isDrawn(page());
    expect(await name('header > span:first-child')).toEqual(before);
  });
});

describe('the build', () => {
  it('[PWA-15] holds React as it is for production, whatever started the build', async () => {
    const folder = join(inject('dist'), 'assets');
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.filter((text) => text.includes('Minified React error')).length).toBeGreaterThan(0);
  });

  it('[PWA-10] gives the same worker for the same files', async () => {
    const dist = await copyBuild(inject('dist'));
    cleanups.push(() => rm(dist, { recursive: true, force: true }));
    const before = await readFile(join(dist, 'sw.js'), 'utf8');
    await writeServiceWorker(dist);
    expect(await readFile(join(dist, 'sw.js'), 'utf8')).toBe(before);
  });
});
