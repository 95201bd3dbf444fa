import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeDeck, describeFindings } from '../../scripts/deck-report.ts';
import { compileDecks } from '../../scripts/decks.ts';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true });
});

/** Compiles a project that has these files below `decks/`, on 24 November 2026. */
async function compile(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'saegim-decks-'));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'decks', name)), { recursive: true });
    await writeFile(join(root, 'decks', name), text);
  }
  return compileDecks(root, '2026-11-24');
}

const head = (sources = '  - id: doc\n    title: 문서\n    url: https://example.org/') =>
  `---\nid: d\nname: 덱\nchecked: Kafka 4.1, 2026-11-22\nsources:\n${sources}\n---\n\n`;
const note = (id: string, facts = '') =>
  `## ${id}의 뜻은? {#${id}}\n\n답\n\n> from: doc\n${facts === '' ? '' : `> facts: ${facts}\n`}\n`;
const factList = (count: number, front = '') =>
  `---\ntopic: d\n${front}---\n\n${Array.from({ length: count }, (_, n) => `- ABC-${String(n + 1).padStart(2, '0')} 사실\n`).join('')}`;
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `ABC-${String(from + n).padStart(2, '0')}`).join(', ');

describe('npm run decks', () => {
  it('[DECK-46] tells notes, cards, kinds, facts and findings in one line for each deck', async () => {
    const text = `${head()}${note('a', 'ABC-01, ABC-02')}## ISR {#b .reversible}\n\n모임\n\n> from: doc\n`;
    const { reports, problems } = await compile({ 'd.md': text, 'facts/d.md': factList(2) });
    expect(problems).toEqual([]);
    expect(reports.map(describeDeck)).toEqual([
      'd: 2 notes, 3 cards (1 basic, 1 reversible), facts 2 of 2 (100 %), lint 0 errors, 0 warnings',
    ]);
  });

  it('[DECK-46] an error of the lint stands with its line and makes the deck unfit; a warning only stands there', async () => {
    const long = `## 긴 답은? {#long}\n\n${'가'.repeat(401)}\n\n> from: doc\n\n`;
    const { reports, problems, decks } = await compile({ 'd.md': `${head()}${long}## 이것은? {#what}\n\n답\n` });
    expect(problems.map((line) => line.replace(/:[^:]*$/, ''))).toEqual([
      'decks/d.md:17: no-referent (이것)',
      'decks/d.md:17: no-source',
    ]);
    expect(reports.map(describeDeck)).toEqual(['d: 2 notes, 2 cards (2 basic), lint 2 errors, 1 warning']);
    expect(reports.flatMap((report) => describeFindings(report, 'warning'))).toEqual([
      'decks/d.md:11: long-answer (401): The answer is longer than 400 characters; keep to what has to be recalled.',
    ]);
    expect(decks).toHaveLength(1);
  });

  it('[DECK-70] warns of a question that another deck asks too, at the later of the two', async () => {
    const deck = (id: string) => `${head().replace('id: d', `id: ${id}`)}${note('acks')}`;
    const { reports } = await compile({ 'a.md': deck('a'), 'b.md': deck('b') });
    expect(reports.map(describeDeck)).toEqual([
      'a: 1 notes, 1 cards (1 basic), lint 0 errors, 0 warnings',
      'b: 1 notes, 1 cards (1 basic), lint 0 errors, 1 warning',
    ]);
    expect(reports.flatMap((report) => describeFindings(report, 'warning')).join()).toMatch(
      /^decks\/b\.md:\d+: near-duplicate \(a\/acks\): /,
    );
  });

  it('[DECK-46] a deck does not become unfit by time alone', async () => {
    const { reports, problems } = await compile({ 'd.md': `${head().replace('2026', '2024')}${note('a')}` });
    expect(problems).toEqual([]);
    expect(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['old-check']);
  });

  it('[DECK-45] nine tenths of the facts are enough, and one less is an error that names those left out', async () => {
    const facts = factList(20);
    const enough = await compile({ 'd.md': head() + note('a', ids(1, 18)), 'facts/d.md': facts });
    expect(enough.problems).toEqual([]);
    const tooFew = await compile({ 'd.md': head() + note('a', ids(1, 17)), 'facts/d.md': facts });
    expect(tooFew.problems).toEqual([
      'decks/d.md:1: 17 of 20 (85 %) of the facts are asked, of 90 % at least; not yet: ABC-18, ABC-19, ABC-20',
    ]);
  });

  it('[DECK-45] a fact that is not to be asked counts neither way', async () => {
    const facts = factList(3, 'not_asked: [ABC-02, ABC-03]\n');
    const { reports, problems } = await compile({ 'd.md': head() + note('a', 'ABC-01, ABC-02'), 'facts/d.md': facts });
    expect(problems).toEqual([]);
    expect(reports.map(({ coverage }) => coverage)).toEqual([{ covered: 1, wanted: 1, missing: [] }]);
  });

  it('[DECK-45] a fact that the list does not have is an error with its line', async () => {
    const { problems } = await compile({ 'd.md': head() + note('a', 'ABC-01, ABC-09'), 'facts/d.md': factList(1) });
    expect(problems).toEqual(['decks/d.md:11: a: decks/facts/d.md has no fact ABC-09']);
  });

  it('[DECK-45] a list of facts is no deck, and one without a deck is named', async () => {
    const { decks, idle, problems } = await compile({ 'd.md': head() + note('a'), 'facts/e.md': factList(1) });
    expect([decks.length, idle, problems]).toEqual([1, ['facts/e.md'], []]);
  });

  it('[DECK-44] says why a retrospective among the sources becomes no cards', async () => {
    const retrospective = await readFile('tests/fixtures/notes/retrospective-2023.md', 'utf8');
    const sources = '  - id: doc\n    title: 회고\n    file: sources/retrospective.md';
    const files = { 'd.md': head(sources) + note('a'), 'sources/retrospective.md': retrospective };
    const { decks, problems } = await compile(files);
    expect(decks).toEqual([]);
    expect(problems).toEqual([
      'decks/d.md:5: not-for-study sources[0].file (sources/retrospective.md) no cards are made of this note: its front ' +
        'matter says study: false, as personal notes such as a retrospective do; take it out of the sources',
    ]);
    const open = { ...files, 'sources/retrospective.md': retrospective.replace('study: false', 'study: true') };
    expect((await compile(open)).problems).toEqual([]);
  });

  it('[DECK-44] says the same of a retrospective that lies among the decks', async () => {
    const retrospective = await readFile('tests/fixtures/notes/retrospective-2023.md', 'utf8');
    const { decks, problems } = await compile({ 'retrospective.md': retrospective });
    expect(decks).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^decks\/retrospective\.md:1: not-for-study no cards are made of this note/);
  });

  it('[DECK-64] finds nothing in the shipped decks', async () => {
    const { reports, problems } = await compileDecks('.', '2026-12-31');
    expect(problems).toEqual([]);
    expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
    expect(reports.length).toBeGreaterThanOrEqual(2);
    for (const { deck, coverage } of reports) expect([deck.id, coverage !== undefined]).toEqual([deck.id, true]);
  });
});
