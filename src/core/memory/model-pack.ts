import type { CardId } from '../kernel/ids.ts';
import { copyColumns } from './columns.ts';
import type { MemoryColumns, Model } from './model.ts';
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts';

/** A model in a few large values that the structured clone copies at once. */
export type PackedModel = { readonly ids: PackedTexts; readonly columns: MemoryColumns };

/** Copies the columns, cut to the cards there are; later changes of the model do not show in it. */
export function packModel(model: Model): PackedModel {
  return { ids: packTexts(model.ids), columns: copyColumns(model.columns, model.ids.length) };
}

/** Takes over the packed columns without copying: the pack must not be used afterwards. */
export function unpackModel(packed: PackedModel): Model {
  const ids = unpackTexts<CardId>(packed.ids);
  const rows = new Map<CardId, number>();
  ids.forEach((id, row) => {
    rows.set(id, row);
  });
  return { ids, rows, columns: { ...packed.columns } };
}
