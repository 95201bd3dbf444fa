import { forgettingCurve, intervalDays, type Memory, nextMemory } from './fsrs.ts';
import type { Rating } from './log.ts';
import { dice, drawFrom } from './simulate/dice.ts';
import type { RatingShares } from './simulate/rating-shares.ts';

/** A card that has been learnt: its memory, days since its last answer, days until it is due (below 0: overdue). */
export type KnownCard = Memory & { readonly elapsed: number; readonly dueIn: number };

export type SimulatorInput = {
  readonly cards: readonly KnownCard[];
  /** How many of the person's cards each of these stands for; new ones always stand for themselves. */
  readonly scale: number;
  readonly weights: readonly number[];
  readonly maximumInterval: number;
  /** How many steps there are. */
  readonly learningSteps: number;
  readonly relearningSteps: number;
  readonly shares: RatingShares;
  /** Milliseconds an answer takes, by what the card is asked as. */
  readonly pace: Readonly<Record<'new' | 'learning' | 'review', number>>;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Else new cards take what room the reviews leave under their limit. */
  readonly newIgnoresReviewLimit: boolean;
  readonly days: number;
  readonly seed: number;
};

/** What one retention asks and gives. */
export type Course = {
  readonly retention: number;
  /** Means over each week; the last may be shorter. */
  readonly weeks: readonly Week[];
  /** Means over all days. */
  readonly minutes: number;
  readonly reviews: number;
  /** New cards; fewer than asked for when the reviews fill their limit. */
  readonly fresh: number;
  /** Cards that would be recalled on the last evening. */
  readonly remembered: number;
  /** Due cards left over on the last evening for want of room under the limit. */
  readonly postponed: number;
  /** What the limit of reviews often had no room for; then it decides, and not the retention. */
  readonly held: Held | null;
};
export type Held = 'due' | 'new' | 'both';
export type Week = { readonly minutes: number; readonly reviews: number; readonly remembered: number };

/** What follows from the weights and the retention, worked out once. */
type Rules = SimulatorInput & {
  readonly recall: (stability: number, days: number) => number;
  /** The exact interval in days of a stability of one day; longer ones are as much longer. */
  readonly unitInterval: number;
};
type Card = { memory: Memory | null; lastDay: number; turn: number; readonly weight: number };
type Day = { minutes: number; reviews: number; fresh: number };

const MINUTE = 60_000;
/** A burst or a backlog fills the limit now and then; one day in twenty is more than that. */
const OFTEN = 0.05;

/**
 * A person's coming days at a desired retention, day by day: what is due is answered within the limit, the longest due
 * first, then new cards, of which there are always enough. Answers are drawn from the weights and the person's
 * own shares of ratings. The same input gives the same course. One Good for each step that is left stands for the
 * steps within a day, an Again in them is left out, as are fuzz, burying and suspended cards.
 */
