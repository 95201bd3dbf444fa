import type { CardId } from '../kernel/ids.ts';
import { foldEntry, foldReview, type WeightsOfRow } from './fold.ts';
import { idAt, type LogColumns } from './log-columns.ts';
import type { Model } from './model.ts';
import { addCards, emptyModel, rowOf } from './model-rows.ts';
import { ratingOf } from './rating.ts';
import { replaySteps } from './replay-order.ts';
import { isRetract, isRetracted, liveRetracts, type Retract, type Retracted, takesBack } from './retract.ts';

/**
 * The model that a whole log gives. `ids` get the first rows, in their order; cards that only the log knows follow.
 * The segments may be in any order, overlap or repeat entries; those in the total order already cost least.
 * `later` are retracts that lie outside the segments (in the tail) and count too.
 */
export function replay(
  segments: readonly LogColumns[],
  ids: Iterable<CardId>,
  weightsOfRow: WeightsOfRow,
  later: readonly Retract[] = [],
): Model {
  const model = emptyModel();
  addCards(model, ids);
  const retracted = liveRetracts([...segments.flatMap(retractsOf), ...later]);
  const prepared = new Map(segments.map((segment) => [segment, prepare(model, segment, retracted)]));
  for (const { segment, positions } of replaySteps(segments)) {
    const lookups = prepared.get(segment);
    if (lookups !== undefined) foldStep(model, segment, positions, lookups, weightsOfRow);
  }
  return model;
}

function retractsOf(segment: LogColumns): Retract[] {
  return [...segment.others.values()].filter(isRetract);
}

/** What is looked up once a segment so that nothing is looked up once an entry. */
type Lookups = {
  readonly retracted: Retracted;
  /** By the segment's card dictionary. */
  readonly rows: Uint32Array;
  /** By the segment's device dictionary: the retracts aimed at that device's entries. */
  readonly aimed: readonly (ReadonlyMap<number, readonly Retract[]> | undefined)[];
};

function prepare(model: Model, segment: LogColumns, retracted: Retracted): Lookups {
  const rows = new Uint32Array(segment.cards.length);
  segment.cards.forEach((card, index) => {
    rows[index] = rowOf(model, card);
  });
  return {
    retracted,
    rows,
    aimed: segment.devices.map((device) => retracted.get(device)),
  };
}

/** Folds the entries at these positions; null means all of the segment. */
function foldStep(
  { columns }: Model,
  segment: LogColumns,
  positions: Uint32Array | null,
  { retracted, rows, aimed }: Lookups,
  weightsOfRow: WeightsOfRow,
): void {
  const { at, seq, device, card, day, rating, phase, step, dueUnit, due, others } = segment;
  const count = positions?.length ?? segment.length;
  for (let n = 0; n < count; n += 1) {
    const i = positions === null ? n : (positions[n] ?? 0);
    const row = rows[card[i] ?? 0] ?? 0;
    const rated = ratingOf(rating[i]);
    if (rated === null) {
      const entry = others.get(i);
      if (entry !== undefined && !isRetracted(retracted, entry)) foldEntry(columns, row, entry, weightsOfRow);
      continue;
    }
    const retracts = aimed[device[i] ?? 0]?.get(seq[i] ?? 0);
    if (retracts !== undefined && takesBack(retracts, idAt(segment, i))) continue;
    foldReview(
      columns,
      row,
      rated,
      at[i] ?? 0,
      day[i] ?? 0,
      phase[i] ?? 0,
      step[i] ?? 0,
      dueUnit[i] ?? 0,
      due[i] ?? 0,
      weightsOfRow,
    );
  }
}
