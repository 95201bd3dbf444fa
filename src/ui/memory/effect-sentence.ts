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
  if (sooner.length === effects.length - 1 && later.length === 0) return words.mostSooner;
  if (later.length === effects.length - 1 && sooner.length === 0) return words.mostLater;
  return words.changes(sooner.join(', '), later.join(', '));
}
