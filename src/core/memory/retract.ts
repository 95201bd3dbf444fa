import type { DeviceId } from '../kernel/ids.ts';
import { compareEntries, type Position } from './entries.ts';
import type { LogEntry } from './log.ts';

export type Retract = Extract<LogEntry, { kind: 'retract' }>;

/** The live retracts by the device and number of the entry that they take back. */
export type Retracted = ReadonlyMap<DeviceId, ReadonlyMap<number, readonly Retract[]>>;

export function isRetract(entry: LogEntry): entry is Retract {
  return entry.kind === 'retract' && typeof entry.entry === 'object' && entry.entry !== null;
}

/**
 * Which retracts hold. A retract takes back one earlier entry of the same card; a retract that is taken back itself
 * takes nothing back, so its target lives again. Going from the last to the first, all that could take an entry back
 * is decided before it: there are no cycles, whatever the data. Any order, duplicates allowed.
 */
export function liveRetracts(retracts: readonly Retract[]): Retracted {
  const live = new Map<DeviceId, Map<number, Retract[]>>();
  for (const retract of [...retracts].sort((a, b) => compareEntries(b, a))) {
    if (isRetracted(live, retract)) continue;
    const { device, seq } = retract.entry;
    const targets = live.get(device) ?? new Map<number, Retract[]>();
    live.set(device, targets);
    targets.set(seq, [...(targets.get(seq) ?? []), retract]);
  }
  return live;
}

/** Whether the entry counts as never having happened. */
export function isRetracted(live: Retracted, entry: Position & Pick<LogEntry, 'card'>): boolean {
  const retracts = live.get(entry.device)?.get(entry.seq);
  return retracts !== undefined && takesBack(retracts, entry);
}

/** Whether one of the retracts, all aimed at this entry's id, really takes it back. */
export function takesBack(retracts: readonly Retract[], entry: Position & Pick<LogEntry, 'card'>): boolean {
  return retracts.some((retract) => retract.card === entry.card && compareEntries(entry, retract) < 0);
}
