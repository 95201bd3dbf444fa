import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
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

/** A served app, and a person's browser that has never been there. */
export type Stage = {
  readonly url: string;
  readonly witness: Witness;
  page(): Page;
  context(): BrowserContext;
  /** Another tab of the same profile, watched like the first. */
  newPage(): Promise<Page>;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
};

let shared: Promise<Browser> | null = null;

/**
 * A private window of the one browser of this test process: a launch takes two seconds, a window some milliseconds.
 * What it stores lies in memory; a test of what is on disk opens a profile.
 */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  shared ??= chromium.launch(launchOptions());
  const [browser, server] = await Promise.all([shared, openServer(options)]);
  const context = await browser.newContext(contextOptions(options));
  const witness = watch(context, server.url);
  const page = await context.newPage();
  return {
    url: server.url,
    witness,
    page: () => page,
    context: () => context,
    newPage: () => context.newPage(),
    stopServer: server.stop,
    startServer: server.start,
    async close() {
      await context.close();
      await server.stop();
    },
  };
}

/** Serves a build, on the same port each time it is started again. */
export async function openServer({ base = '/', dist = inject('dist') }: StageOptions) {
  let server: StaticServer | null = await serveStatic({ root: dist, port: 0, base });
  const { url, port } = server;
  return {
    url,
    async stop() {
      await server?.close();
      server = null;
    },
    async start() {
      server ??= await serveStatic({ root: dist, port, base });
    },
  };
}

export function launchOptions() {
  // Playwright reports a service worker's own requests only when asked to.
  process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';
  return { executablePath: inject('chromium'), headless: true, args: [...CHROMIUM_FLAGS, ...FEWER_PROCESSES] };
}

/** A browser is started dozens of times: without two of its helper processes that takes an eighth less. */
const FEWER_PROCESSES = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2'];

export function contextOptions(options: StageOptions): BrowserContextOptions {
  return {
    locale: options.locale ?? 'ko-KR',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 390, height: 844 },
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
  };
}

/** Writes down what goes wrong in a browser from now on, after what has been written already. */
export function watch(context: BrowserContext, url: string, witness: Witness = { strays: [], errors: [] }): Witness {
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) witness.strays.push(asked.href);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') witness.errors.push(message.text());
  });
  context.on('weberror', (failure) => witness.errors.push(String(failure.error())));
  return witness;
}
