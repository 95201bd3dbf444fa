import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './shell.ts';

/** One thing to check. A step that is not a test run counts as one failure when it fails, and not at all otherwise. */
export type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] };
export type Tally = { readonly passed: number; readonly failed: number };

const REALMS = ['src/core', 'src/formats', 'src', 'src/workers', 'src/sw', 'scripts', 'tests'];
const REPORTS = join('.cache', 'test-reports');

export const decksStep: Step = {
  name: 'decks',
  command: 'node',
  args: ['scripts/run.mjs', 'scripts/decks.ts', '--check'],
};
export const typeSteps: readonly Step[] = REALMS.map((realm) => npx(`types ${realm}`, 'tsc', '-p', realm));
export const lintStep: Step = npx('lint', 'biome', 'check', '--error-on-warnings', '.');
export const buildStep: Step = npx('build', 'vite', 'build', '--logLevel', 'warn');

function npx(name: string, ...args: readonly string[]): Step {
  return { name, command: 'npx', args: ['--no-install', ...args] };
}

/** Runs a step, prints one line for it, and what it printed when it failed. */
export async function runStep({ name, command, args }: Step): Promise<Tally> {
  const started = performance.now();
  const { code, output } = await run(command, args);
  report(name, started, code === 0, output);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** Runs vitest for the given projects and counts its tests; files that could not even start count as failures. */
export async function runTests(...projects: readonly string[]): Promise<Tally> {
  const started = performance.now();
  const name = `tests ${projects.join(' and ')}`;
  const file = join(REPORTS, `${projects.join('-')}.json`);
  await mkdir(REPORTS, { recursive: true });
  await rm(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { args } = npx(name, 'vitest', 'run', ...projects.flatMap((project) => ['--project', project]), ...reporters);
  const { code, output } = await run('npx', args);
  const counted = countTests(await readFile(file, 'utf8').catch(() => '{}'));
  const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed;
  report(`${name}: ${counted.passed} passed, ${failed} failed`, started, failed === 0, output);
  return { passed: counted.passed, failed };
}

/** Reads vitest's JSON report. A test file that failed before its first test counts as one failure. */
export function countTests(json: string): Tally {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = JSON.parse(json) as {
    numPassedTests?: number;
    numFailedTests?: number;
    testResults?: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

function report(name: string, started: number, good: boolean, output: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${good ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!good) console.log(output.trimEnd());
}
