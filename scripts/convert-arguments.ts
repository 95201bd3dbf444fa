import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { HeadingLevel } from '../src/formats/notes/read-study-note.ts';

export type ConvertOptions = {
  readonly files: readonly string[];
  readonly out: string;
  readonly report: string | undefined;
  readonly suggest: boolean;
  readonly headingLevel: HeadingLevel | undefined;
};

export const USAGE = `Usage: npm run convert -- NOTE.md... --out deck.json [--suggest] [--report report.json] [--headings N]
  --out FILE      where the deck is written, as JSON that the app imports
  --suggest       cards from plain prose too, not only those written as cards
  --report FILE   every card as JSON: file, lines, kind, reader, explicit, confidence, question, answer
  --headings N    every heading of level N (1 to 6) asks, and what stands below answers
  --help          this text`;

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

export function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((argument) => argument === '--help' || argument === '-h');
}

/** What the command line asks for, or a sentence on what is wrong with it. */
export function readArguments(argv: readonly string[]): ConvertOptions | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (positionals.length === 0) return 'Name at least one note.';
  if (values.out === undefined || values.out === '') return '--out is missing.';
  const headingLevel = LEVELS.find((level) => String(level) === values.headings);
  if (values.headings !== undefined && headingLevel === undefined) return '--headings is a number from 1 to 6.';
  if (values.report === '') return '--report is missing its file.';
  const written = [values.out, ...(values.report === undefined ? [] : [values.report])].map((file) => resolve(file));
  const files = new Map<string, string>();
  for (const file of positionals) if (!files.has(resolve(file))) files.set(resolve(file), file);
  if (written.some((place) => files.has(place))) return 'A note would be written over: choose another name.';
  if (written[0] === written[1]) return '--out and --report are the same file.';
  return {
    files: [...files.values()],
    out: values.out,
    report: values.report,
    suggest: values.suggest === true,
    headingLevel,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        report: { type: 'string' },
        suggest: { type: 'boolean' },
        headings: { type: 'string' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message;
  }
}
