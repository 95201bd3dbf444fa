import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { lintNotes } from '../src/core/content/lint.ts';
import { findDuplicates } from '../src/core/content/lint-duplicates.ts';
import { LINT_LEVELS } from '../src/core/content/lint-rules.ts';
import { type CompiledDeck, compileDeckMarkdown } from '../src/formats/deck-markdown.ts';
import { decodeText } from '../src/formats/decode-text.ts';
import type { FormatFailure } from '../src/formats/issue.ts';
import { printDeck } from '../src/formats/print-deck.ts';
import { type FactList, findFactProblems, measureCoverage, readFactList } from './deck-facts.ts';
import { countCards, type DeckReport, describeDeck, describeFindings } from './deck-report.ts';

/** What the app reads first: `decks/index.json`. */
export type DeckEntry = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly description: string;
  readonly notes: number;
  readonly cards: number;
  readonly file: string;
};
export type CompiledDecks = {
  readonly decks: readonly CompiledDeck[];
  /** Files to serve under `decks/`, by name: one for each deck, and `index.json`. */
  readonly files: ReadonlyMap<string, string>;
  readonly reports: readonly DeckReport[];
  /** Lists of facts that wait for their deck, or whose name is none's. */
  readonly idle: readonly string[];
  /** One line each, `decks/x.md:12: ...`; with any of them the decks are not fit to ship. */
  readonly problems: readonly string[];
};

/** For whoever writes a deck: what a code asks for. Codes that are not here speak for themselves. */
const ADVICE: { readonly [code: string]: string } = {
  'heading-id': 'a level 2 heading needs an id: ## Question {#id}',
  'bad-id': 'an id is lower case letters, digits, dots and hyphens',
  'unknown-kind': 'the kinds are .reversible, .cloze and .contrast; none is basic',
  'underlined-heading': 'a blank line is missing above ---',
  'stray-text': 'this text belongs to no note',
  'not-a-table': 'a contrast is one table whose first header cell is empty, and nothing else',
  metadata: 'a line of metadata is one of tags, facts, from, heading, quote, checked: value, each once',
  'quote-not-found': 'the source does not have this word for word',
  'heading-not-found': 'the source has no such heading',
  'no-cloze': 'a cloze needs a {{c1::blank}}',
  'value-count': 'a row needs one value for each subject',
  'missing-file': 'no such file under decks/sources/',
  'not-for-study':
    'no cards are made of this note: its front matter says study: false, as personal notes such as a retrospective do; take it out of the sources',
  'front-matter': 'the file begins with YAML between two lines of ---',
};

/**
 * Compiles, lints and measures every `decks/*.md` of the project at `root`. Writes nothing. `today` is an ISO date: a
 * deck whose checks have grown old is told of, but still fit to ship.
 */
export async function compileDecks(
  root: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<CompiledDecks> {
  const folder = join(root, 'decks');
  const sources = await readMarkdown(folder, 'sources');
  const facts = await readMarkdown(folder, 'facts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  const problems: string[] = [];
  const reports: DeckReport[] = [];
  for (const name of names) {
    const text = decodeText(await readFile(join(folder, name)));
    const compiled = text.ok ? compileDeckMarkdown(text.value, (file) => sources.get(file)) : text;
    if (!compiled.ok) problems.push(...describeFailure(`decks/${name}`, compiled.error));
    else if (`${compiled.value.id}.md` !== name) problems.push(`decks/${name}:2: the id is ${compiled.value.id}`);
    else {
      const list = facts.get(`facts/${name}`);
      const report = createReport(compiled.value, list === undefined ? undefined : readFactList(list), today);
      reports.push(report.report);
      problems.push(...report.problems);
    }
  }
  const decks = reports.map(({ deck }) => deck);
  const reportsWithTwins = addTwins(reports);
  const files = new Map(decks.map((deck) => [`${deck.id}.json`, printDeck(deck)]));
  files.set('index.json', `${JSON.stringify({ decks: decks.map(createEntry) }, null, 2)}\n`);
  const idle = [...facts.keys()].filter((file) => !names.some((name) => file === `facts/${name}`));
  return { decks, files, reports: reportsWithTwins, idle, problems };
}

/** Writes the compiled files to `public/decks/`, and takes away what is there from before. */
export async function writeDecks(root: string, compiled: CompiledDecks): Promise<void> {
  const folder = join(root, 'public', 'decks');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of compiled.files) await writeFile(join(folder, name), text);
}

/** `npm run decks`: checks, writes and describes. `--check` writes nothing, `--quiet` tells problems only. */
export async function main(argv: readonly string[]): Promise<number> {
  const root = resolve('.');
  const compiled = await compileDecks(root);
  const { reports, idle, problems } = compiled;
  if (!argv.includes('--quiet')) {
    const told = reports.flatMap((report) => [describeDeck(report), ...describeFindings(report, 'warning')]);
    for (const line of [...told, ...idle.map((file) => `decks/${file}: no deck has this name yet`)]) console.log(line);
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  if (!argv.includes('--check')) await writeDecks(root, compiled);
  return 0;
}

/** The text of every Markdown file in a folder of `decks/`, by its path from there, word for word. */
async function readMarkdown(decks: string, folder: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(join(decks, folder))) return new Map();
  const entries = await readdir(join(decks, folder), { recursive: true });
  const files = entries.filter((entry) => entry.endsWith('.md'));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const path = join(decks, folder, file);
        return [relative(decks, path).replaceAll(sep, '/'), await readFile(path, 'utf8')];
      }),
    ),
  );
}

function createReport(deck: CompiledDeck, list: FactList | undefined, today: string) {
  const findings = lintNotes(deck.notes, { today, needsSource: true });
  const coverage = list === undefined ? undefined : measureCoverage(deck, list);
  const report: DeckReport = { deck, coverage, findings };
  const unasked = list === undefined || coverage === undefined ? [] : findFactProblems(deck, list, coverage);
  return { report, problems: [...describeFindings(report, 'error'), ...unasked] };
}

/** The lint looks at one deck; whoever studies several would meet a question again that another deck asks. */
function addTwins(reports: readonly DeckReport[]): readonly DeckReport[] {
  const all = reports.flatMap(({ deck }) => deck.notes.map((note) => ({ deck: deck.id, note })));
  const twins = [...findDuplicates(all.map(({ note }) => note))].flatMap(([later, earlier]) => {
    const [one, other] = [all[later], all[earlier]];
    return one === undefined || other === undefined || one.deck === other.deck ? [] : [{ one, other }];
  });
  return reports.map((report) => ({
    ...report,
    findings: [
      ...report.findings,
      ...twins
        .filter(({ one }) => one.deck === report.deck.id)
        .map(({ one, other }) => ({
          note: one.note.id,
          rule: 'near-duplicate' as const,
          level: LINT_LEVELS['near-duplicate'],
          detail: `${other.deck}/${other.note.id}`,
        })),
    ],
  }));
}

function createEntry(deck: CompiledDeck): DeckEntry {
  const { id, name, language, description, notes } = deck;
  return { id, name, language, description, notes: notes.length, cards: countCards(deck), file: `${id}.json` };
}

function describeFailure(file: string, failure: FormatFailure): readonly string[] {
  const lines = failure.errors.map(({ code, path, line, detail }) =>
    [`${file}:${line ?? 1}:`, code, path, detail === undefined ? '' : `(${detail})`, ADVICE[code] ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );
  return failure.more === 0 ? lines : [...lines, `${file}: and ${failure.more} more`];
}
