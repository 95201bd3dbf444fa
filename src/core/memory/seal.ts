import type { CardId } from '../kernel/ids.ts';
import { allocateColumns, type CardState, readRow, writeRow } from './columns.ts';
import { compareEntries, entryKey, positionOf } from './entries.ts';
import { foldEntry, type WeightsOfRow } from './fold.ts';
import { isEarly, type LiveModel, outerRetracts, type PackedBase, packBase } from './live-model.ts';
import type { LogEntry } from './log.ts';
import { rowOf } from './model-rows.ts';
import { isRetract, isRetracted, liveRetracts } from './retract.ts';

/** Entries that stay unsealed, so that undo reaches far back and latecomers find their place. */
export const TAIL_KEPT = 500;

/**
 * What sealing all but the newest `keep` entries would write: the entries (in the total order) and the base as of
 * there. Changes nothing, so a failed transaction needs no undoing. null when there is nothing to seal.
 */
export function planSeal(
  live: LiveModel,
  weightsOfRow: WeightsOfRow,
  keep = TAIL_KEPT,
): { readonly sealed: readonly LogEntry[]; readonly base: PackedBase } | null {
  const sealed = [...live.early, ...live.tail.slice(0, Math.max(0, live.tail.length - keep))];
  if (sealed.length === 0) return null;
  return { sealed, base: packBase(advance(live, sealed, weightsOfRow)) };
}

/**
 * Moves the live model on after its entries were sealed; to be called when the transaction has succeeded. Entries may
 * have been appended since the plan. 'needs-replay' when one of them belongs before the seal.
 */
export function commitSeal(
  live: LiveModel,
  sealed: readonly LogEntry[],
  weightsOfRow: WeightsOfRow,
): 'sealed' | 'needs-replay' {
  const next = advance(live, sealed, weightsOfRow);
  if (isEarly(next.tail[0], next.sealedTo)) return 'needs-replay';
  live.base.clear();
  for (const [row, state] of next.base) live.base.set(row, state);
  live.tail = next.tail;
  live.early = next.early;
  live.sealedTo = next.sealedTo;
  live.outer = next.outer;
  return 'sealed';
}

function advance(live: LiveModel, sealed: readonly LogEntry[], weightsOfRow: WeightsOfRow): LiveModel {
  const keys = new Set(sealed.map(entryKey));
  const isSealed = (entry: LogEntry) => keys.has(entryKey(entry));
  const tail = live.tail.filter((entry) => !isSealed(entry));
  const early = live.early.filter((entry) => !isSealed(entry));
  const last = [...sealed].sort(compareEntries).at(-1);
  const sealedTo = last === undefined || isEarly(last, live.sealedTo) ? live.sealedTo : positionOf(last);
  const touched = new Set<CardId>(tail.map(({ card }) => card));
  const base = new Map<number, CardState>();
  const retracted = liveRetracts(live.tail.filter(isRetract));
  const moved = live.tail.filter((entry) => isSealed(entry) && !isRetracted(retracted, entry));
  for (const card of touched) {
    const row = rowOf(live.model, card);
    const before = live.base.get(row);
    if (before !== undefined) base.set(row, advanceCard(before, moved, card, row, weightsOfRow));
  }
  return { ...live, tail, early, sealedTo, base, outer: outerRetracts(tail) };
}

/** A card's state after some more entries, folded in columns of its own. */
function advanceCard(
  before: CardState,
  entries: readonly LogEntry[],
  card: CardId,
  row: number,
  weightsOfRow: WeightsOfRow,
): CardState {
  const columns = allocateColumns(1);
  writeRow(columns, 0, before);
  for (const entry of entries) if (entry.card === card) foldEntry(columns, 0, entry, () => weightsOfRow(row));
  return readRow(columns, 0);
}
