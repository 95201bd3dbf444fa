import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Fields } from '../src/core/content/note.ts';
import { readDeckFile } from '../src/formats/deck-json.ts';
import { countCards, deckOfNotes } from '../src/formats/notes/notes-to-deck.ts';
import { type ReadNoteFile, readNoteFile } from '../src/formats/notes/read-note-file.ts';
import { reportRow } from '../src/formats/notes/report-rows.ts';
import { printDeck } from '../src/formats/print-deck.ts';
import { asksForHelp, type ConvertOptions, readArguments, USAGE } from './convert-arguments.ts';
import { describeFailure, describeNote, describeTotal, describeWarning } from './convert-report.ts';
import { writeWhole } from './write-whole.ts';

type ReadNote = ReadNoteFile & { readonly file: string };

/** What a zip archive begins with. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * `npm run convert -- NOTE.md... --out deck.json`: a deck out of study notes. 0 when a deck was written; 1 when a note
 * cannot be read (then nothing is written) or none holds a card; 2 for wrong usage.
 */
export async function main(argv: readonly string[]): Promise<number> {
  if (asksForHelp(argv)) {
    console.log(USAGE);
    return 0;
  }
  const options = readArguments(argv);
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const paths = pathsOf(options.files);
  const read = await Promise.all(options.files.map((file, at) => readOne(file, paths[at] ?? file, options)));
  const problems = read.filter((one) => typeof one === 'string');
  for (const problem of problems) console.error(problem);
  const notes = read.filter((one) => typeof one !== 'string');
  if (problems.length === 0) return write(notes, options);
  console.error('Nothing was written.');
  return 1;
}

async function readOne(file: string, path: string, { headingLevel }: ConvertOptions): Promise<ReadNote | string> {
  try {
    const bytes = await readFile(file);
    if (ARCHIVE.every((byte, at) => bytes[at] === byte))
      return `${file}: this is an archive. Unpack it and name its notes; the app takes archives as they are.`;
    const read = readNoteFile(bytes, path, headingLevel === undefined ? {} : { headingLevel });
    return read.ok ? { file, ...read.value } : describeFailure(file, read.error);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return `${file}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.code === 'EISDIR' ? 'this is a folder, not a note.' : `it cannot be opened (${error.code}).`}`;
  }
}

/** Where notes lie as seen from here, so that their cards are the same on every machine. No two have one path. */
function pathsOf(files: readonly string[]): readonly string[] {
  const seen = files.map((file) => relative('', file).replaceAll('\\', '/'));
  const short = seen.map((path) => path.replace(/^(?:\.\.\/)+/, ''));
  return short.map((path, at) => {
    const isLone = short.filter((other) => other === path).length === 1;
    return isLone ? path : (seen[at] ?? path).replaceAll('../', 'up/');
  });
}

async function write(notes: readonly ReadNote[], { out, report, suggest }: ConvertOptions): Promise<number> {
  const chosen = notes.map(({ file, reading }) => ({
    file,
    reading,
    cards: [...reading.explicit, ...(suggest ? reading.suggested : [])]
      .sort((a, b) => a.start - b.start)
      .map((card) => ({ card })),
  }));
  const { deck, kept, leftOut } = deckOfNotes(chosen, out.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
  const before = await deckAt(out);
  const fileOf = new Map(chosen.flatMap(({ file, cards }) => cards.map(({ card }) => [card, file] as const)));
  const rows = kept.map(({ path, card }) => reportRow(fileOf.get(card) ?? path, card));
  const failed = await writeWhole([
    ...(report === undefined ? [] : [{ path: report, text: `${JSON.stringify(rows, null, 2)}\n` }]),
    ...(deck.notes.length === 0 ? [] : [{ path: out, text: printDeck(deck) }]),
  ]);
  if (failed !== null) {
    console.error(failed);
    return 1;
  }
  const isChanged = (id: string) => before.has(id) && !isDeepStrictEqual(before.get(id), after.get(id));
  const after = new Map(deck.notes.map(({ id, fields }) => [id, fields] as const));
  for (const { file, reading, warnings } of notes) {
    const own = kept.filter(({ path }) => path === reading.path);
    const outcome = {
      path: reading.path,
      kept: own.filter(({ id }) => !isChanged(id)).map(({ card }) => card),
      changed: own.filter(({ id }) => isChanged(id)).map(({ card }) => card),
      lost: leftOut.filter(({ path }) => path === reading.path),
      skipped: reading.skipped,
    };
    console.log(describeNote(file, reading, outcome, suggest));
    for (const warning of warnings) console.log(describeWarning(file, warning));
  }
  const canSuggest = !suggest && notes.some(({ reading }) => reading.suggested.length > 0);
  if (deck.notes.length === 0) {
    console.error(
      `No card was found, so ${out} was not written.${canSuggest ? ' With --suggest, prose is read too.' : ''}`,
    );
    return 1;
  }
  console.log(describeTotal(out, deck.notes.length, countCards(deck)));
  return 0;
}

/** The notes of the deck that is written over, to tell what changed; none when there is no such deck yet. */
async function deckAt(out: string): Promise<ReadonlyMap<string, Fields>> {
  try {
    if (!(await stat(out)).isFile()) return new Map();
    const read = readDeckFile(await readFile(out, 'utf8'), out);
    const notes = read.ok ? read.value.flatMap((deck) => deck.notes) : [];
    return new Map(notes.map(({ id, fields }) => [id, fields]));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return new Map();
  }
}
