import type { Result } from '../core/kernel/result.ts';
import { fail, ok } from '../core/kernel/result.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { encodeSegment, type Segment } from '../formats/segment.ts';
import type { Database, StoredSegment } from './database.ts';
import type { Snapshot } from './snapshot.ts';

/** Entries to a segment when the whole log is rewritten: each segment's dictionary of cards is looked up once. */
export const SEGMENT_ENTRIES = 65_536;

export type AppendError =
  /** Another tab has used this sequence number: hear what it wrote, then decide again. */
  | { readonly kind: 'conflict' }
  /** Another tab has sealed or merged the log: read everything again, then decide. */
  | { readonly kind: 'resealed' }
  | { readonly kind: 'write-failed'; readonly detail: string };

/**
 * Appends one fact durably: when this resolves to ok, the entry is on disk. The key is (device, seq), so of two tabs
 * that write at once exactly one succeeds. `lastSegment` is the newest segment that the writer knows: a number used in
 * a segment it has not seen must not be used again.
 */
export async function appendEntry(
  db: Database,
  entry: LogEntry,
  lastSegment: StoredSegmentMark,
): Promise<Result<null, AppendError>> {
  try {
    const sealed = await db.transaction('rw', db.log, db.segments, async (tx) => {
      // Asked for together, so that the check costs no turn of its own.
      const [last] = await Promise.all([db.segments.orderBy('id').lastKey(), db.log.add(entry)]);
      if ((last ?? 0) !== lastSegment.id) tx.abort();
      return last ?? 0;
    });
    return sealed === lastSegment.id ? ok(null) : fail({ kind: 'resealed' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'ConstraintError') return fail({ kind: 'conflict' });
    if (error.name === 'AbortError' && (await hasResealed(db, lastSegment))) return fail({ kind: 'resealed' });
    return fail({ kind: 'write-failed', detail: describeError(error) });
  }
}

/**
 * Appends many facts and a setting that remembers them, all or none. 'conflict' when another tab has used one of the
 * numbers or has sealed the log: read everything again, then decide.
 */
export async function appendTogether(
  db: Database,
  entries: readonly LogEntry[],
  lastSegment: StoredSegmentMark,
  remember: () => Promise<unknown>,
): Promise<'appended' | 'conflict'> {
  try {
    return await db.transaction('rw', db.log, db.segments, db.settings, async () => {
      if (((await db.segments.orderBy('id').lastKey()) ?? 0) !== lastSegment.id) return 'conflict';
      await db.log.bulkAdd([...entries]);
      await remember();
      return 'appended';
    });
  } catch (error) {
    // Dexie's error of a bulk: some of the keys were there already, and nothing was written.
    if (error instanceof Error && error.name === 'BulkError') return 'conflict';
    throw error;
  }
}

/** The newest segment, by its id and checksum; id 0 when there is none. */
export type StoredSegmentMark = { readonly id: number; readonly checksum: number };

async function hasResealed(db: Database, { id }: StoredSegmentMark): Promise<boolean> {
  return ((await db.segments.orderBy('id').lastKey()) ?? 0) !== id;
}

export function readTail(db: Database): Promise<LogEntry[]> {
  return db.log.toArray();
}

export function readSegments(db: Database): Promise<StoredSegment[]> {
  return db.segments.orderBy('id').toArray();
}

/**
 * Moves entries from the log into one sealed segment, with the snapshot as of there, in one transaction.
 * Returns null, changing nothing, when the entries are no longer all in the log (another tab sealed them).
 */
export function sealEntries(
  db: Database,
  entries: readonly LogEntry[],
  makeSnapshot: (last: StoredSegment) => Snapshot,
): Promise<StoredSegment | null> {
  return db.transaction('rw', db.log, db.segments, db.snapshot, async () => {
    const keys = entries.map((entry): [string, number] => [entry.device, entry.seq]);
    const present = await db.log.where('[device+seq]').anyOf(keys).count();
    if (present !== entries.length) return null;
    const last = await db.segments.orderBy('id').lastKey();
    const stored = { id: (typeof last === 'number' ? last : 0) + 1, segment: encodeSegment(entries) };
    await db.segments.add(stored);
    await db.log.bulkDelete(keys);
    await db.snapshot.put(makeSnapshot(stored));
    return stored;
  });
}

/** Replaces the whole log by the same facts and more, after a merge. Call it inside a transaction over both tables. */
export async function replaceLog(
  db: Database,
  sealed: readonly LogEntry[],
  tail: readonly LogEntry[],
): Promise<StoredSegment[]> {
  const segments: StoredSegment[] = [];
  for (let from = 0; from < sealed.length; from += SEGMENT_ENTRIES) {
    const segment: Segment = encodeSegment(sealed.slice(from, from + SEGMENT_ENTRIES));
    segments.push({ id: segments.length + 1, segment });
  }
  await db.segments.clear();
  await db.segments.bulkAdd(segments);
  await db.log.clear();
  await db.log.bulkAdd([...tail]);
  return segments;
}

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
