import { type CardId, type DeckId, type NoteId, noteOf } from '../core/kernel/ids.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import { buildQueue, type Queue } from '../core/review/queue.ts';
import { type Loaded, moment, presetsByDeck } from './loaded.ts';

const NO_LIMITS = { new: Number.POSITIVE_INFINITY, review: Number.POSITIVE_INFINITY };

/**
 * Today's queue of one deck, or of all (null). Order and mix are those of the deck's preset, or of the default one.
 * `notes` are those of the deck that were asked for by themselves: then the day's limits do not hold them back.
 */
export function queueFor(loaded: Loaded, deck: DeckId | null, notes: ReadonlySet<NoteId> | null = null): Queue {
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
    limitsOf: (index) => (notes === null ? limitsOf(loaded, catalogue.decks[index], presetOf(index), day) : NO_LIMITS),
    sortPreset: deck === null ? fallback : presetOf(decks[0] ?? -1),
    day,
    nextDayAt,
    ...(notes === null ? {} : { wants: (row: number) => isOneOf(notes, live.model.ids[row]) }),
  });
}

function isOneOf(notes: ReadonlySet<NoteId>, card: CardId | undefined): boolean {
  return card !== undefined && notes.has(noteOf(card));
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
