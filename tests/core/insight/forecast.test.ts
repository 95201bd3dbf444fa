import { describe, expect, it } from 'vitest';
import { forecastTomorrow } from '../../../src/core/insight/forecast.ts';
import { desk, inMinutes, onDay } from '../review/queue-helpers.ts';

const limits =
  (fresh = 999, review = 999, newIgnoresReviewLimit = false) =>
  () => ({ new: fresh, review, newIgnoresReviewLimit });

function tomorrow(d: ReturnType<typeof desk>, queue = d.build(), limitsOf = limits()) {
  return forecastTomorrow({ model: d.live.model, queue, limitsOf });
}

describe('tomorrow', () => {
  it('[PACE-5] holds what falls due tomorrow, not what today still asks nor what comes later', () => {
    const d = desk({ d: ['today', 'tomorrow', 'later', 'inter', 'hidden'] });
    d.answer('today/0', 3, 'review', onDay(0), -3);
    d.answer('tomorrow/0', 3, 'review', onDay(1), -3);
    d.answer('later/0', 3, 'review', onDay(2), -3);
    d.answer('inter/0', 3, 'learning', onDay(1));
    d.record('hidden/0', { kind: 'suspend' });
    expect(tomorrow(d)).toEqual({ new: 0, learning: 1, review: 1 });
  });

  it("[PACE-6] what today's limits hold back is left over for tomorrow, within tomorrow's limits", () => {
    const d = desk({ d: ['ra', 'rb', 'rc', 'na', 'nb', 'nc'] });
    for (const note of ['ra', 'rb', 'rc']) d.answer(`${note}/0`, 3, 'review', onDay(0), -3);
    const queue = d.build({ newIgnoresReviewLimit: true }, { new: 1, review: 1 });
    expect(tomorrow(d, queue)).toEqual({ new: 2, learning: 0, review: 2 });
    expect(tomorrow(d, queue, limits(1, 9))).toEqual({ new: 1, learning: 0, review: 2 });
    expect(tomorrow(d, queue, limits(9, 3))).toEqual({ new: 1, learning: 0, review: 2 });
    expect(tomorrow(d, queue, limits(9, 1, true))).toEqual({ new: 2, learning: 0, review: 1 });
  });

  it('[PACE-7] a step counts tomorrow when it lies beyond the day or its card is put aside today', () => {
    const d = desk({ d: ['soon', 'late', 'aside'] });
    d.answer('soon/0', 1, 'learning', inMinutes(10));
    d.answer('late/0', 1, 'learning', inMinutes(13 * 60));
    d.answer('aside/0', 1, 'learning', inMinutes(10));
    d.record('aside/0', { kind: 'bury' });
    expect(tomorrow(d).learning).toBe(2);
  });
});
