import { cardId, millis, type StudyDay, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY } from '../../../src/core/kernel/study-day.ts';
import { retrievability } from '../../../src/core/memory/fsrs.ts';
import type { Rating } from '../../../src/core/memory/log.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { type CardBefore, computeGrants } from '../../../src/core/review/grants.ts';
import type { Preset } from '../../../src/core/review/preset.ts';
import { randomFrom } from '../../bench/page/random.ts';

export type Year = {
  /** Cards reviewed on each day. */
  readonly reviews: readonly number[];
  /** The share that was known. */
  readonly recall: number;
};

const START = 20_002;
const FRESH: CardBefore = { phase: 'new', step: 0, memory: null, lastDay: null, interval: 0, reps: 0, lapses: 0 };

/** Days on which `perDay` new cards are begun and all that is due is answered, by a learner with the default weights. */
export function liveThrough(days: number, perDay: number, options: Partial<Preset>): Year {
  const preset: Preset = { ...defaultPreset(), ...options };
  const random = randomFrom(7);
  const cards: CardBefore[] = [];
  const dueOn = new Map<number, number[]>();
  const counts = new Map<number, number>();
  const reviews: number[] = [];
  let known = 0;

  const answer = (index: number, day: StudyDay, rating: Rating): boolean => {
    const before = cards[index] ?? FRESH;
    const at = millis(day * DAY + DAY / 2);
    const nextDayAt = millis((day + 1) * DAY);
    const spread = { due: counts, own: null, siblings: [] };
    const card = cardId(`deck/n${index}/forward`);
    const { grant, memory, intervalDays } = computeGrants({ card, before, at, day, nextDayAt, preset, spread })[rating];
    const { phase, step } = grant;
    const lapses = before.lapses + (before.phase === 'review' && rating === 1 ? 1 : 0);
    cards[index] = { phase, step, memory, lastDay: day, interval: intervalDays, reps: before.reps + 1, lapses };
    if (grant.due.unit !== 'day') return false;
    dueOn.set(grant.due.day, [...(dueOn.get(grant.due.day) ?? []), index]);
    counts.set(grant.due.day, (counts.get(grant.due.day) ?? 0) + 1);
    return true;
  };
  /** Steps within the day are passed at once. */
  const finish = (index: number, day: StudyDay, rating: Rating) => {
    if (!answer(index, day, rating)) while (!answer(index, day, 3));
  };

  for (let n = 0; n < days; n += 1) {
    const day = studyDay(START + n);
    const due = dueOn.get(day) ?? [];
    counts.delete(day);
    reviews.push(due.length);
    for (const index of due) {
      const card = cards[index] ?? FRESH;
      const recall =
        card.memory === null ? 1 : retrievability(card.memory, day - (card.lastDay ?? day), preset.weights);
      const passed = random() < recall;
      known += passed ? 1 : 0;
      finish(index, day, passed ? passing(random()) : 1);
    }
    for (let fresh = 0; fresh < perDay; fresh += 1) finish(cards.push(FRESH) - 1, day, random() < 0.24 ? 1 : 3);
  }
  return { reviews, recall: known / reviews.reduce((sum, count) => sum + count, 0) };
}

/** Among passing answers, as users press them. Source: fsrs-rs src/simulation.rs. */
function passing(dice: number): Rating {
  if (dice < 0.224) return 2;
  return dice < 0.855 ? 3 : 4;
}

/** How far days lie from the mean of the fortnight around them: the rise over the year is no unevenness. */
export function unevenness(reviews: readonly number[]): number {
  const reach = 7;
  const squares = reviews.slice(reach, -reach).map((count, index) => {
    const around = reviews.slice(index, index + 2 * reach + 1);
    return (count - around.reduce((sum, one) => sum + one, 0) / around.length) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
