import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../scripts/browser.ts';
import { run } from '../../../scripts/shell.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built app under test. */
    readonly dist: string;
    /** The path of the Chromium that drives it. */
    readonly chromium: string;
  }
}

/** Builds the app once for all files into a folder of its own, unless SAEGIM_DIST names a build that is there. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = await ensureChromium();
  if (chromium === null) throw new Error('No Chromium: run `node scripts/run.mjs scripts/browser.ts` for what to do.');
  project.provide('chromium', chromium);
  if (process.env.SAEGIM_DIST !== undefined) {
    project.provide('dist', resolve(process.env.SAEGIM_DIST));
    return undefined;
  }
  const outDir = await mkdtemp(join(tmpdir(), 'saegim-dist-'));
  const built = await run('npx', [
    '--no-install',
    'vite',
    'build',
    '--logLevel',
    'warn',
    '--outDir',
    outDir,
    '--emptyOutDir',
  ]);
  if (built.code !== 0) throw new Error(built.output);
  project.provide('dist', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}
