import { readFile, writeFile } from 'node:fs/promises';
import { decodeText } from '../src/formats/decode-text.ts';
import { countCards, deckOfNotes } from '../src/formats/notes/notes-to-deck.ts';
import { readStudyNote, type StudyNote } from '../src/formats/notes/read-study-note.ts';
import { reportRow } from '../src/formats/notes/report-rows.ts';
import { printDeck } from '../src/formats/print-deck.ts';
import { type ConvertOptions, readArguments, USAGE } from './convert-arguments.ts';
import { describeFailure, describeNote, describeTotal } from './convert-report.ts';

type ReadNote = { readonly file: string; readonly note: StudyNote };

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
    const text = decodeText(await readFile(file));
    if (!text.ok) return describeFailure(file, text.error);
    return { file, note: readStudyNote(text.value, file, headingLevel === undefined ? {} : { headingLevel }) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return `${file}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.code === 'EISDIR' ? 'this is a folder, not a note.' : `it cannot be opened (${error.code}).`}`;
  }
}

async function write(notes: readonly ReadNote[], { out, report, suggest }: ConvertOptions): Promise<number> {
  const chosen = notes.map(({ file, note }) => ({
    file,
    note,
    cards: [...note.explicit, ...(suggest ? note.suggested : [])].sort((a, b) => a.start - b.start),
  }));
  const { deck, kept, leftOut } = deckOfNotes(chosen, out.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
  if (report !== undefined) {
    const rows = chosen.flatMap(({ file, note }) =>
      kept.filter((one) => one.file === file).map(({ card }) => reportRow(file, note, card)),
    );
    await writeFile(report, `${JSON.stringify(rows, null, 2)}\n`);
  }
  for (const { file, note } of notes) {
    const held = kept.filter((one) => one.file === file).map(({ card }) => card);
    console.log(
      describeNote(
        file,
        note,
        held,
        leftOut.filter((one) => one.file === file),
        suggest,
      ),
    );
  }
  const canSuggest = !suggest && notes.some(({ note }) => note.suggested.length > 0);
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
