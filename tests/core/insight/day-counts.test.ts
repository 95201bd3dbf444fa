import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectAnswers } from '../../../src/core/insight/answers.ts';
import {
  addDays,
  countDays,
  countTail,
  type DayCounts,
  packDays,
  unpackDays,
} from '../../../src/core/insight/day-counts.ts';
import { isItWorking } from '../../../src/core/insight/is-it-working.ts';
import { wilson } from '../../../src/core/insight/wilson.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { replayLive } from '../../../src/core/memory/live-model.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { isRetract } from '../../../src/core/memory/retract.ts';
import { commitSeal, planSeal } from '../../../src/core/memory/seal.ts';
import { CARDS } from '../memory/log-arbitraries.ts';
import { anyTravelLog } from './slow-stats.ts';

const weights = () => DEFAULT_WEIGHTS;

describe('the days that Today needs', () => {
  it('[STAT-12] those of the sealed entries and of the tail add up to all, also after more is sealed', () => {
    fc.assert(
      fc.property(anyTravelLog(), fc.nat(40), fc.nat(40), (log, cut, keep) => {
        const whole = collectAnswers([columnsOf(log)], new Map());
        const sealed = columnsOf(log.slice(0, cut));
        const live = replayLive([sealed], log.slice(cut), CARDS, weights);
        const base = countDays(collectAnswers([sealed], live.model.rows, null, live.tail.filter(isRetract)));
        expect(addDays(base, countTail(live))).toEqual(countDays(whole));
        const plan = planSeal(live, weights, keep);
        if (plan === null) return;
        const moved = addDays(base, countTail(live, plan.sealed.length));
        commitSeal(live, plan.sealed, weights);
        expect(addDays(moved, countTail(live))).toEqual(countDays(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('[STAT-12] come back from the snapshot as they were', () => {
    fc.assert(
      fc.property(anyTravelLog(), (log) => {
        const days = countDays(collectAnswers([columnsOf(log)], new Map()));
        expect(unpackDays(packDays(days))).toEqual(days);
      }),
    );
  });
});

describe('is it working?', () => {
  const TODAY = 1000;
  const days = (...rows: readonly [ago: number, asked: number, recalled: number][]): DayCounts =>
    new Map(rows.map(([ago, asked, recalled]) => [TODAY - ago, { answers: asked, asked, recalled }]));

  it('[STAT-13] the recall of seven days, of thirty where seven have too few answers, else how many more', () => {
    expect(isItWorking(days(), TODAY, 0.9)).toEqual({ kind: 'none' });
    expect(isItWorking(days([0, 10, 9], [6, 20, 18]), TODAY, 0.9)).toMatchObject({ kind: 'known', days: 7, rate: 0.9 });
    expect(isItWorking(days([0, 10, 10], [7, 30, 20]), TODAY, 0.9)).toMatchObject({ days: 30, rate: 0.75 });
    expect(isItWorking(days([0, 10, 10], [29, 5, 4], [30, 99, 9]), TODAY, 0.9)).toEqual({ kind: 'too-few', more: 15 });
  });

  it('[STAT-13] is above or below what was asked for only where chance hardly explains it', () => {
    const against = (recalled: number) => {
      const verdict = isItWorking(days([1, 100, recalled]), TODAY, 0.9);
      return verdict.kind === 'known' ? verdict.against : verdict.kind;
    };
    expect([80, 86, 90, 94, 98].map(against)).toEqual(['below', 'near', 'near', 'near', 'above']);
  });

  it('[STAT-14] a share lies between two others, wide for few answers, never beyond 0 and 1', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    const { low, high } = wilson(90, 100);
    // Wilson's interval of 90 in 100, as in statistics books: 0.826 to 0.945.
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.826', '0.945']);
    expect(wilson(5, 5).low).toBeLessThan(0.6);
    expect(wilson(5, 5).high).toBe(1);
  });
});
