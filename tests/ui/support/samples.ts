import type { Outlook } from '../../../src/app/memory-state.ts';
import type { StatsState } from '../../../src/app/stats.ts';
import { DEFAULT_PACE } from '../../../src/core/insight/pace.ts';
import { DEFAULT_SHARES } from '../../../src/core/memory/simulate/rating-shares.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';

export const emptyStats: StatsState = {
  filter: { deck: null, tag: null, source: null, range: 'month' },
  today: null,
  cards: null,
  history: null,
  added: null,
  labels: null,
  failed: null,
};

export function anOutlook(changes: Partial<Outlook> = {}): Outlook {
  const { weights, maximumInterval, newPerDay, reviewsPerDay, newIgnoresReviewLimit } = defaultPreset();
  return {
    input: {
      cards: [],
      scale: 1,
      weights,
      maximumInterval,
      learningSteps: 2,
      relearningSteps: 1,
      shares: DEFAULT_SHARES,
      pace: DEFAULT_PACE.milliseconds,
      newPerDay,
      reviewsPerDay,
      newIgnoresReviewLimit,
      days: 182,
      seed: 1,
    },
    retention: 0.9,
    known: 0,
    fresh: 100,
    answers: 0,
    ownPace: false,
    ...changes,
  };
}
