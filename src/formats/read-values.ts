import type { Path, Report } from './issue.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** The longest text of one field, in code points. */
export const MAX_TEXT = 20_000;
/** The longest source, which is a whole study note. */
export const MAX_SOURCE = 1_000_000;
export const MAX_ID = 200;
const MAX_LABEL = 200;

const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\u115f\u1160\u3164\uffa0\ufeff]*$/;
const CONTROL = /\p{Cc}/u;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isBlank(text: string): boolean {
  return INVISIBLE.test(text);
}

/** A text that must be there and say something. Reports `missing`, `wrong-type`, `blank` or `too-long`. */
export function readText(report: Report, object: JsonObject, key: string, path: Path, max = MAX_TEXT) {
  const value = object[key];
  if (value === undefined || value === null) return report.error('missing', [...path, key]);
  return checkText(report, value, [...path, key], max);
}

/** A text that may be absent or null; when there, it must say something. */
export function readOptionalText(report: Report, object: JsonObject, key: string, path: Path, max = MAX_TEXT) {
  const value = object[key];
  return value === undefined || value === null ? undefined : checkText(report, value, [...path, key], max);
}

export function checkText(report: Report, value: unknown, path: Path, max = MAX_TEXT): string | undefined {
  if (typeof value !== 'string') return report.error('wrong-type', path, 'string');
  if (isBlank(value)) return report.error('blank', path);
  return isWithin(value, max) ? value : report.error('too-long', path, String(max));
}

/** Lengths count as written or after Unicode NFC, whichever is less, in code points. */
function isWithin(text: string, max: number): boolean {
  return text.length <= max || [...text].length <= max || [...text.normalize()].length <= max;
}

/** A list that must be there. */
export function readList(report: Report, object: JsonObject, key: string, path: Path): readonly unknown[] | undefined {
  const value = object[key];
  if (value === undefined || value === null) return report.error('missing', [...path, key]);
  return Array.isArray(value) ? value : report.error('wrong-type', [...path, key], 'list');
}

/** Texts of a list, with its length between two bounds. Undefined when any of them is wrong. */
export function readTexts(report: Report, object: JsonObject, key: string, path: Path, least: number, most: number) {
  const list = readList(report, object, key, path);
  if (list === undefined) return undefined;
  if (list.length < least) report.error('too-few', [...path, key], String(least));
  if (list.length > most) report.error('too-many', [...path, key], String(most));
  const texts = list.map((value, index) => checkText(report, value, [...path, key, index]));
  const fits = list.length >= least && list.length <= most;
  return fits && texts.every((text) => text !== undefined) ? texts : undefined;
}

/** An id, in Unicode NFC. A note's id may hold one slash: then it is global. */
export function readId(report: Report, object: JsonObject, path: Path, slash: 'slash' | 'no-slash') {
  const value = object.id;
  if (value === undefined || value === null) return report.error('missing', [...path, 'id']);
  if (typeof value !== 'string') return report.error('wrong-type', [...path, 'id'], 'string');
  return isId(value, slash) ? value.normalize() : report.error('bad-id', [...path, 'id'], value);
}

export function isId(text: string, slash: 'slash' | 'no-slash'): boolean {
  if (isBlank(text) || text !== text.trim() || !isWithin(text, MAX_ID) || CONTROL.test(text) || text === '__proto__')
    return false;
  const parts = text.split('/');
  return parts.every((part) => part.trim() !== '') && parts.length <= (slash === 'slash' ? 2 : 1);
}

/** Tags: a list of short texts. Absent is none, and an empty tag is left out: nothing is lost with it. */
export function readTags(report: Report, value: unknown, path: Path): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return report.error('wrong-type', path, 'list') ?? [];
  return value
    .map((tag, index) =>
      typeof tag === 'string' && isBlank(tag)
        ? report.warn('dropped-tag', [...path, index])
        : checkText(report, tag, [...path, index], MAX_LABEL),
    )
    .filter((tag) => tag !== undefined);
}

/** Keys that mean nothing here are left out, and said so. */
export function warnUnknown(report: Report, object: JsonObject, path: Path, known: ReadonlySet<string>): void {
  for (const key of Object.keys(object)) if (!known.has(key)) report.warn('unknown-key', [...path, key], key);
}

/** An ISO date that is in the calendar. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** An address that a person may follow: nothing but the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text);
}
