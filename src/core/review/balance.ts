import { type FuzzBounds, fuzzBounds } from './fuzz.ts';
import type { EasyDay, Preset } from './preset.ts';

/** What a card's next day is weighed by. Plain data: the same gives the same day. */
export type Spread = {
  /** Cards of the same preset by the study day they fall due. */
  readonly due: ReadonlyMap<number, number>;
  /** The day on which this card itself is counted there, if it is. */
  readonly own: number | null;
  /** The study days on which its siblings fall due. */
  readonly siblings: readonly number[];
};

type Choice = {
  /** Exact or rounded, in days. */
  readonly interval: number;
  readonly minimum: number;
  readonly maximum: number;
  /** From 0 up to 1, as for plain fuzz. */
  readonly factor: number;
  /** Today's study day. */
  readonly day: number;
  readonly preset: Pick<Preset, 'loadBalance' | 'easyDays' | 'buryReviews'>;
  readonly spread: Spread;
};

/** Longer intervals are spread enough by fuzz alone. */
const LONGEST_BALANCED = 90;
/** Nearly never, yet not never: a range may hold nothing else. */
const AVOIDED = 0.0001;
/** By the days between a card and its nearest sibling. */
const SIBLING_WEIGHTS = [0.000001, 0.2, 0.4, 0.6, 0.8];

/**
 * An interval from the range that fuzz would choose from, days weighing more the fewer cards they have, and less near
 * a sibling or on an easy day. Source of the rules: Anki rslib/src/scheduler/states/load_balancer.rs (rules only). A
 * day without cards weighs 1 there whatever else is said against it; here siblings and easy days count on it too, and
 * easy days also hold for long intervals and without balancing.
 */
export function balancedInterval(choice: Choice): number {
  const bounds = fuzzBounds(choice.interval, choice.minimum, choice.maximum);
  const weights = weigh(choice, bounds);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = choice.factor * total;
  for (const [index, weight] of weights.entries()) {
    if (left < weight) return bounds.lower + index;
    left -= weight;
  }
  return bounds.upper;
}

/** The weight of each day of the range. */
function weigh({ interval, day, preset, spread }: Choice, { lower, upper }: FuzzBounds): readonly number[] {
  const intervals = Array.from({ length: upper - lower + 1 }, (_, index) => lower + index);
  const counts = intervals.map((days) => (spread.due.get(day + days) ?? 0) - (spread.own === day + days ? 1 : 0));
  const easy = easyWeights(
    intervals.map((days) => preset.easyDays[weekdayOf(day + days)] ?? 'normal'),
    counts,
  );
  const isBalanced = preset.loadBalance && interval <= LONGEST_BALANCED;
  return intervals.map((days, index) => {
    const load = isBalanced ? loadWeight(counts[index] ?? 0, days) : 1;
    const apart = isBalanced && preset.buryReviews ? siblingWeight(spread.siblings, day + days) : 1;
    return load * apart * (easy[index] ?? 1);
  });
}

function loadWeight(due: number, days: number): number {
  return due === 0 ? 1 : due ** -2.15 * days ** -3;
}

function siblingWeight(siblings: readonly number[], day: number): number {
  const distance = Math.min(...siblings.map((other) => Math.abs(other - day)));
  return SIBLING_WEIGHTS[distance] ?? 1;
}

/** A reduced day is avoided once it has more than half of what the other days of the range have. */
function easyWeights(kinds: readonly EasyDay[], counts: readonly number[]): readonly number[] {
  const shares: number[] = kinds.map((kind) => (kind === 'normal' ? 1 : kind === 'reduced' ? 0.5 : 0));
  const cards = counts.reduce((sum, count) => sum + count, 0);
  const share = shares.reduce((sum, one) => sum + one, 0);
  return kinds.map((kind, index) => {
    if (kind === 'normal') return 1;
    if (kind === 'minimum') return AVOIDED;
    const count = counts[index] ?? 0;
    // Multiplied out, so that nothing is divided by the share of days that are all minimal.
    return count * (share - 0.5) > (cards - count) * 0.5 ? AVOIDED : 1;
  });
}

/** Monday is 0. Study day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
