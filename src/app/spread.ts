import type { CardId } from '../core/kernel/ids.ts';
import { NO_DAY } from '../core/memory/model.ts';
import type { Spread } from '../core/review/balance.ts';
import { buildDueLoad, type DueLoad, noteDue } from '../core/review/due-load.ts';
import { type Loaded, presetsByDeck } from './loaded.ts';

/** How full the days are on which the card may fall due next. */
export function spreadOf(loaded: Loaded, row: number): Spread | null {
  const load = loadOf(loaded);
  const counts = load.counts[load.presetOf[row] ?? -1];
  if (counts === undefined) return null;
  const { note, siblingStart, siblingRows } = loaded.catalogue;
  const place = note[row] ?? -1;
  const family = siblingRows.subarray(siblingStart[place] ?? 0, siblingStart[place + 1] ?? 0);
  const siblings = [...family].flatMap((other) => {
    const day = load.countedOn[other] ?? NO_DAY;
    return other === row || day === NO_DAY ? [] : [day];
  });
  const own = load.countedOn[row] ?? NO_DAY;
  return { due: counts, own: own === NO_DAY ? null : own, siblings };
}

/** To be told when an entry of the card was folded. */
export function noteSpread({ dueLoad, live }: Loaded, card: CardId): void {
  const row = live.model.rows.get(card);
  if (dueLoad !== null && row !== undefined) noteDue(dueLoad.load, live.model.columns, row);
}

function loadOf(loaded: Loaded): DueLoad {
  const { catalogue, decks, presets, dueLoad } = loaded;
  const from = dueLoad?.from;
  if (dueLoad !== null && from?.catalogue === catalogue && from.decks === decks && from.presets === presets) {
    return dueLoad.load;
  }
  const own = presetsByDeck(loaded);
  const distinct = [...new Set(own)];
  const load = buildDueLoad(
    loaded.live.model.columns,
    catalogue,
    own.map((preset) => distinct.indexOf(preset)),
  );
  loaded.dueLoad = { load, from: { catalogue, decks, presets } };
  return load;
}
