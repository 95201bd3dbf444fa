import { clozeNumbers } from '../core/content/cloze.ts';
import type { FileNote, FilePassage, FileSource } from '../core/content/deck-file.ts';
import type { Checked, Fields } from '../core/content/note.ts';
import { assertNever } from '../core/kernel/result.ts';
import type { Path, Report } from './issue.ts';
import {
  isDate,
  isObject,
  type JsonObject,
  readId,
  readList,
  readOptionalText,
  readTags,
  readText,
  readTexts,
  warnUnknown,
} from './read-values.ts';

const KINDS = ['basic', 'reversible', 'cloze', 'contrast'] as const;
type Kind = (typeof KINDS)[number];
/** A source with its text in Unicode NFC, made once: many notes may quote one long text. */
export type KnownSource = { readonly source: FileSource; readonly searched: string; readonly path: Path };
/** The sources of a deck by id. Of a faulty one its fault is told, not that of every note that rests on it. */
export type Sources = { readonly known: ReadonlyMap<string, KnownSource>; readonly isFaulty: (id: string) => boolean };

/** None, for notes that may name no source. */
export const NO_SOURCES: Sources = { known: new Map(), isFaulty: () => false };

/** The most subjects or aspects of a contrast. */
export const MAX_CONTRAST = 50;
const COMMON = ['id', 'kind', 'tags', 'from', 'checked'];
const KNOWN: { readonly [K in Kind]: ReadonlySet<string> } = {
  basic: new Set([...COMMON, 'question', 'answer']),
  reversible: new Set([...COMMON, 'question', 'answer']),
  cloze: new Set([...COMMON, 'text']),
  contrast: new Set([...COMMON, 'title', 'subjects', 'aspects']),
};
const PASSAGE_KEYS = new Set(['source', 'heading', 'quote']);
const CHECKED_KEYS = new Set(['subject', 'version', 'date']);
const ASPECT_KEYS = new Set(['name', 'values']);

/** A note of the deck format. Everything wrong with it goes to the report; then the outcome is undefined. */
export function readNote(report: Report, value: unknown, path: Path, sources: Sources): FileNote | undefined {
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  const id = readId(report, value, path, 'slash');
  const body = readNoteBody(report, value, path, sources);
  return id === undefined || body === undefined ? undefined : { id, ...body };
}

/** What any note may have besides its fields. */
export function readExtras(report: Report, note: JsonObject, path: Path, sources: Sources) {
  const tags = readTags(report, note.tags, [...path, 'tags']);
  const from = readPassage(report, note.from, [...path, 'from'], sources);
  const checked = readChecked(report, note.checked, [...path, 'checked']);
  return { tags, ...(from === undefined ? {} : { from }), ...(checked === undefined ? {} : { checked }) };
}

/** All of a note but its id. `extra` names keys that the caller reads. */
export function readNoteBody(
  report: Report,
  note: JsonObject,
  path: Path,
  sources: Sources,
  extra: readonly string[] = [],
): Omit<FileNote, 'id'> | undefined {
  const kind = readKind(report, note, path);
  const fields = kind === undefined ? undefined : readFields(report, kind, note, path);
  const extras = readExtras(report, note, path, sources);
  if (kind !== undefined) warnUnknown(report, note, path, new Set([...KNOWN[kind], ...extra]));
  return fields === undefined ? undefined : { fields, ...extras };
}

function readKind(report: Report, note: JsonObject, path: Path): Kind | undefined {
  const value = note.kind;
  if (value === undefined || value === null) return report.error('missing', [...path, 'kind']);
  if (typeof value !== 'string') return report.error('wrong-type', [...path, 'kind'], 'string');
  return KINDS.find((kind) => kind === value) ?? report.error('unknown-kind', [...path, 'kind'], value);
}

function readFields(report: Report, kind: Kind, note: JsonObject, path: Path): Fields | undefined {
  switch (kind) {
    case 'basic':
    case 'reversible': {
      const question = readText(report, note, 'question', path);
      const answer = readText(report, note, 'answer', path);
      return question === undefined || answer === undefined ? undefined : { kind, question, answer };
    }
    case 'cloze': {
      const text = readText(report, note, 'text', path);
      if (text === undefined) return undefined;
      return clozeNumbers(text).length === 0 ? report.error('no-cloze', [...path, 'text']) : { kind, text };
    }
    case 'contrast': {
      const title = readText(report, note, 'title', path);
      const subjects = readTexts(report, note, 'subjects', path, 2, MAX_CONTRAST);
      const aspects = readAspects(report, note, path, Array.isArray(note.subjects) ? note.subjects.length : undefined);
      if (title === undefined || subjects === undefined || aspects === undefined) return undefined;
      return { kind, title, subjects, aspects };
    }
    default:
      return assertNever(kind);
  }
}

function readAspects(report: Report, note: JsonObject, path: Path, count: number | undefined) {
  const list = readList(report, note, 'aspects', path);
  if (list === undefined) return undefined;
  if (list.length === 0) return report.error('too-few', [...path, 'aspects'], '1');
  if (list.length > MAX_CONTRAST) report.error('too-many', [...path, 'aspects'], String(MAX_CONTRAST));
  const aspects = list.map((value, index) => readAspect(report, value, [...path, 'aspects', index], count));
  return list.length <= MAX_CONTRAST && aspects.every((aspect) => aspect !== undefined) ? aspects : undefined;
}

function readAspect(report: Report, value: unknown, path: Path, count: number | undefined) {
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  warnUnknown(report, value, path, ASPECT_KEYS);
  const name = readText(report, value, 'name', path);
  const list = readList(report, value, 'values', path);
  if (list === undefined) return undefined;
  const fits = count === undefined || list.length === count;
  if (!fits) {
    report.error('value-count', [...path, 'values'], `${list.length}/${count}`);
  }
  const values = readTexts(report, value, 'values', path, 0, fits ? MAX_CONTRAST : list.length);
  return !fits || name === undefined || values === undefined ? undefined : { name, values };
}

function readPassage(report: Report, value: unknown, path: Path, sources: Sources): FilePassage | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  warnUnknown(report, value, path, PASSAGE_KEYS);
  const source = readText(report, value, 'source', path)?.normalize();
  const heading = readOptionalText(report, value, 'heading', path);
  const quote = readOptionalText(report, value, 'quote', path);
  if (source === undefined) return undefined;
  const known = sources.known.get(source);
  if (known === undefined) {
    return sources.isFaulty(source) ? undefined : report.error('unknown-source', [...path, 'source'], source);
  }
  if (quote !== undefined && known.searched !== '' && !known.searched.includes(quote.normalize())) {
    report.warn('quote-not-found', [...path, 'quote']);
  }
  return { source, ...(heading === undefined ? {} : { heading }), ...(quote === undefined ? {} : { quote }) };
}

function readChecked(report: Report, value: unknown, path: Path): Checked | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  warnUnknown(report, value, path, CHECKED_KEYS);
  const subject = readText(report, value, 'subject', path);
  const version = readText(report, value, 'version', path);
  const date = readText(report, value, 'date', path);
  if (date !== undefined && !isDate(date)) return report.error('bad-date', [...path, 'date'], date);
  return subject === undefined || version === undefined || date === undefined ? undefined : { subject, version, date };
}
