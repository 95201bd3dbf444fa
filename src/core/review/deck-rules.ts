import { INTERDAY, NEW_CARDS, type QueueKind, REVIEWS } from '../memory/queue-kind.ts';
import type { Preset } from './preset.ts';

/** How many new cards and reviews a deck may show on a day; today-only changes are in it already. */
export type Limits = { readonly new: number; readonly review: number };

/** What the queue needs of the decks being studied, in columns by deck index. */
export type DeckRules = {
  /** 1 for a deck being studied. */
  readonly studied: Uint8Array;
  /** Bit k is set when cards of queue kind k are hidden for the sake of a sibling. */
  readonly buries: Uint8Array;
};

export function deckRules(deckCount: number, decks: readonly number[], presetOf: (deck: number) => Preset): DeckRules {
  const rules = { studied: new Uint8Array(deckCount), buries: new Uint8Array(deckCount) };
  for (const deck of decks) {
    const preset = presetOf(deck);
    rules.studied[deck] = 1;
    rules.buries[deck] =
      bit(preset.buryInterday, INTERDAY) | bit(preset.buryReviews, REVIEWS) | bit(preset.buryNew, NEW_CARDS);
  }
  return rules;
}

export function buriesKind(rules: DeckRules, deck: number, kind: QueueKind): boolean {
  return (((rules.buries[deck] ?? 0) >> kind) & 1) === 1;
}

function bit(set: boolean, kind: QueueKind): number {
  return set ? 1 << kind : 0;
}
