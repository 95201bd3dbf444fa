import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Fields } from '../src/core/content/note.ts';
import { readDeckFile } from '../src/formats/deck-json.ts';
import { countCards, deckOfNotes } from '../src/formats/notes/notes-to-deck.ts';
import { type ReadNoteFile, readNoteFile } from '../src/formats/notes/read-note-file.ts';
import { reportRow } from '../src/formats/notes/report-rows.ts';
import { printDeck } from '../src/formats/print-deck.ts';
import { type ConvertOptions, readArguments, USAGE } from './convert-arguments.ts';
import { describeFailure, describeNote, describeTotal, describeWarning } from './convert-report.ts';

type ReadNote = ReadNoteFile & { readonly file: string };

/**
 * `npm run convert -- NOTE.md... --out deck.json`: a deck out of study notes. 0 when a deck was written; 1 when a note
 * cannot be read (then nothing is written) or none holds a card; 2 for wrong usage.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv);
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const read = await Promise.all(options.files.map((file) => readOne(file, options)));
  const problems = read.filter((one) => typeof one === 'string');
  for (const problem of problems) console.error(problem);
  const notes = read.filter((one) => typeof one !== 'string');
  if (problems.length === 0) return write(notes, options);
  console.error('Nothing was written.');
  return 1;
}

async function readOne(file: string, { headingLevel }: ConvertOptions): Promise<ReadNote | string> {
  try {
    const read = readNoteFile(await readFile(file), pathOf(file), headingLevel === undefined ? {} : { headingLevel });
    return read.ok ? { file, ...read.value } : describeFailure(file, read.error);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return `${file}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.code === 'EISDIR' ? 'this is a folder, not a note.' : `it cannot be opened (${error.code}).`}`;
  }
}

/** Where a note lies as seen from here, so that its cards are the same on every machine. */
function pathOf(file: string): string {
  return relative('', file)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\.\/)+/, '');
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
  if (report !== undefined) {
    const fileOf = new Map(chosen.flatMap(({ file, cards }) => cards.map(({ card }) => [card, file] as const)));
    const rows = kept.map(({ path, card }) => reportRow(fileOf.get(card) ?? path, card));
    await writeFile(report, `${JSON.stringify(rows, null, 2)}\n`);
  }
  const before = await deckAt(out);
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
  await writeFile(out, printDeck(deck));
  console.log(describeTotal(out, deck.notes.length, countCards(deck)));
  return 0;
}

/** The notes of the deck that is written over, to tell what changed; none when there is no such deck yet. */
async function deckAt(out: string): Promise<ReadonlyMap<string, Fields>> {
  try {
    const read = readDeckFile(await readFile(out, 'utf8'), out);
    const notes = read.ok ? read.value.flatMap((deck) => deck.notes) : [];
    return new Map(notes.map(({ id, fields }) => [id, fields]));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return new Map();
  }
}
