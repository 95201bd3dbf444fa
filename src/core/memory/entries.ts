import type { EntryId, LogEntry } from './log.ts';

/** A place in the total order of all entries. */
export type Position = EntryId & Pick<LogEntry, 'at'>;

/** The total order of the log: by instant, then device (by code unit), then number. Every device folds in it. */
export function compareEntries(a: Position, b: Position): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq === b.seq) return 0;
  return a.seq < b.seq ? -1 : 1;
}

export function sameEntry(a: EntryId, b: EntryId): boolean {
  return a.seq === b.seq && a.device === b.device;
}

/** The id as one string, for sets and maps. */
export function entryKey({ device, seq }: EntryId): string {
  return `${seq}@${device}`;
}

export function positionOf({ at, device, seq }: Position): Position {
  return { at, device, seq };
}

/** Whether the entry is an answer: a button pressed on a card. */
export function isAnswer(entry: LogEntry): entry is Extract<LogEntry, { kind: 'review' }> {
  return entry.kind === 'review';
}

/**
 * The union of two logs by (device, number), in the total order. Commutative, associative and idempotent: should two
 * different entries carry one id (a device restored from an old copy), the same one of them wins everywhere.
 */
export function mergeLogs(a: readonly LogEntry[], b: readonly LogEntry[]): LogEntry[] {
  const byDevice = new Map<string, Map<number, LogEntry>>();
  for (const log of [a, b]) {
    for (const entry of log) {
      const known = byDevice.get(entry.device) ?? new Map<number, LogEntry>();
      byDevice.set(entry.device, known);
      const other = known.get(entry.seq);
      if (other === undefined || precedes(entry, other)) known.set(entry.seq, entry);
    }
  }
  return [...byDevice.values()].flatMap((entries) => [...entries.values()]).sort(compareEntries);
}

function precedes(a: LogEntry, b: LogEntry): boolean {
  const order = compareEntries(a, b);
  return order === 0 ? a !== b && canonical(a) < canonical(b) : order < 0;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}
