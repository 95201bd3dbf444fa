import type { CardId } from '../kernel/ids.ts';

/** Whole days, both ends included. */
export type FuzzBounds = { readonly lower: number; readonly upper: number };

/** How much of each day of an interval, in days between start and end, may be fuzzed away. */
const RANGES = [
  { start: 2.5, end: 7, share: 0.15 },
  { start: 7, end: 20, share: 0.1 },
  { start: 20, end: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

/**
 * The days among which an interval is chosen, inside [minimum, maximum] (whole days, at least 0). Under 2.5 days there
 * is no choice, else at least two days where the maximum allows it. `interval` is exact, in days.
 * Rule: Anki rslib/src/scheduler/states/fuzz.rs.
 */
export function fuzzBounds(interval: number, minimum: number, maximum: number): FuzzBounds {
  const least = Math.min(minimum, maximum);
  const days = clamp(interval, least, maximum);
  const reach = fuzzReach(days);
  return {
    lower: clamp(Math.round(days - reach), least, maximum),
    upper: clamp(Math.round(days + reach), least, maximum),
  };
}

/**
 * The shortest interval that a pass may get, so that fuzz does not eat its growth: longer than the previous one if the
 * interval has grown, the previous one if that is within reach, else 0 (weights or retention changed). Whole days.
 */
export function minimumFuzzInterval(interval: number, previous: number, maximum: number): number {
  if (Math.round(interval) > previous) return previous + 1;
  return previous <= fuzzBounds(interval, 1, maximum).upper ? previous : 0;
}

/**
 * Where in its range a card's next interval falls, 0 up to but not 1. The same card with as many answers always gets
 * the same, so a preview is the outcome, and undoing and answering again changes nothing.
 */
export function fuzzFactor(card: CardId, reps: number): number {
  // FNV-1a over the id; its bits are unevenly mixed, so two steps in the manner of MurmurHash3 spread them.
  let hash = 0x811c9dc5;
  for (let index = 0; index < card.length; index += 1) hash = Math.imul(hash ^ card.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ reps, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** An interval in whole days inside [minimum, maximum]: fuzzed, or only rounded when `factor` is null (fuzz off). */
export function fuzzInterval(interval: number, factor: number | null, minimum: number, maximum: number): number {
  if (factor === null) return clamp(Math.round(interval), Math.min(minimum, maximum), maximum);
  const { lower, upper } = fuzzBounds(interval, minimum, maximum);
  return lower + Math.floor(factor * (upper - lower + 1));
}

function fuzzReach(days: number): number {
  if (days < 2.5) return 0;
  return RANGES.reduce((sum, { start, end, share }) => sum + share * Math.max(0, Math.min(days, end) - start), 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
