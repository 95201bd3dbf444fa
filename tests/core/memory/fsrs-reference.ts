import type { Memory } from '../../../src/core/memory/fsrs.ts';
import type { Rating } from '../../../src/core/memory/log.ts';

/** The bounds of each weight when scheduling (fsrs-rs 6.6, no floor under w19). */
export const WEIGHT_BOUNDS: readonly (readonly [number, number])[] = [
  ...Array.from({ length: 4 }, () => [0.001, 100] as const),
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export function plainCurve(days: number, stability: number, w: readonly number[]): number {
  const decay = -at(w, 20);
  return (1 + (0.9 ** (1 / decay) - 1) * (days / stability)) ** decay;
}

/** FSRS-6 written down from its published formulas, with no library, for comparison only. */
export function plainStep(memory: Memory | null, days: number, rating: Rating, w: readonly number[]): Memory {
  const firstDifficulty = (grade: number) => at(w, 4) - Math.exp(at(w, 5) * (grade - 1)) + 1;
  if (memory === null) {
    return {
      stability: clamp(at(w, rating - 1), 0.001, 36500),
      difficulty: clamp(firstDifficulty(rating), 1, 10),
    };
  }
  const { stability: s, difficulty: d } = memory;
  const moved = d - (at(w, 6) * (rating - 3) * (10 - d)) / 9;
  return {
    stability: clamp(plainStability(s, d, days, rating, w), 0.001, 36500),
    difficulty: clamp(at(w, 7) * firstDifficulty(4) + (1 - at(w, 7)) * moved, 1, 10),
  };
}

function plainStability(s: number, d: number, days: number, rating: Rating, w: readonly number[]): number {
  if (days === 0) {
    const factor = Math.exp(at(w, 17) * (rating - 3 + at(w, 18))) * s ** -at(w, 19);
    return s * (rating === 1 ? factor : Math.max(1, factor));
  }
  const forgotten = 1 - plainCurve(days, s, w);
  if (rating === 1) {
    const after = at(w, 11) * d ** -at(w, 12) * ((s + 1) ** at(w, 13) - 1) * Math.exp(at(w, 14) * forgotten);
    return Math.min(after, s / Math.exp(at(w, 17) * at(w, 18)));
  }
  const bonus = (rating === 2 ? at(w, 15) : 1) * (rating === 4 ? at(w, 16) : 1);
  return s * (1 + Math.exp(at(w, 8)) * (11 - d) * s ** -at(w, 9) * (Math.exp(at(w, 10) * forgotten) - 1) * bonus);
}

function at(w: readonly number[], index: number): number {
  const weight = w[index];
  if (weight === undefined) throw new Error(`no weight ${index}`);
  return weight;
}
