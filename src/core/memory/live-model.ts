import type { CardId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type CardState, readRow, writeRow } from './columns.ts';
import { compareEntries, entryKey, type Position, positionOf, sameEntry } from './entries.ts';
import { foldEntry, type WeightsOfRow } from './fold.ts';
import type { LogEntry } from './log.ts';
import { columnsOf, idAt, type LogColumns } from './log-columns.ts';
import type { Model } from './model.ts';
import { type PackedModel, packModel, unpackModel } from './model-pack.ts';
import { rowOf } from './model-rows.ts';
import { replay } from './replay.ts';
import { isRetract, isRetracted, liveRetracts, type Retract } from './retract.ts';

/**
 * The model as of now, and what it takes to go back: the newest stretch of the log, which is not sealed yet, and the
 * state that its cards had before it. No entry touches two cards, so taking one back is folding one card again.
 */
export type LiveModel = {
  readonly model: Model;
  /** By row: a card that the tail touches as of `sealedTo`. */
  readonly base: Map<number, CardState>;
  /** In the total order, all after `sealedTo`. */
  tail: readonly LogEntry[];
  /** Not sealed, but before `sealedTo` in the total order (they came late). Already part of the base. */
  early: readonly LogEntry[];
  sealedTo: Position | null;
  /** The live retracts of the tail that aim outside it, as text: the base was folded without their targets. */
  outer: readonly string[];
};

/** The base of a live model as a snapshot holds it. It fits the tail only while `outer` is what the tail says. */
export type PackedBase = {
  readonly model: PackedModel;
  readonly sealedTo: Position | null;
  readonly outer: readonly string[];
};

/**
 * Snapshot + tail (in any order). 'needs-replay' when the base is not what the tail was written on: an entry came
 * from before the seal, or a retract reaches a sealed entry that the base does not know to be taken back.
 */
export function openLive(
  base: PackedBase,
  entries: readonly LogEntry[],
  weightsOfRow: WeightsOfRow,
): Result<LiveModel, 'needs-replay'> {
  const { sealedTo, outer } = base;
  const tail = [...entries].sort(compareEntries);
  if (isEarly(tail[0], sealedTo) || !sameTexts(outer, outerRetracts(tail))) return fail('needs-replay');
  return ok(
    foldTail({ model: unpackModel(base.model), base: new Map(), tail, early: [], sealedTo, outer }, weightsOfRow),
  );
}

/** The whole log anew: sealed segments and what is not sealed. `ids` get the first rows, in their order. */
export function replayLive(
  segments: readonly LogColumns[],
  entries: readonly LogEntry[],
  ids: Iterable<CardId>,
  weightsOfRow: WeightsOfRow,
): LiveModel {
  const sealedTo = lastOf(segments);
  const sorted = [...entries].sort(compareEntries);
  const early = sorted.filter((entry) => isEarly(entry, sealedTo));
  const tail = sorted.slice(early.length);
  const sealed = early.length === 0 ? segments : [...segments, columnsOf(early)];
  const model = replay(sealed, ids, weightsOfRow, tail.filter(isRetract));
  return foldTail({ model, base: new Map(), tail, early, sealedTo, outer: outerRetracts(tail) }, weightsOfRow);
}

/**
 * Folds one more entry, wherever in the tail it belongs. 'duplicate' and 'needs-replay' change nothing; the latter
 * means that the entry reaches behind the seal: keep it, read the whole log and replay it.
 */
export function appendEntry(
  live: LiveModel,
  entry: LogEntry,
  weightsOfRow: WeightsOfRow,
): 'folded' | 'duplicate' | 'needs-replay' {
  if ([...live.tail, ...live.early].some((known) => sameEntry(known, entry))) return 'duplicate';
  if (isEarly(entry, live.sealedTo)) return 'needs-replay';
  const at = live.tail.findLastIndex((known) => compareEntries(known, entry) < 0) + 1;
  const tail = live.tail.toSpliced(at, 0, entry);
  if (!sameTexts(live.outer, outerRetracts(tail))) return 'needs-replay';
  const row = rowOf(live.model, entry.card);
  rememberBase(live, row);
  live.tail = tail;
  refold(live, row, entry.card, weightsOfRow);
  return 'folded';
}

/** The base for a snapshot: the model without what the tail did. */
export function packBase({ model, base, sealedTo, outer }: LiveModel): PackedBase {
  const packed = packModel(model);
  for (const [row, state] of base) writeRow(packed.columns, row, state);
  return { model: packed, sealedTo, outer };
}

/** The live retracts whose target is no entry of these, as sorted text. */
export function outerRetracts(tail: readonly LogEntry[]): string[] {
  const retracts = tail.filter(isRetract);
  if (retracts.length === 0) return [];
  const live = liveRetracts(retracts);
  const own = new Map(tail.map((entry) => [entryKey(entry), entry]));
  const isOuter = (retract: Retract) => !isRetracted(live, retract) && !own.has(entryKey(retract.entry));
  return retracts
    .filter(isOuter)
    .map((retract) => `${entryKey(retract.entry)} ${retract.card}`)
    .sort();
}

export function isEarly(entry: Position | undefined, sealedTo: Position | null): boolean {
  return entry !== undefined && sealedTo !== null && compareEntries(entry, sealedTo) <= 0;
}

function foldTail(live: LiveModel, weightsOfRow: WeightsOfRow): LiveModel {
  const retracted = liveRetracts(live.tail.filter(isRetract));
  for (const entry of live.tail) {
    const row = rowOf(live.model, entry.card);
    rememberBase(live, row);
    if (!isRetracted(retracted, entry)) foldEntry(live.model.columns, row, entry, weightsOfRow);
  }
  return live;
}

function refold({ model, base, tail }: LiveModel, row: number, card: CardId, weightsOfRow: WeightsOfRow): void {
  const before = base.get(row);
  if (before !== undefined) writeRow(model.columns, row, before);
  const own = tail.filter((entry) => entry.card === card);
  const retracted = liveRetracts(own.filter(isRetract));
  for (const entry of own) if (!isRetracted(retracted, entry)) foldEntry(model.columns, row, entry, weightsOfRow);
}

function rememberBase({ model, base }: LiveModel, row: number): void {
  if (!base.has(row)) base.set(row, readRow(model.columns, row));
}

function lastOf(segments: readonly LogColumns[]): Position | null {
  const ends = segments.filter(({ length }) => length > 0).map((segment) => idAt(segment, segment.length - 1));
  const last = ends.sort(compareEntries).at(-1);
  return last === undefined ? null : positionOf(last);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
