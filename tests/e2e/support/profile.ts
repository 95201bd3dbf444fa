import { readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { contextOptions, launchOptions, openServer, type Stage, type StageOptions, watch } from './stage.ts';

/** A stage with a browser of its own, whose profile lies on disk and outlives `relaunch`. */
export type ProfileStage = Stage & {
  /** Closes the browser in good order, or kills its process, and starts it again on the same profile. */
  relaunch(how?: 'close' | 'kill'): Promise<Page>;
};

export async function openProfile(options: StageOptions = {}): Promise<ProfileStage> {
  const profile = await mkdtemp(join(tmpdir(), 'saegim-profile-'));
  const launch = () => chromium.launchPersistentContext(profile, { ...launchOptions(), ...contextOptions(options) });
  const [first, server] = await Promise.all([launch(), openServer(options)]);
  const { url } = server;
  let context = first;
  const witness = watch(context, url);
  let page = context.pages()[0] ?? (await context.newPage());
  const quit = () => context.close().catch(() => undefined);
  return {
    url,
    witness,
    page: () => page,
    context: () => context,
    newPage: () => context.newPage(),
    stopServer: server.stop,
    startServer: server.start,
    async relaunch(how = 'close') {
      if (how === 'kill') await kill(profile, context);
      else await quit();
      context = await launch();
      watch(context, url, witness);
      page = context.pages()[0] ?? (await context.newPage());
      return page;
    },
    async close() {
      await quit();
      await server.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As when the battery dies: no unload handlers, no flushing. The lock in a profile names its process. */
async function kill(profile: string, context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const lock = readlinkSync(join(profile, 'SingletonLock'));
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
  await rm(join(profile, 'SingletonLock'), { force: true });
}
