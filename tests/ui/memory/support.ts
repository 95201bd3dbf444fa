import type { Fit } from '../../../src/app/memory-state.ts';
import type { CalibrationBin } from '../../../src/core/insight/calibration.ts';
import type { Effect, TypicalCard } from '../../../src/core/insight/weight-effects.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import type { Course } from '../../../src/core/memory/simulator.ts';

const CARDS: readonly TypicalCard[] = ['first-good', 'often-again', 'hard', 'steady', 'easy'];

/** The five typical cards in their order, each changing as told. */
export function effectsOf(...changes: readonly Effect['change'][]): Effect[] {
  return CARDS.map((card, n) => {
    const change = changes[n] ?? 'same';
    return { card, before: 10, after: change === 'same' ? 10 : change === 'sooner' ? 4 : 25, change };
  });
}

function bin(predicted: number, actual: number, count: number): CalibrationBin {
  return { predicted, actual, count, low: actual - 0.02, high: actual + 0.02 };
}

export function aFit(changes: Partial<Fit> = {}): Fit {
  return {
    outcome: 'better',
    scope: 'all',
    reviews: 1500,
    items: 1200,
    weights: DEFAULT_WEIGHTS,
    before: { logLoss: 0.4123, rmse: 0.062, bins: [bin(0.8, 0.7, 300), bin(0.85, 0.8, 300), bin(0.9, 0.85, 600)] },
    after: { logLoss: 0.3987, rmse: 0.021, bins: [bin(0.75, 0.74, 300), bin(0.8, 0.81, 300), bin(0.88, 0.89, 600)] },
    later: { before: 0.41, after: 0.4, items: 240 },
    effects: effectsOf('same', 'sooner', 'same', 'later', 'later'),
    ...changes,
  };
}

export function aCourse(percent: number, changes: Partial<Course> = {}): Course {
  const minutes = percent - 70;
  return {
    retention: percent / 100,
    weeks: Array.from({ length: 26 }, (_, n) => ({ minutes, reviews: percent, remembered: n * 10 + percent })),
    minutes,
    reviews: percent,
    fresh: 20,
    remembered: 1000 + percent,
    postponed: 0,
    held: null,
    ...changes,
  };
}
