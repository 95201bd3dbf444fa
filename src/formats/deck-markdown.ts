import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { ParsedDeck } from './deck-json.ts';
import { createReport, type FormatFailure, failWith, type Path } from './issue.ts';
import { type Block, parseBlocks } from './markdown-blocks.ts';
import { type FrontMatter, readFrontMatter } from './markdown-front-matter.ts';
import { readSection, type Section, type WrittenNote } from './markdown-note.ts';
import { createLineReport, type LineReport } from './markdown-report.ts';
import { DECK_FORMAT, DECK_VERSION, readDeck } from './read-deck.ts';
import { isForStudy } from './study-note.ts';

/** A deck written in Markdown; by note id the facts that it rests on, and its first line. */
export type CompiledDeck = ParsedDeck & {
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly lines: ReadonlyMap<string, number>;
};

/**
 * Compiles a deck written in Markdown (docs/deck-format.md) by the same rules as the JSON reader, and stricter:
 * quotes and headings must be found in their source. `readSource` gives the Markdown of a source file by its path
 * in the front matter. A note that says `study: false` becomes no cards, be it the text itself or a source. Errors
 * carry lines. Never throws.
 */
export function compileDeckMarkdown(
  written: string,
  readSource: (file: string) => string | undefined,
): Result<CompiledDeck, FormatFailure> {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const report = createLineReport();
  if (!isForStudy(text)) return fail(failWith({ code: 'not-for-study', path: '', line: 1 }));
  const [first, ...rest] = parseBlocks(text);
  const front = readFrontMatter(report, first, readSource);
  const sections = splitSections(
    report,
    first === undefined || first.node.type === 'yaml' ? rest : [first, ...rest],
    text,
  );
  const known = front ?? { deck: {}, checked: undefined, quoted: undefined, lineOf: () => 1 };
  const notes = sections
    .map((section) => readSection(report, text, section, known))
    .filter((note) => note !== undefined);
  const deck = front === undefined ? undefined : validate(report, front, notes, sections.length);
  const failure = report.failure();
  if (deck === undefined || failure !== undefined) return fail(failure ?? { errors: [], more: 0 });
  const facts = new Map(notes.map((note) => [note.id, note.facts]));
  const lines = new Map(notes.map((note) => [note.id, note.line]));
  return ok({ ...deck, warnings: [], facts, lines });
}

/** Level 2 headings begin notes and level 1 headings end them; text outside of a note would be lost. */
function splitSections(report: LineReport, blocks: readonly Block[], text: string): readonly Section[] {
  const sections: { readonly heading: Block; readonly body: Block[] }[] = [];
  let current: Block[] | undefined;
  for (const block of blocks) {
    const depth = block.node.type === 'heading' ? block.node.depth : 0;
    // A line below a text makes a heading of it, where a thematic break was meant.
    const isUnderlined = depth > 0 && text.slice(block.start, block.end).includes('\n');
    if (isUnderlined) report.error('underlined-heading', block.line, []);
    else if (depth === 1) current = undefined;
    else if (depth === 2) {
      current = [];
      sections.push({ heading: block, body: current });
    } else if (current === undefined) report.error('stray-text', block.line, []);
    else current.push(block);
  }
  return sections;
}

/** The rules of the deck format, with each error moved from its place in the JSON to its line. */
function validate(report: LineReport, front: FrontMatter, notes: readonly WrittenNote[], written: number) {
  const values = createReport();
  const json = { ...front.deck, format: DECK_FORMAT, version: DECK_VERSION, notes: notes.map(({ note }) => note) };
  const deck = readDeck(values, json, []);
  const move = (path: Path) => {
    const [top, index, key, deeper] = path;
    const note = top === 'notes' && typeof index === 'number' ? notes[index] : undefined;
    if (note === undefined) return { line: front.lineOf(String(top ?? 'id')), path };
    return { line: note.lineOf(key, deeper), path: [note.id, ...path.slice(2)] };
  };
  for (const { issue, path } of values.errors()) {
    // Every note was refused already: that is no empty deck.
    if (issue.code === 'empty-deck' && written > 0) continue;
    const place = move(path);
    report.error(issue.code, place.line, place.path, issue.detail);
  }
  notes.forEach(({ lineOf, id }, index) => {
    const from = deck?.notes[index]?.from;
    const source = deck?.sources.find((candidate) => candidate.id === from?.source);
    if (from === undefined || source === undefined || source.markdown === '') return;
    const line = lineOf('from', undefined);
    if (from.quote !== undefined && !source.markdown.includes(from.quote)) {
      report.error('quote-not-found', line, [id], from.quote);
    }
    if (from.heading !== undefined && !hasHeading(source.markdown, from.heading)) {
      report.error('heading-not-found', line, [id], from.heading);
    }
  });
  return deck;
}

function hasHeading(markdown: string, heading: string): boolean {
  return markdown
    .split(/\r?\n/)
    .some((line) => /^#{1,6}[ \t]/.test(line) && line.replace(/^#+|#+$/g, '').trim() === heading);
}
