import type { PresetId } from '../kernel/ids.ts';
import type { Preset } from '../review/preset.ts';

/** The recall that was asked for: the decks' own, each weighing as much as it has cards. */
export function targetRecall(
  decks: readonly { readonly preset: PresetId; readonly cards: number }[],
  presets: readonly Pick<Preset, 'id' | 'desiredRetention'>[],
): number {
  const wanted = new Map(presets.map(({ id, desiredRetention }) => [id, desiredRetention]));
  const fallback = presets[0]?.desiredRetention ?? 0.9;
  const cards = decks.reduce((sum, deck) => sum + deck.cards, 0);
  if (cards === 0) return fallback;
  return decks.reduce((sum, deck) => sum + (wanted.get(deck.preset) ?? fallback) * deck.cards, 0) / cards;
}
