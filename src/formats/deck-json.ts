import type { DeckFile } from '../core/content/deck-file.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { hashText } from './derive-id.ts';
import { createReport, type FormatFailure, type FormatIssue, type Path, type Report } from './issue.ts';
import { locate, parseJson } from './json-parse.ts';
import { DECK_FORMAT, readDeck } from './read-deck.ts';
import { isCard, isLooseDeck, readLooseCards, readLooseDeck } from './read-loose.ts';
import { isObject } from './read-values.ts';

/** A deck read from a file, and what was left out or looks odd. The first deck of a file carries its warnings. */
export type ParsedDeck = DeckFile & { readonly warnings: readonly FormatIssue[] };

/**
 * The decks of a JSON file: a `saegim-deck` (version 1), loose cards, or a list of decks. All or nothing: with any
 * error no deck is given, and every error up to MAX_ISSUES is listed. `fileName` names loose decks that have no
 * name; it is empty for pasted text. Reading the same text again gives the same ids. Never throws.
 */
export function readDeckFile(text: string, fileName: string): Result<readonly ParsedDeck[], FormatFailure> {
  const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!parsed.ok) return parsed;
  const report = createReport();
  const decks = readValue(report, parsed.value, baseName(fileName, text));
  if (report.errorCount() > 0) return fail(locate(text, report));
  return ok(decks.map((deck, index) => ({ ...deck, warnings: index === 0 ? report.warnings() : [] })));
}

function readValue(report: Report, value: unknown, fallback: string): readonly DeckFile[] {
  if (!Array.isArray(value)) return readOne(report, value, [], fallback);
  if (!value.some((item) => isObject(item) && !isCard(item) && (item.format !== undefined || isLooseDeck(item)))) {
    return readLooseCards(report, value, [], { name: fallback, language: undefined, description: '' });
  }
  const used = new Set<string>();
  return value.flatMap((item, index) =>
    readOne(report, item, [index], value.length === 1 ? fallback : `${fallback} ${index + 1}`).map((deck) => {
      if (used.has(deck.id)) report.error('duplicate-id', [index, 'id'], deck.id);
      used.add(deck.id);
      return deck;
    }),
  );
}

function readOne(report: Report, value: unknown, path: Path, fallback: string): readonly DeckFile[] {
  if (!isObject(value)) return report.error('unknown-shape', path) ?? [];
  if (value.format === DECK_FORMAT) {
    const deck = readDeck(report, value, path);
    return deck === undefined ? [] : [deck];
  }
  if (value.format !== undefined) {
    const named = typeof value.format === 'string' ? value.format : typeof value.format;
    return report.error('unknown-format', [...path, 'format'], named) ?? [];
  }
  if (isLooseDeck(value)) return readLooseDeck(report, value, path, fallback);
  return report.error('unknown-shape', path) ?? [];
}

/** A file's name without folders and ending. Pasted text has none: its own hash keeps two pastes apart. */
function baseName(fileName: string, text: string): string {
  const base = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/\p{Surrogate}/gu, '')
    .normalize()
    .trim();
  return base === '' ? `deck-${hashText(text.trim())}` : base;
}
