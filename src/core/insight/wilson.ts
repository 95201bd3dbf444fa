import type { Recall } from './retention.ts';

/** Two standard errors, about 95 in 100. */
const Z = 1.96;

/**
 * Between which two shares the true one lies, most likely (Wilson's interval): wide for few answers, and never beyond
 * 0 and 1.
 */
export function likelyRange({ asked, recalled }: Recall): readonly [low: number, high: number] {
  if (asked === 0) return [0, 1];
  const share = recalled / asked;
  const scale = 1 + Z ** 2 / asked;
  const middle = (share + Z ** 2 / (2 * asked)) / scale;
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / asked + Z ** 2 / (4 * asked ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
