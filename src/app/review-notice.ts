import type { LogEntry, Rating } from '../core/memory/log.ts';
import { isLeechAt } from '../core/review/leech.ts';
import { type Loaded, presetOf } from './loaded.ts';
import type { Notice, ReviewCard } from './review-state.ts';

export type What = Notice['what'];

/** What to say when this answer made the card a leech, now or once more; null when it did not. */
export function leechNotice(loaded: Loaded, card: ReviewCard, rating: Rating, suspended: boolean): What | null {
  const { leechThreshold } = presetOf(loaded.presets, loaded.decks.get(card.deck.id));
  const lapses = card.lapses + 1;
  const isLapse = rating === 1 && card.phase === 'review';
  return isLapse && isLeechAt(lapses, leechThreshold) ? { kind: 'leech', lapses, suspended } : null;
}

/** Whether an action only labels a card, which then stays where it is. */
export function isLabel(action: LogEntry): boolean {
  return action.kind === 'flag' || action.kind === 'mark';
}
