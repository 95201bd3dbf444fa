import { type DeckFile, type FileNote, type FileSource, globalId } from '../core/content/deck-file.ts';
import { type DeckId, deckId } from '../core/kernel/ids.ts';
import type { Path, Report } from './issue.ts';
import { type KnownSource, readNote, type Sources } from './read-note.ts';
import {
  checkText,
  isBlank,
  isObject,
  isWebAddress,
  type JsonObject,
  MAX_SOURCE,
  readId,
  readList,
  readOptionalText,
  readText,
  warnUnknown,
} from './read-values.ts';

export const DECK_FORMAT = 'saegim-deck';
export const DECK_VERSION = 1;

const DECK_KEYS = new Set([
  '$schema',
  'format',
  'version',
  'id',
  'name',
  'language',
  'description',
  'sources',
  'notes',
]);
const SOURCE_KEYS = new Set(['id', 'title', 'markdown', 'url']);

/** A deck of the format, version 1. Everything wrong with it goes to the report; then the outcome is undefined. */
export function readDeck(report: Report, deck: JsonObject, path: Path): DeckFile | undefined {
  const before = report.errorCount();
  if (readVersion(report, deck, path) === 'newer') return undefined;
  warnUnknown(report, deck, path, DECK_KEYS);
  const id = readId(report, deck, path, 'no-slash');
  const name = readText(report, deck, 'name', path);
  const { language, description } = readAbout(report, deck, path);
  const sources = readSources(report, deck, path);
  checkSourceIds(report, sources, deckId(id ?? ''));
  const list = readList(report, deck, 'notes', path);
  if (list?.length === 0) report.error('empty-deck', [...path, 'notes']);
  const notes = readNotes(report, list ?? [], [...path, 'notes'], sources, deckId(id ?? ''));
  if (report.errorCount() > before || id === undefined || name === undefined) return undefined;
  return {
    id: deckId(id),
    name,
    language: language ?? guessLanguage(name, notes),
    description,
    sources: listSources(sources),
    notes,
  };
}

export function readAbout(report: Report, deck: JsonObject, path: Path) {
  const language = readOptionalText(report, deck, 'language', path, 35);
  const value = deck.description ?? '';
  const silent = typeof value === 'string' && isBlank(value);
  const description = silent ? '' : (checkText(report, value, [...path, 'description']) ?? '');
  return { language, description };
}

/** The sources by their id. Absent is none. */
export function readSources(report: Report, deck: JsonObject, path: Path): Sources {
  const known = new Map<string, KnownSource>();
  const faulty = new Set<string>();
  const list = deck.sources === undefined || deck.sources === null ? [] : readList(report, deck, 'sources', path);
  // A source without a readable id could be any.
  let isAny = list === undefined;
  list?.forEach((value, index) => {
    const at = [...path, 'sources', index];
    const source = readSource(report, value, at);
    const id = source?.id ?? idOf(value);
    if (id === undefined) isAny = true;
    else if (known.has(id) || faulty.has(id)) report.error('duplicate-id', [...at, 'id'], id);
    else if (source === undefined) faulty.add(id);
    else known.set(id, { source, searched: source.markdown.normalize(), path: at });
  });
  return { known, isFaulty: (id) => isAny || faulty.has(id) };
}

export function listSources({ known }: Sources): readonly FileSource[] {
  return [...known.values()].map(({ source }) => source);
}

/** A source named with its deck and one named without may be the same. */
export function checkSourceIds(report: Report, { known }: Sources, deck: DeckId): void {
  const seen = new Set<string>();
  for (const [id, { path }] of known) {
    const whole = globalId(deck, id);
    if (seen.has(whole)) report.error('duplicate-id', [...path, 'id'], id);
    seen.add(whole);
  }
}

/** Korean when there is any Hangul, else English. */
export function guessLanguage(name: string, notes: readonly FileNote[]): string {
  return /\p{Script=Hangul}/u.test(name + JSON.stringify(notes.slice(0, 20).map((note) => note.fields))) ? 'ko' : 'en';
}

/** Of a newer version nothing more can be said; of a wrong one the rest is still worth checking. */
function readVersion(report: Report, { version }: JsonObject, path: Path): 'newer' | 'known' {
  const at = [...path, 'version'];
  if (version === undefined || version === null) report.error('missing', at);
  else if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    report.error('wrong-type', at, '1');
  } else if (version > DECK_VERSION) {
    report.error('newer-version', at, String(version));
    return 'newer';
  }
  return 'known';
}

function readSource(report: Report, value: unknown, path: Path): FileSource | undefined {
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  warnUnknown(report, value, path, SOURCE_KEYS);
  const id = readId(report, value, path, 'slash');
  const title = readText(report, value, 'title', path);
  const url = readOptionalText(report, value, 'url', path, 2000);
  const isBad = url !== undefined && !isWebAddress(url);
  if (isBad) report.error('bad-url', [...path, 'url'], url);
  const hasAddress = value.url !== undefined && value.url !== null;
  const markdown = readSourceText(report, value, path, hasAddress);
  if (isBad || id === undefined || title === undefined || markdown === undefined) return undefined;
  return { id, title, markdown, ...(url === undefined ? {} : { url }) };
}

/** Documentation is named by its address and may have no text of its own. */
function readSourceText(report: Report, source: JsonObject, path: Path, hasAddress: boolean): string | undefined {
  const value = source.markdown ?? (hasAddress ? '' : undefined);
  if (hasAddress && typeof value === 'string' && isBlank(value)) return '';
  return readText(report, { markdown: value }, 'markdown', path, MAX_SOURCE);
}

function readNotes(report: Report, list: readonly unknown[], path: Path, sources: Sources, deck: DeckId) {
  const seen = new Set<string>();
  return list.flatMap((value, index) => {
    const note = readNote(report, value, [...path, index], sources);
    const id = note?.id ?? idOf(value);
    if (id === undefined) return [];
    const whole = globalId(deck, id);
    if (seen.has(whole)) report.error('duplicate-id', [...path, index, 'id'], id);
    seen.add(whole);
    return note === undefined ? [] : [note];
  });
}

/** The id of a note or source that has other faults, so that a repeated id is told at the same time. */
function idOf(value: unknown): string | undefined {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === 'string' && !isBlank(id) ? id.normalize() : undefined;
}
