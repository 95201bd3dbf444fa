import type { Review } from '../../../src/core/memory/fit/training-set.ts';
import type { Memory } from '../../../src/core/memory/fsrs.ts';
import type { Rating } from '../../../src/core/memory/log.ts';
import { plainCurve, plainStep } from './fsrs-reference.ts';

/** A number from 0 up to 1, the next of a fixed series (Mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Learner = {
  /** How this learner's memory really works. */
  readonly weights: readonly number[];
  readonly cards: number;
  /** Reviews of one card, on average. */
  readonly length: number;
  readonly seed: number;
};

/** The reviews of somebody whose memory is FSRS-6 with these weights, studying at about 90 %, in time order. */
export function reviewsOf({ weights, cards, length, seed }: Learner): Review[] {
  const random = randomFrom(seed);
  const reviews: Review[] = [];
  for (let card = 0; card < cards; card += 1) {
    const count = Math.max(1, Math.round(length * (0.3 + 1.4 * random())));
    let day = Math.floor(random() * 300);
    let memory: Memory | null = null;
    let wait = 0;
    for (let n = 0; n < count; n += 1) {
      day += wait;
      const rating = rate(memory, wait, weights, random);
      memory = plainStep(memory, wait, rating, weights);
      reviews.push({ card: `card-${card}`, day, rating });
      wait = rating <= (n === 0 ? 2 : 1) ? 0 : intervalAfter(memory, random);
    }
  }
  return reviews.sort((a, b) => a.day - b.day);
}

function rate(memory: Memory | null, wait: number, weights: readonly number[], random: () => number): Rating {
  const dice = random();
  if (memory === null) return dice < 0.24 ? 1 : dice < 0.33 ? 2 : dice < 0.83 ? 3 : 4;
  if (wait === 0) return dice < 0.15 ? 1 : 3;
  if (dice >= plainCurve(wait, memory.stability, weights)) return 1;
  const ease = random();
  return ease < 0.12 ? 2 : ease < 0.88 ? 3 : 4;
}

/** The stability is the interval at 90 %; fuzzed by a tenth, now and then some days late. */
function intervalAfter({ stability }: Memory, random: () => number): number {
  const late = random() < 0.1 ? random() * 5 : 0;
  return Math.min(365, Math.max(1, Math.round(stability * (0.9 + 0.2 * random()) + late)));
}

/** Learners who differ from the average in every respect. */
export const LEARNERS: Readonly<Record<'quick' | 'forgetful' | 'steady', readonly number[]>> = {
  quick: [0.6, 2.1, 5.2, 19, 5.9, 0.7, 2.6, 0.02, 2.1, 0.12, 0.9, 1.7, 0.08, 0.3, 1.4, 0.7, 2.4, 0.6, 0.15, 0.1, 0.12],
  forgetful: [
    0.08, 0.5, 1.1, 4.2, 6.9, 0.9, 3.4, 0.01, 1.5, 0.25, 0.6, 1.2, 0.05, 0.22, 1.8, 0.45, 1.5, 0.4, 0.08, 0.05, 0.3,
  ],
  steady: [0.3, 0.9, 3.4, 12, 6.8, 0.7, 2.6, 0.02, 1.7, 0.2, 0.9, 1.6, 0.08, 0.3, 1.4, 0.5, 2.2, 0.6, 0.15, 0.1, 0.25],
};
