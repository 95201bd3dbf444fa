import type { CardId } from '../kernel/ids.ts';
import { allocateColumns, growColumns } from './columns.ts';
import type { Model } from './model.ts';

export function emptyModel(): Model {
  return { ids: [], rows: new Map(), columns: allocateColumns(0) };
}

/** Gives every card that has no row yet a new card's row, in order. Arrays taken out of `columns` before are outdated. */
export function addCards(model: Model, ids: Iterable<CardId>): void {
  for (const id of ids) rowOf(model, id);
}

/** The row of a card, added if need be. */
export function rowOf(model: Model, id: CardId): number {
  const known = model.rows.get(id);
  if (known !== undefined) return known;
  const row = model.ids.push(id) - 1;
  model.rows.set(id, row);
  growColumns(model.columns, row + 1);
  return row;
}
