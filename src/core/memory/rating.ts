import type { Rating } from './log.ts';

/** A number as a rating; null for any that is none. */
export function ratingOf(value: number | undefined): Rating | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}
