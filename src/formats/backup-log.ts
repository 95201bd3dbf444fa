import type { LogEntry } from '../core/memory/log.ts';
import type { FormatCode, Path } from './issue.ts';
import { isObject, type JsonObject } from './read-values.ts';

export type Fault = { readonly code: FormatCode; readonly path: Path };

const LAST_INSTANT = 8.64e15;
const LAST_DAY = 1e8;
const PHASES = new Set<unknown>(['learning', 'review', 'relearning']);

/**
 * What is wrong with a log entry, the first thing only. By hand, because there may be millions. An entry of a kind
 * that is not known here needs its identity, card, instant and day; a newer app knows the rest.
 */
export function findEntryFault(value: unknown): Fault | undefined {
  if (!isObject(value)) return { code: 'wrong-type', path: [] };
  const { device, seq, card, at, day, kind } = value;
  if (typeof device !== 'string' || device === '') return faultAt(value, 'device');
  if (!isCount(seq) || seq < 1) return faultAt(value, 'seq');
  if (typeof card !== 'string' || !/^[^/][\s\S]*\/[^/]+$/.test(card)) return faultAt(value, 'card');
  if (!isCount(at) || at > LAST_INSTANT) return faultAt(value, 'at');
  if (!isDay(day)) return faultAt(value, 'day');
  if (typeof kind !== 'string' || kind === '') return faultAt(value, 'kind');
  return findFactFault(value, kind);
}

export function isLogEntry(value: unknown): value is LogEntry {
  return findEntryFault(value) === undefined;
}

function findFactFault(fact: JsonObject, kind: string): Fault | undefined {
  if (kind === 'review') return findReviewFault(fact);
  if (kind === 'retract') {
    const { entry } = fact;
    if (!isObject(entry)) return faultAt(fact, 'entry');
    if (typeof entry.device !== 'string' || entry.device === '') return faultAt(entry, 'device', 'entry');
    return isCount(entry.seq) && entry.seq >= 1 ? undefined : faultAt(entry, 'seq', 'entry');
  }
  if (kind === 'reschedule') return findDueFault(fact, []);
  if (kind === 'flag') return isCount(fact.flag) && fact.flag <= 7 ? undefined : faultAt(fact, 'flag');
  if (kind === 'mark') return typeof fact.marked === 'boolean' ? undefined : faultAt(fact, 'marked');
  return undefined;
}

function findReviewFault(fact: JsonObject): Fault | undefined {
  const { rating, took, grant } = fact;
  if (!isCount(rating) || rating < 1 || rating > 4) return faultAt(fact, 'rating');
  if (typeof took !== 'number' || !Number.isFinite(took) || took < 0) return faultAt(fact, 'took');
  if (!isObject(grant)) return faultAt(fact, 'grant');
  if (!PHASES.has(grant.phase)) return faultAt(grant, 'phase', 'grant');
  if (!isCount(grant.step)) return faultAt(grant, 'step', 'grant');
  if (grant.suspend !== undefined && grant.suspend !== true) return faultAt(grant, 'suspend', 'grant');
  return findDueFault(grant, ['grant']);
}

function findDueFault(holder: JsonObject, path: readonly string[]): Fault | undefined {
  const { due } = holder;
  if (!isObject(due)) return faultAt(holder, 'due', ...path);
  if (due.unit === 'day') return isDay(due.day) ? undefined : faultAt(due, 'day', ...path, 'due');
  if (due.unit !== 'instant') return faultAt(due, 'unit', ...path, 'due');
  return isCount(due.at) && due.at <= LAST_INSTANT ? undefined : faultAt(due, 'at', ...path, 'due');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDay(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= LAST_DAY;
}

function faultAt(holder: JsonObject, key: string, ...path: readonly string[]): Fault {
  const code = holder[key] === undefined || holder[key] === null ? 'missing' : 'wrong-type';
  return { code, path: [...path, key] };
}
