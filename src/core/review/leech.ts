/**
 * Whether this lapse makes a card a leech: at the threshold, and again every half of it (rounded up) more. A threshold
 * of 0 is never. Rule: Anki rslib/src/scheduler/states/review.rs.
 */
export function isLeechAt(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/** Whether a card has lapsed often enough to be called a leech. */
export function isLeech(lapses: number, threshold: number): boolean {
  return threshold > 0 && lapses >= threshold;
}
