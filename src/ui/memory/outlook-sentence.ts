import type { Course } from '../../core/memory/simulator.ts';
import { formatMinutes, formatNumber } from '../i18n/format.ts';
import type { Language, Messages } from '../i18n/messages.ts';

type Words = Messages['memory'];

/** What the chosen retention takes a day beside the present one, and what it gives in half a year. */
export function outlookSentence(now: Course, then: Course, limit: number, words: Words, language: Language): string {
  const [from, to] = [percent(now), percent(then)];
  const minutes = formatMinutes(then.minutes, language);
  const most = formatNumber(limit, language);
  if (from === to) {
    const at = words.atPresent(to);
    return then.held ? words.held[then.held](at, most) : words.takes(at, minutes);
  }
  // Minutes that a limit has cut are no saving, so they are not compared.
  const cost = then.held
    ? words.held[then.held](words.at(to), most)
    : now.held
      ? words.leavesLimit(from, to, minutes, most)
      : difference(now, then, words, language);
  const gain = Math.round(then.remembered) - Math.round(now.remembered);
  if (gain === 0) return cost;
  const cards = formatNumber(Math.abs(gain), language);
  return `${cost} ${gain > 0 ? words.remembersMore(cards) : words.remembersLess(cards)}`;
}

const percent = ({ retention }: Course) => `${Math.round(retention * 100)}%`;

function difference(now: Course, then: Course, words: Words, language: Language): string {
  // What is shown of each is whole minutes, so the difference is taken between those.
  const minutes = Math.round(then.minutes) - Math.round(now.minutes);
  if (minutes === 0) return words.costsNothing(percent(now), percent(then));
  const step = then.retention > now.retention ? words.raising : words.lowering;
  return step(percent(now), percent(then), formatMinutes(Math.abs(minutes), language), minutes > 0);
}
