import type { Course } from '../../core/memory/simulator.ts';
import { formatMinutes, formatNumber } from '../i18n/format.ts';
import type { Language, Messages } from '../i18n/messages.ts';

/** What going from the present retention to another takes a day, and what it gives in half a year. */
export function outlookSentence(now: Course, then: Course, words: Messages['memory'], language: Language): string {
  const [from, to] = [now.retention, then.retention].map((retention) => retention.toFixed(2));
  if (from === undefined || to === undefined || from === to) {
    return words.asNow(now.retention.toFixed(2), formatMinutes(now.minutes, language));
  }
  // What is shown of each is whole minutes, so the difference is taken between those.
  const minutes = Math.round(then.minutes) - Math.round(now.minutes);
  const time = formatMinutes(Math.abs(minutes), language);
  const step = then.retention > now.retention ? words.raising : words.lowering;
  const cost = minutes === 0 ? words.costsNothing(from, to) : step(from, to, time, minutes > 0);
  const gain = Math.round(then.remembered) - Math.round(now.remembered);
  if (gain === 0) return cost;
  const cards = formatNumber(Math.abs(gain), language);
  return `${cost} ${gain > 0 ? words.remembersMore(cards) : words.remembersLess(cards)}`;
}
