import { existsSync } from 'node:fs';
import type { Driver, Kind } from './browsers/driver.ts';
import { firefox } from './browsers/firefox.ts';
import { webkit } from './browsers/webkit.ts';
import { run } from './shell.ts';
import { serveStatic } from './static-server.ts';
import { buildStep, runStep } from './steps.ts';

/** The offline smoke test in Firefox and WebKit: one visit, then a start with the server gone. */
export async function main(): Promise<number> {
  if ((await runStep(buildStep)).failed > 0) return 1;
  let failed = 0;
  for (const kind of [firefox, webkit]) {
    const complaint = await smoke(kind);
    console.log(complaint === null ? `✓ ${kind.name} starts offline` : `✗ ${kind.name}: ${complaint}`);
    if (complaint !== null) failed += 1;
  }
  console.log(`${2 - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Null when all is well, else one sentence. */
async function smoke(kind: Kind): Promise<string | null> {
  const program = kind.find() ?? (await install(kind));
  if (program === null) return kind.advice;
  const server = await serveStatic({ root: 'dist', port: 0, base: '/saegim/' });
  const driver = await kind.start(program);
  try {
    await driver.open(server.url);
    await until(driver, 'navigator.serviceWorker.ready.then((it) => it.active.state === "activated")', 'no worker');
    await until(driver, DRAWN, 'nothing is drawn on the first visit');
    await server.close();
    await driver.open('about:blank');
    await driver.open(server.url);
    await until(driver, DRAWN, 'nothing is drawn offline');
    await until(driver, 'fetch("decks/index.json").then((it) => it.ok)', 'the decks are not there offline');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await driver.close();
    await server.close();
  }
}

const DRAWN = 'document.querySelector("#root > :not(.shell)") !== null';

async function until(driver: Driver, expression: string, otherwise: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await driver.evaluate(expression)) === true) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(otherwise);
}

async function install(kind: Kind): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log(`Installing ${kind.packages.join(', ')}.`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...kind.packages]);
  return kind.find();
}
