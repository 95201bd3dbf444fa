import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDecks } from '../../scripts/decks.ts';
import { LINT_LEVELS, type LintRule } from '../../src/core/content/lint-rules.ts';
import { readDeckFile } from '../../src/formats/deck-json.ts';
import { compileDeckMarkdown } from '../../src/formats/deck-markdown.ts';
import { satisfies } from './json-schema.ts';
import { basicNote, deckWith, read } from './support.ts';

const compiled = await compileDecks('.');
const schema = JSON.parse(readFileSync('public/deck.schema.json', 'utf8'));
const fits = (value: unknown) => satisfies(schema, schema, JSON.parse(JSON.stringify(value)));
const note = (changes: object) => deckWith({ notes: [{ ...basicNote, ...changes }] });
const source = (changes: object) => deckWith({ sources: [{ id: 's', title: 'T', markdown: 'M', ...changes }] });
const contrast = {
  id: 'c',
  kind: 'contrast',
  title: 'T',
  subjects: ['a', 'b'],
  aspects: [{ name: 'n', values: ['1', '2'] }],
};

describe('public/deck.schema.json', () => {
  it.each<[string, unknown]>([
    ['the least', deckWith()],
    ['a cloze', note({ kind: 'cloze', text: '{{c1::x}}' })],
    ['a contrast', deckWith({ notes: [contrast] })],
    ['a note from elsewhere', note({ id: 'spark/a' })],
    [
      'a passage and a check',
      {
        ...source({}),
        notes: [{ ...basicNote, from: { source: 's' }, checked: { subject: 's', version: '1', date: '2026-11-22' } }],
      },
    ],
    ['documentation', source({ markdown: undefined, url: 'https://x.y/z' })],
    ['documentation with an empty text', source({ markdown: '', url: 'https://x.y/z' })],
    ["keys of one's own", note({ colour: 'red' })],
    ['an empty description', deckWith({ description: '' })],
  ])('[DECK-60] schema and reader both take %s', (_, value) => {
    expect([fits(value), read(value).ok]).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ['no id', deckWith({ id: undefined })],
    ['no name', deckWith({ name: undefined })],
    ['no notes', deckWith({ notes: [] })],
    ['another version', deckWith({ version: 2 })],
    ['another format', deckWith({ format: 'x' })],
    ['a deck id with a slash', deckWith({ id: 'a/b' })],
    ['an id with two slashes', note({ id: 'a/b/c' })],
    ['an id with space around it', note({ id: ' a' })],
    ['no kind', note({ kind: undefined })],
    ['an unknown kind', note({ kind: 'image' })],
    ['no answer', note({ answer: undefined })],
    ['a blank question', note({ question: ' ' })],
    ['a long answer', note({ answer: 'x'.repeat(20_001) })],
    ['a cloze without a blank', note({ kind: 'cloze', text: 'x' })],
    ['one subject', deckWith({ notes: [{ ...contrast, subjects: ['a'], aspects: [{ name: 'n', values: ['1'] }] }] })],
    ['no aspects', deckWith({ notes: [{ ...contrast, aspects: [] }] })],
    ['tags that are no list', note({ tags: 'a' })],
    ['a date in another shape', note({ checked: { subject: 's', version: '1', date: '22.11.2026' } })],
    ['a passage without a source', note({ from: {} })],
    ['a source without a text', source({ markdown: undefined })],
    ['a source with a script for an address', source({ url: 'javascript:x' })],
    ['a blank language', deckWith({ language: '' })],
  ])('[DECK-60] schema and reader both refuse %s', (_, value) => {
    expect([fits(value), read(value).ok]).toEqual([false, false]);
  });
});

describe('shipped decks', () => {
  it('[DECK-61] compile, fit the schema, and are read back without a warning', () => {
    const { decks, files, problems } = compiled;
    expect(problems).toEqual([]);
    expect(decks.map(({ id }) => id)).toEqual(expect.arrayContaining(['kafka-replication', 'spark-join']));
    for (const deck of decks) {
      const text = files.get(`${deck.id}.json`)!;
      expect(fits(JSON.parse(text))).toBe(true);
      const { facts, lines, ...content } = deck;
      expect(readDeckFile(text, 'x.json')).toEqual({ ok: true, value: [content] });
      expect([...facts.keys()]).toEqual(deck.notes.map(({ id }) => id));
      expect([...lines.keys()]).toEqual([...facts.keys()]);
    }
    const index = JSON.parse(files.get('index.json')!);
    expect(index.decks.map(({ file }: { file: string }) => file)).toEqual(decks.map(({ id }) => `${id}.json`));
  });

  it('[DECK-61] have thirty notes or more, of every kind, each checked and each resting on a source', () => {
    for (const deck of compiled.decks) {
      expect(deck.notes.length).toBeGreaterThanOrEqual(30);
      expect(new Set(deck.notes.map(({ fields }) => fields.kind)).size).toBe(4);
      for (const { id, from, checked, tags } of deck.notes) {
        expect([id, from !== undefined, checked !== undefined, tags.length > 0]).toEqual([id, true, true, true]);
      }
    }
  });
});

describe('docs/deck-format.md', () => {
  const page = readFileSync('docs/deck-format.md', 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);

  it('[LINT-15] names the rules of the card lint by their levels in both languages', () => {
    const namesAfter = (word: string) => {
      const line = page.split('\n').find((candidate) => candidate.startsWith(`- ${word}: `)) ?? '';
      return new Set([...line.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
    };
    const rules = (level: string) =>
      new Set(Object.keys(LINT_LEVELS).filter((rule) => LINT_LEVELS[rule as LintRule] === level));
    expect([namesAfter('오류'), namesAfter('경고')]).toEqual([rules('error'), rules('warning')]);
    expect([namesAfter('Errors'), namesAfter('Warnings')]).toEqual([rules('error'), rules('warning')]);
  });

  it('[DECK-62] every JSON example can be imported as it stands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    for (const text of blocks) {
      const result = readDeckFile(text, 'example.json');
      expect(result).toMatchObject({ ok: true });
      expect(result.ok && result.value.flatMap(({ warnings }) => warnings)).toEqual([]);
      const value = JSON.parse(text);
      if (value.format !== undefined) expect(fits(value)).toBe(true);
    }
  });

  it('[DECK-62] its Markdown example compiles to every kind', () => {
    const [, text] = /````markdown\n([\s\S]*?)````/.exec(page)!;
    const result = compileDeckMarkdown(text!, () => '# 복제\n\n복제의 단위는 파티션이다.\n');
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value.notes.map(({ fields }) => fields.kind)).toEqual([
      'basic',
      'basic',
      'reversible',
      'cloze',
      'contrast',
    ]);
  });
});
