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
    /** The folder of the built page that hands the app's modules to a test. */
    readonly harness: string;
    /** The path of the Chromium that drives them. */
    readonly chromium: string;
  }
}

/** Builds the app and the harness once for all files; not the app when SAEGIM_DIST names a build that is there. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await ensureChromium();
  if (chromium === null) throw new Error('No Chromium: run `node scripts/run.mjs scripts/browser.ts` for what to do.');
  const folder = await mkdtemp(join(tmpdir(), 'saegim-e2e-'));
  const [app, harness] = [join(folder, 'app'), join(folder, 'harness')];
  // A browser that is killed leaves its folders behind; those of the workers lie in here and go with it.
  process.env.TMPDIR = folder;
  const given = process.env.SAEGIM_DIST;
  await Promise.all([given === undefined ? build('.', app) : undefined, build('tests/e2e/harness', harness)]);
  project.provide('chromium', chromium);
  project.provide('dist', given === undefined ? app : resolve(given));
  project.provide('harness', harness);
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function build(root: string, outDir: string): Promise<void> {
  const args = ['--no-install', 'vite', 'build', root, '--logLevel', 'error', '--outDir', outDir, '--emptyOutDir'];
  const built = await run('npx', args);
  if (built.code !== 0) throw new Error(built.output);
}
