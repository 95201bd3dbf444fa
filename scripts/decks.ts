import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { templatesOf } from '../src/core/content/cards.ts';
import { type CompiledDeck, compileDeckMarkdown } from '../src/formats/deck-markdown.ts';
import { decodeText } from '../src/formats/decode-text.ts';
import type { FormatFailure } from '../src/formats/issue.ts';
import { printDeck } from '../src/formats/print-deck.ts';

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
  'front-matter': 'the file begins with YAML between two lines of ---',
};

/** Compiles every `decks/*.md` of the project at `root`. Writes nothing. */
export async function compileDecks(root: string): Promise<CompiledDecks> {
  const folder = join(root, 'decks');
  const sources = await readSources(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  const problems: string[] = [];
  const decks: CompiledDeck[] = [];
  for (const name of names) {
    const text = decodeText(await readFile(join(folder, name)));
    const compiled = text.ok ? compileDeckMarkdown(text.value, (file) => sources.get(file)) : text;
    if (!compiled.ok) problems.push(...describeFailure(`decks/${name}`, compiled.error));
    else if (`${compiled.value.id}.md` !== name) problems.push(`decks/${name}:2: the id is ${compiled.value.id}`);
    else decks.push(compiled.value);
  }
  const files = new Map(decks.map((deck) => [`${deck.id}.json`, printDeck(deck)]));
  files.set('index.json', `${JSON.stringify({ decks: decks.map(createEntry) }, null, 2)}\n`);
  return { decks, files, problems };
}

/** Writes the compiled files to `public/decks/`, and takes away what is there from before. */
export async function writeDecks(root: string, compiled: CompiledDecks): Promise<void> {
  const folder = join(root, 'public', 'decks');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of compiled.files) await writeFile(join(folder, name), text);
}

/** `npm run decks`: checks, writes and counts. `--check` writes nothing, `--quiet` counts nothing. */
export async function main(argv: readonly string[]): Promise<number> {
  const root = resolve('.');
  const compiled = await compileDecks(root);
  for (const problem of compiled.problems) console.error(problem);
  if (compiled.problems.length > 0) return 1;
  if (!argv.includes('--check')) await writeDecks(root, compiled);
  if (!argv.includes('--quiet')) for (const deck of compiled.decks) console.log(describeDeck(deck));
  return 0;
}

/** The text of every Markdown file under `decks/sources/`, by its path from `decks/`, word for word. */
async function readSources(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, 'sources'), { recursive: true });
  const files = entries.filter((entry) => entry.endsWith('.md'));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const path = join(folder, 'sources', file);
        return [relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8')];
      }),
    ),
  );
}

function createEntry(deck: CompiledDeck): DeckEntry {
  const { id, name, language, description, notes } = deck;
  return { id, name, language, description, notes: notes.length, cards: countCards(deck), file: `${id}.json` };
}

function countCards(deck: CompiledDeck): number {
  return deck.notes.reduce((sum, note) => sum + templatesOf(note.fields).length, 0);
}

function describeDeck(deck: CompiledDeck): string {
  const kinds = new Map<string, number>();
  for (const { fields } of deck.notes) kinds.set(fields.kind, (kinds.get(fields.kind) ?? 0) + 1);
  const byKind = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const facts = new Set([...deck.facts.values()].flat());
  return `${deck.id}: ${deck.notes.length} notes, ${countCards(deck)} cards (${byKind}), ${facts.size} facts`;
}

function describeFailure(file: string, failure: FormatFailure): readonly string[] {
  const lines = failure.errors.map(({ code, path, line, detail }) =>
    [`${file}:${line ?? 1}:`, code, path, detail === undefined ? '' : `(${detail})`, ADVICE[code] ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );
  return failure.more === 0 ? lines : [...lines, `${file}: and ${failure.more} more`];
}
