import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import type { FirstGroup } from './first-items.ts';
import { HIGHEST, LOWEST } from './weight-bounds.ts';

/** How strongly a first stability is held to the default, per day of difference. Source: fsrs-rs. */
const PULL = 1 / 16;
/**
 * And per squared logarithm of their ratio, which the reference lacks: a dozen items cannot carry a first stability to
 * ten times the default. On learners of 150 reviews this took 0.002 off the log loss of later reviews, at no cost seen on
 * histories of up to 1,000 reviews.
 */
const LOGARITHMIC_PULL = 0.25;
/** On the logarithm, Hard lies at this share of the way from Good down to Again, and Good from Easy down to Hard. */
const HARD_SHARE = 0.41;
const GOOD_SHARE = 0.46;

const DEFAULTS = DEFAULT_WEIGHTS.slice(0, 4);
const DECAY = -(DEFAULT_WEIGHTS[20] ?? 0);
const FACTOR = 0.9 ** (1 / DECAY) - 1;

/** How many first items each first rating has; the index is the rating less one. */
export function countByRating(groups: readonly FirstGroup[]): readonly number[] {
  const counts = [0, 0, 0, 0];
  for (const { rating, cards } of groups) counts[rating - 1] = (counts[rating - 1] ?? 0) + cards.length;
  return counts;
}

/**
 * The first stabilities that fit the first items best, each first rating by itself, in order and without gaps; null
 * when there are no items. `recall` is the share of passes among all items, with which small groups are smoothed.
 * Source: fsrs-rs src/parameter_initialization.rs.
 */
export function fitFirstStabilities(groups: readonly FirstGroup[], recall: number): readonly number[] | null {
  const counts = countByRating(groups);
  if (counts.every((count) => count === 0)) return null;
  const found = DEFAULTS.map((usual, k) =>
    searchStability(
      groups.filter(({ rating }) => rating === k + 1),
      recall,
      usual,
    ),
  );
  return fillMissing(orderStabilities(found, counts), counts);
}

/**
 * Again <= Hard <= Good <= Easy among the ratings that have items: neighbours in the wrong order meet in their mean on
 * the logarithm, each counting by its items, so that the side with more data wins (pool adjacent violators).
 */
export function orderStabilities(stabilities: readonly number[], counts: readonly number[]): number[] {
  const pools: { log: number; count: number; members: number[] }[] = [];
  for (const [k, stability] of stabilities.entries()) {
    const count = counts[k] ?? 0;
    if (count === 0) continue;
    let pool = { log: Math.log(stability), count, members: [k] };
    for (let below = pools.at(-1); below !== undefined && below.log > pool.log; below = pools.at(-1)) {
      pools.pop();
      const together = below.count + pool.count;
      const log = (below.log * below.count + pool.log * pool.count) / together;
      pool = { log, count: together, members: [...below.members, ...pool.members] };
    }
    pools.push(pool);
  }
  const ordered = [...stabilities];
  for (const { log, members } of pools) if (members.length > 1) for (const k of members) ordered[k] = Math.exp(log);
  return ordered;
}

/** Ratings that have no items come from the others, by the shares above. In order if the others are. */
export function fillMissing(stabilities: readonly number[], counts: readonly number[]): number[] {
  const known = DEFAULTS.map((_, k) => (counts[k] ?? 0) > 0);
  const logs = stabilities.map(Math.log);
  const log = (k: number) => logs[k] ?? 0;
  if (known.filter(Boolean).length === 1) {
    const k = known.indexOf(true);
    return DEFAULTS.map((usual) => clamp(Math.exp(Math.log(usual) + log(k) - Math.log(DEFAULTS[k] ?? 1))));
  }
  if (!known[1] && !known[2]) {
    // Both in the middle are unknown: Hard by the two shares together, then Good like any other.
    const easy = (1 - HARD_SHARE) * (1 - GOOD_SHARE);
    logs[1] = (HARD_SHARE * log(0) + easy * log(3)) / (HARD_SHARE + easy);
    known[1] = true;
  }
  const between = (low: number, share: number) => {
    if (!known[low] || known[low + 1] || !known[low + 2]) return;
    logs[low + 1] = share * log(low) + (1 - share) * log(low + 2);
    known[low + 1] = true;
  };
  const beyond = (low: number, share: number) => {
    if (!known[low + 1] || known[low] === known[low + 2]) return;
    if (known[low]) logs[low + 2] = (log(low + 1) - share * log(low)) / (1 - share);
    else logs[low] = (log(low + 1) - (1 - share) * log(low + 2)) / share;
    known[low] = true;
    known[low + 2] = true;
  };
  // What lies between two known ones first; Again twice, as it may have to wait for Hard.
  between(0, HARD_SHARE);
  between(1, GOOD_SHARE);
  beyond(0, HARD_SHARE);
  beyond(1, GOOD_SHARE);
  beyond(0, HARD_SHARE);
  return logs.map((one) => clamp(Math.exp(one)));
}

/** The loss has one minimum on the logarithm of the stability; the golden section closes in on it. */
function searchStability(groups: readonly FirstGroup[], recall: number, usual: number): number {
  const loss = (log: number) => {
    const stability = Math.exp(log);
    let sum = Math.abs(stability - usual) * PULL + LOGARITHMIC_PULL * (log - Math.log(usual)) ** 2;
    for (const { days, cards, passes } of groups) {
      const share = (passes + recall) / (cards.length + 1);
      const predicted = (1 + (FACTOR * days) / stability) ** DECAY;
      sum -= cards.length * (share * Math.log(predicted) + (1 - share) * Math.log1p(-predicted));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(LOWEST[0] ?? 0);
  let high = Math.log(HIGHEST[0] ?? 0);
  for (let n = 0; n < 60; n += 1) {
    const step = golden * (high - low);
    if (loss(high - step) < loss(low + step)) high = low + step;
    else low = high - step;
  }
  return Math.exp((low + high) / 2);
}

function clamp(stability: number): number {
  return Math.min(HIGHEST[0] ?? 0, Math.max(LOWEST[0] ?? 0, stability));
}
