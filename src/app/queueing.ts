import type { DeckId } from '../core/kernel/ids.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import { buildQueue, type Queue } from '../core/review/queue.ts';
import { type Loaded, moment, presetsByDeck } from './loaded.ts';

/** Today's queue of one deck, or of all (null). Order and mix are those of the deck's preset, or of the default one. */
export function queueFor(loaded: Loaded, deck: DeckId | null): Queue {
  const { catalogue, live } = loaded;
  const presets = presetsByDeck(loaded);
  const { day, nextDayAt } = moment(loaded);
  const fallback = loaded.presets.get(defaultPreset().id) ?? defaultPreset();
  const presetOf = (index: number) => presets[index] ?? fallback;
  const decks = catalogue.decks.flatMap((id, index) => (deck === null || id === deck ? [index] : []));
  return buildQueue({
    model: live.model,
    catalogue,
    decks,
    presetOf,
    limitsOf: (index) => limitsOf(loaded, catalogue.decks[index], presetOf(index), day),
    sortPreset: deck === null ? fallback : presetOf(decks[0] ?? -1),
    day,
    nextDayAt,
  });
}

function limitsOf(
  loaded: Loaded,
  deck: DeckId | undefined,
  preset: { readonly newPerDay: number; readonly reviewsPerDay: number },
  day: number,
) {
  const todayOnly = deck === undefined ? undefined : loaded.decks.get(deck)?.todayOnly;
  const limits = todayOnly?.day === day ? todayOnly : preset;
  return { new: limits.newPerDay, review: limits.reviewsPerDay };
}
