import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Source = { readonly path: string; readonly text: string; readonly lines: number };

const sources: readonly Source[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => {
    const path = join(file.parentPath, file.name).replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    return { path, text, lines: text.split('\n').length - 1 };
  });

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const readsClockOrChance = (text: string) =>
  /new Date\(\s*\)|\bDate\.now|\bMath\.random|performance\.now|randomUUID|getRandomValues/.test(withoutComments(text));
const waits = (text: string) => /\basync\b|\bawait\b|\.then\(/.test(withoutComments(text));

/** A worker is started by its URL; the types of what it says are all that may be imported from it. */
const loadsWorker = (text: string) =>
  /(?:import|export)\s+(?!type\b)[^;]*?from\s+'[^']*\/workers\/|import\s*\(?\s*'[^']*\/workers\//.test(text);

describe('the sources', () => {
  it('[HOUSE-11] start workers by their URL and never load one as a module', () => {
    const above = sources.filter(({ path }) => /^src\/(app|ui)\//.test(path));
    expect(above.filter(({ text }) => loadsWorker(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ["import { x } from '../workers/x.ts';", true],
    ["import type { A } from './a.ts';\nimport { type X, y } from '../workers/x.ts';", true],
    ["export { x } from '../workers/x.ts';", true],
    ["import '../workers/x.ts';", true],
    ["const x = await import('../workers/x.ts');", true],
    ["import { a } from './a.ts';\nimport type { X } from '../workers/x.ts';", false],
    ["new Worker(new URL('../workers/x.ts', import.meta.url), { type: 'module' });", false],
  ])('[HOUSE-11] sees whether a worker is loaded by: %s', (text, expected) => {
    expect(loadsWorker(text)).toBe(expected);
  });

  it('[HOUSE-6] take time and chance from src/app/env.ts alone', () => {
    const found = sources.filter(({ text }) => readsClockOrChance(text)).map(({ path }) => path);
    expect(found).toEqual(['src/app/env.ts']);
  });

  it('[HOUSE-6] wait for nothing in core and formats', () => {
    const pure = sources.filter(({ path }) => /^src\/(core|formats)\//.test(path));
    expect(pure.length).toBeGreaterThan(0);
    expect(pure.filter(({ text }) => waits(text)).map(({ path }) => path)).toEqual([]);
  });

  it('[HOUSE-7] are small: half of them under 80 lines, none over 250, no component over 120', () => {
    const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(80);
    expect(sources.filter((source) => source.lines > 250).map(({ path }) => path)).toEqual([]);
    const components = sources.filter(({ path }) => path.endsWith('.tsx'));
    expect(components.filter((source) => source.lines > 120).map(({ path }) => path)).toEqual([]);
  });
});
