import { readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../../scripts/browser.ts';
import { type StaticServer, serveStatic } from '../../../scripts/static-server.ts';

export type StageOptions = {
  /** The path the app is served under; '/' unless told. */
  readonly base?: string;
  /** The built app to serve; the one under test unless told. */
  readonly dist?: string;
  readonly locale?: 'ko-KR' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly timezone?: string;
};

/** What went wrong without the page showing it: each must stay empty in a healthy run. */
export type Witness = {
  /** Addresses asked for, by a page or its worker, that are not this app's host. */
  readonly strays: string[];
  /** Errors of the console, violations of the Content-Security-Policy among them, and uncaught exceptions. */
  readonly errors: string[];
};

/** A served app and a browser with a profile of its own; the profile outlives `relaunch` and `kill`. */
export type Stage = {
  readonly url: string;
  readonly witness: Witness;
  page(): Page;
  context(): BrowserContext;
  /** Another tab of the same profile, watched like the first. */
  newPage(): Promise<Page>;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Closes the browser in good order, or kills its process, and starts it again on the same profile. */
  relaunch(how?: 'close' | 'kill'): Promise<Page>;
  close(): Promise<void>;
};

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const base = options.base ?? '/';
  const root = options.dist ?? inject('dist');
  const profile = await mkdtemp(join(tmpdir(), 'saegim-profile-'));
  let server: StaticServer | null = await serveStatic({ root, port: 0, base });
  const { url, port } = server;
  const witness: Witness = { strays: [], errors: [] };
  let context = await launch(profile, options, url, witness);
  let page = context.pages()[0] ?? (await context.newPage());

  const stopServer = async () => {
    await server?.close();
    server = null;
  };
  const quit = () => context.close().catch(() => undefined);
  return {
    url,
    witness,
    page: () => page,
    context: () => context,
    newPage: () => context.newPage(),
    stopServer,
    async startServer() {
      server ??= await serveStatic({ root, port, base });
    },
    async relaunch(how = 'close') {
      if (how === 'kill') await kill(profile, context);
      else await quit();
      context = await launch(profile, options, url, witness);
      page = context.pages()[0] ?? (await context.newPage());
      return page;
    },
    async close() {
      await quit();
      await stopServer();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launch(profile: string, options: StageOptions, url: string, witness: Witness): Promise<BrowserContext> {
  // Playwright reports a service worker's own requests only when asked to.
  process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('chromium'),
    headless: true,
    args: [...CHROMIUM_FLAGS],
    locale: options.locale ?? 'ko-KR',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 390, height: 844 },
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
  });
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) witness.strays.push(asked.href);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') witness.errors.push(message.text());
  });
  context.on('weberror', (failure) => witness.errors.push(String(failure.error())));
  return context;
}

/** As when the battery dies: no unload handlers, no flushing. The lock in a profile names its process. */
async function kill(profile: string, context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const lock = readlinkSync(join(profile, 'SingletonLock'));
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
  await rm(join(profile, 'SingletonLock'), { force: true });
}
