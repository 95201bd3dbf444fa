import type { Effect } from '../../core/insight/weight-effects.ts';
import type { Messages } from '../i18n/messages.ts';

/** Which cards come back sooner and which later, in one sentence. */
export function effectSentence(effects: readonly Effect[], words: Messages['memory']): string {
  const named = (change: Effect['change']) =>
    effects.filter((effect) => effect.change === change).map(({ card }) => words.cards[card]);
  const [sooner, later] = [named('sooner'), named('later')];
  if (sooner.length === effects.length) return words.allSooner;
  if (later.length === effects.length) return words.allLater;
  if (sooner.length + later.length === 0) return words.nothingChanges;
  const parts = [
    ...(sooner.length > 0 ? [words.sooner(sooner.join(', '))] : []),
    ...(later.length > 0 ? [words.later(later.join(', '))] : []),
  ];
  return words.asksAgain(parts.join(', '));
}
