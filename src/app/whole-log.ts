import { mergeLogs } from '../core/memory/entries.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { entriesOf } from '../core/memory/log-columns.ts';
import { TAIL_KEPT } from '../core/memory/seal.ts';
import type { EntryRange } from '../db/database.ts';
import { readSegments, readTail, replaceLog } from '../db/log.ts';
import { decodeSegment } from '../formats/segment.ts';
import type { Loaded } from './loaded.ts';

/** Every entry there is, in the total order. A damaged segment is a bug of the disk: nothing is exported silently less. */
export async function readWholeLog({ db }: Pick<Loaded, 'db'>): Promise<LogEntry[]> {
  const sealed = (await readSegments(db)).flatMap(({ segment }) => {
    const columns = decodeSegment(segment);
    if (!columns.ok) throw new Error('A sealed part of the log is damaged.');
    return entriesOf(columns.value);
  });
  return mergeLogs(sealed, await readTail(db));
}

/** Takes the entries out again that an import brought; nothing of this browser's own is among them. */
export async function removeEntries(loaded: Loaded, ranges: readonly EntryRange[]): Promise<void> {
  const isBrought = ({ device, seq }: LogEntry) =>
    ranges.some((range) => range.device === device && range.from <= seq && seq <= range.to);
  await storeLog(
    loaded,
    (await readWholeLog(loaded)).filter((entry) => !isBrought(entry)),
  );
}

/** The newest stretch stays unsealed, so that the tail is after everything sealed. Inside a transaction. */
export async function storeLog({ db }: Loaded, log: readonly LogEntry[]): Promise<void> {
  const cut = Math.max(0, log.length - TAIL_KEPT);
  await replaceLog(db, log.slice(0, cut), log.slice(cut));
  await db.snapshot.clear();
}