export function simulateCourse(input: SimulatorInput, retention: number): Course {
  const cards: Card[] = input.cards.map(({ stability, difficulty, elapsed }) => ({
    memory: { stability, difficulty },
    lastDay: -elapsed,
    turn: 0,
    weight: input.scale,
  }));
  const rules: Rules = {
    ...input,
    recall: forgettingCurve(input.weights),
    unitInterval: intervalDays(1, retention, input.weights),
  };
  const due = new Map<number, number[]>();
  const plan = (day: number, card: number) => {
    const known = due.get(day);
    if (known === undefined) due.set(day, [card]);
    else known.push(card);
  };
  const order = input.cards
    .map((_, n) => n)
    .sort((a, b) => (input.cards[a]?.dueIn ?? 0) - (input.cards[b]?.dueIn ?? 0));
  for (const n of order) plan(Math.max(0, input.cards[n]?.dueIn ?? 0), n);
  const days: Day[] = [];
  const weeks: Week[] = [];
  let waiting: number[] = [];
  const heldDays = { due: 0, new: 0 };
  for (let day = 0; day < input.days; day += 1) {
    waiting = waiting.concat(due.get(day) ?? []);
    due.delete(day);
    const today = { minutes: 0, reviews: 0, fresh: 0 };
    let taken = 0;
    while (taken < waiting.length && today.reviews < input.reviewsPerDay) {
      const card = waiting[taken] ?? 0;
      answer(rules, cards[card], card, day, today);
      plan(nextDue(rules, cards[card], day), card);
      taken += 1;
    }
    waiting = waiting.slice(taken);
    const room = input.newIgnoresReviewLimit ? input.newPerDay : input.reviewsPerDay - today.reviews;
    for (let n = 0; n < Math.min(input.newPerDay, room); n += 1) {
      const card = cards.push({ memory: null, lastDay: day, turn: 0, weight: 1 }) - 1;
      answer(rules, cards[card], card, day, today);
      plan(nextDue(rules, cards[card], day), card);
    }
    if (waiting.length > 0) heldDays.due += 1;
    if (today.fresh < input.newPerDay) heldDays.new += 1;
    days.push(today);
    if (days.length % 7 === 0 || day === input.days - 1) {
      const week = days.slice(Math.floor((days.length - 1) / 7) * 7);
      weeks.push({ ...meanOf(week), remembered: rememberedOn(cards, day, rules) });
    }
  }
  const postponed = waiting.reduce((sum, card) => sum + (cards[card]?.weight ?? 0), 0);
  const remembered = weeks.at(-1)?.remembered ?? 0;
  return { retention, weeks, ...meanOf(days), remembered, postponed, held: oftenHeld(heldDays, input.days) };
}

/** One card, asked once and, where that leaves steps, once for each of them. */
function answer(rules: Rules, card: Card | undefined, index: number, day: number, today: Day): void {
  if (card === undefined) return;
  const rating = rate(rules, card, index, day);
  const isNew = card.memory === null;
  const steps = isNew ? stepsAfter(rating, rules.learningSteps) : rating === 1 ? rules.relearningSteps : 0;
  let memory = nextMemory(card.memory, day - card.lastDay, rating, rules.weights);
  for (let step = 0; step < steps; step += 1) memory = nextMemory(memory, 0, 3, rules.weights);
  card.memory = memory;
  card.lastDay = day;
  card.turn += 1;
  const asked = isNew ? rules.pace.new : rules.pace.review;
  today.minutes += (card.weight * (asked + steps * rules.pace.learning)) / MINUTE;
  if (isNew) today.fresh += 1;
  else today.reviews += card.weight;
}

function rate({ shares, seed, recall }: Rules, { memory, lastDay, turn }: Card, index: number, day: number): Rating {
  const roll = dice(seed, index, turn, 0);
  if (memory === null) return toRating(drawFrom(shares.first, roll));
  if (roll >= recall(memory.stability, day - lastDay)) return 1;
  return toRating(1 + drawFrom(shares.passing, dice(seed, index, turn, 1)));
}

function toRating(index: number): Rating {
  return index <= 0 ? 1 : index === 1 ? 2 : index === 2 ? 3 : 4;
}

/** Easy leaves the steps at once, Good one later, Again and Hard have all before them. */
function stepsAfter(rating: Rating, steps: number): number {
  if (rating === 4 || steps === 0) return 0;
  return rating === 3 ? steps - 1 : steps;
}

function nextDue({ unitInterval, maximumInterval }: Rules, card: Card | undefined, day: number): number {
  const interval = Math.round((card?.memory?.stability ?? 1) * unitInterval);
  return day + Math.min(maximumInterval, Math.max(1, interval));
}

function rememberedOn(cards: readonly Card[], day: number, { recall }: Rules): number {
  let sum = 0;
  for (const { memory, lastDay, weight } of cards) {
    if (memory !== null) sum += weight * recall(memory.stability, day - lastDay);
  }
  return sum;
}

function oftenHeld(held: Readonly<Record<'due' | 'new', number>>, days: number): Held | null {
  const [due, fresh] = [held.due > days * OFTEN, held.new > days * OFTEN];
  if (due) return fresh ? 'both' : 'due';
  return fresh ? 'new' : null;
}

function meanOf(days: readonly Day[]): Day {
  const mean = (name: keyof Day) => days.reduce((sum, day) => sum + day[name], 0) / Math.max(1, days.length);
  return { minutes: mean('minutes'), reviews: mean('reviews'), fresh: mean('fresh') };
}
