/**
 * A number from 0 up to 1 for the `turn`th answer of a card: the same whatever the retention and the limits are, so
 * that courses differ by what is asked of the person and not by luck. Two rounds in the manner of MurmurHash3.
 */
export function dice(seed: number, card: number, turn: number, what: number): number {
  let hash =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(card + 1, 0xc2b2ae35) ^
    Math.imul(turn * 2 + what + 1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Which of some shares, which add up to 1, a number from 0 up to 1 falls into. */
export function drawFrom(shares: readonly number[], roll: number): number {
  let sum = 0;
  for (let index = 0; index < shares.length - 1; index += 1) {
    sum += shares[index] ?? 0;
    if (roll < sum) return index;
  }
  return shares.length - 1;
}
