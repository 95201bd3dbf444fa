import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RULE = /\[([A-Z0-9]+-\d+)\]/g;

async function readTests(): Promise<{ file: string; text: string }[]> {
  const names = await readdir('tests', { recursive: true });
  const files = names.filter((name) => /\.(test|e2e)\.tsx?$/.test(name));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join('tests', file), 'utf8') })));
}

async function readRules(): Promise<string[]> {
  const spec = await readFile('tests/SPEC.md', 'utf8');
  return [...spec.matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm)].map((match) => match[1] ?? '');
}

it('[HOUSE-12] every rule stands once in SPEC.md, every test quotes one, and every rule has a test', async () => {
  const rules = await readRules();
  const quoted = new Set<string>();
  for (const { file, text } of await readTests()) {
    for (const match of text.matchAll(RULE)) quoted.add(match[1] ?? '');
    const untitled = [...text.matchAll(/^\s*it\(\s*['`](?!\[)([^'`]*)/gm)].map((match) => match[1]);
    expect(untitled, file).toEqual([]);
  }
  expect(rules.filter((rule, n) => rules.indexOf(rule) !== n)).toEqual([]);
  expect([...quoted].filter((rule) => !rules.includes(rule)).sort()).toEqual([]);
  expect(rules.filter((rule) => !quoted.has(rule)).sort()).toEqual([]);
});
