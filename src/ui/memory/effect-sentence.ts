import type { Effect } from '../../core/insight/weight-effects.ts';
import type { Messages } from '../i18n/messages.ts';

/** Which cards come back sooner and which later, in one sentence: than now, or than before once the values are in use. */
export function effectSentence(effects: readonly Effect[], taken: boolean, words: Messages['memory']): string {
  const named = (change: Effect['change']) =>
    effects.filter((effect) => effect.change === change).map(({ card }) => words.cards[card]);
  const than = taken ? words.thanBefore : words.thanNow;
  const [sooner, later] = [named('sooner'), named('later')];
  if (sooner.length === effects.length) return words.allSooner(than);
  if (later.length === effects.length) return words.allLater(than);
  if (sooner.length + later.length === 0) return words.nothingChanges;
  if (sooner.length === effects.length - 1 && later.length === 0) return words.mostSooner(than);
  if (later.length === effects.length - 1 && sooner.length === 0) return words.mostLater(than);
  return words.changes(sooner.join(', '), later.join(', '));
}
