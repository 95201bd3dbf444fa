import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/core/insight/calibration.ts';
import { weightEffects } from '../../../src/core/insight/weight-effects.ts';
import { wilson } from '../../../src/core/insight/wilson.ts';
import { judgeItems, logLossOf, rmseInBins } from '../../../src/core/memory/fit/judged-items.ts';
import { meanLogLoss } from '../../../src/core/memory/fit/log-loss.ts';
import { buildTrainingSet, type Review } from '../../../src/core/memory/fit/training-set.ts';
import { type Group, reportFit } from '../../../src/core/memory/fit-report.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import type { OptimizeOptions } from '../../../src/core/memory/optimizer.ts';
import { LEARNERS, reviewsOf } from './learner.ts';

const FORGETFUL = reviewsOf({ weights: LEARNERS.forgetful, cards: 200, length: 8, seed: 21 });
const QUICK = reviewsOf({ weights: LEARNERS.quick, cards: 100, length: 8, seed: 22 });

function setOf(reviews: readonly Review[]) {
  const built = buildTrainingSet(reviews);
  if (!built.ok) throw new Error(built.error);
  return built.value;
}

function report(groups: readonly Group[], options?: OptimizeOptions) {
  const result = reportFit(groups, options);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const items = (recall: number[], passed: number[], kind: number[]) => ({
  recall: Float64Array.from(recall),
  passed: Uint8Array.from(passed),
  kind: Int32Array.from(kind),
});

describe('how well weights foresee', () => {
  it('[FIT-2] has the log loss of the optimizer', () => {
    const set = setOf(FORGETFUL);
    const judged = judgeItems(set, LEARNERS.quick);
    expect(judged.recall).toHaveLength(set.items);
    expect(logLossOf(judged)).toBeCloseTo(meanLogLoss(set, LEARNERS.quick), 12);
  });

  it('[FIT-2] has an RMSE in bins that a plain computation gives', () => {
    expect(rmseInBins(items([0.9, 0.9, 0.5, 0.5], [1, 1, 1, 0], [1, 1, 2, 2]))).toBeCloseTo(Math.sqrt(0.01 / 2), 12);
    expect(rmseInBins(items([0.5, 0.5], [1, 0], [7, 7]))).toBe(0);
    expect(rmseInBins(items([], [], []))).toBe(0);
  });

  it('[FIT-2] tells kinds apart by days, by how often a card was seen and failed, same-day answers left out', () => {
    const kinds = (reviews: readonly [day: number, rating: number][]) => [
      ...judgeItems(setOf(reviews.map(([day, rating]) => ({ card: 'a', day, rating }))), DEFAULT_WEIGHTS).kind,
    ];
    const [plain] = kinds([
      [0, 3],
      [2, 3],
    ]);
    expect(
      kinds([
        [0, 3],
        [0, 3],
        [2, 3],
      ]),
    ).toEqual([plain]);
    expect(
      kinds([
        [0, 3],
        [3, 3],
      ]),
    ).toEqual([plain]);
    expect(
      kinds([
        [0, 3],
        [4, 3],
      ]),
    ).not.toEqual([plain]);
    expect(
      kinds([
        [0, 1],
        [2, 3],
      ]),
    ).not.toEqual([plain]);
    expect(
      kinds([
        [0, 3],
        [2, 3],
        [4, 3],
        [6, 3],
      ])[2],
    ).not.toBe(plain);
    expect(judgeItems(setOf(FORGETFUL), DEFAULT_WEIGHTS, 1e9).recall).toHaveLength(0);
  });
});

describe('calibration', () => {
  it('[FIT-3] counts every answer once in at most ten bins, from low to high, each within its band', () => {
    for (const weights of [DEFAULT_WEIGHTS, LEARNERS.forgetful]) {
      const judged = judgeItems(setOf(FORGETFUL), weights);
      const bins = calibrate(judged);
      expect(bins.length).toBeLessThanOrEqual(10);
      expect(bins.length).toBeGreaterThan(4);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(judged.recall.length);
      const predicted = bins.map((bin) => bin.predicted);
      expect(predicted).toEqual([...predicted].sort((a, b) => a - b));
      for (const { low, actual, high } of bins) {
        expect([0 <= low, low <= actual, actual <= high, high <= 1]).toEqual([true, true, true, true]);
      }
    }
    const rising = Array.from({ length: 45 }, (_, n) => n / 45);
    const counts = calibrate(items(rising, rising.map(Math.round), [])).map(({ count }) => count);
    // The five that are left over are no bin of their own.
    expect(counts).toEqual([20, 25]);
    expect(calibrate(items([], [], []))).toEqual([]);
    expect(calibrate(items([0.9, 0.2], [1, 0], [0, 0]))).toHaveLength(1);
  });

  it('[FIT-3] has the true weights of a learner in nearly all bands, and the defaults outside many', () => {
    const outside = (weights: readonly number[]) =>
      calibrate(judgeItems(setOf(FORGETFUL), weights)).filter(
        ({ low, predicted, high }) => predicted < low || predicted > high,
      ).length;
    expect(outside(LEARNERS.forgetful)).toBeLessThanOrEqual(1);
    expect(outside(DEFAULT_WEIGHTS)).toBeGreaterThan(2);
  });

  it('[FIT-3] has the bands of Wilson', () => {
    const { low, high } = wilson(8, 10);
    expect([low, high]).toEqual([expect.closeTo(0.4902, 4), expect.closeTo(0.9433, 4)]);
    expect(wilson(10, 10).high).toBe(1);
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('what changes', () => {
  it('[FIT-4] tells of sooner and later as the intervals are', () => {
    const effects = weightEffects(DEFAULT_WEIGHTS, LEARNERS.forgetful, 0.9);
    const first = effects.find(({ card }) => card === 'first-good');
    expect(first).toEqual({
      card: 'first-good',
      before: DEFAULT_WEIGHTS[2],
      after: LEARNERS.forgetful[2],
      change: 'sooner',
    });
    for (const { before, after, change } of effects) {
      if (change === 'sooner') expect(after).toBeLessThan(before * 0.95);
      if (change === 'later') expect(after).toBeGreaterThan(before * 1.05);
      expect(after).toBeGreaterThanOrEqual(1);
    }
    expect(weightEffects(LEARNERS.forgetful, DEFAULT_WEIGHTS, 0.9)[0]?.change).toBe('later');
  });

  it('[FIT-4] knows no change between the same weights, nor one of less than a day', () => {
    const same = weightEffects(DEFAULT_WEIGHTS, DEFAULT_WEIGHTS, 0.9);
    expect(same.map(({ change }) => change)).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(same.every(({ before, after }) => before === after)).toBe(true);
    const hair = weightEffects(DEFAULT_WEIGHTS.with(2, 2.1), DEFAULT_WEIGHTS.with(2, 2.4), 0.9);
    expect(hair[0]?.change).toBe('same');
  });
});

describe('reportFit', () => {
  it('[FIT-5] offers weights that foresee better, and none otherwise', () => {
    const first = report([{ reviews: FORGETFUL, weights: DEFAULT_WEIGHTS }]);
    expect(first.outcome).toBe('better');
    expect(first.after.logLoss).toBeLessThan(first.before.logLoss);
    expect(first.after.rmse).toBeLessThan(first.before.rmse);
    expect(first.before.logLoss).toBeCloseTo(meanLogLoss(setOf(FORGETFUL), DEFAULT_WEIGHTS), 9);
    const again = report([{ reviews: FORGETFUL, weights: first.weights }]);
    expect([again.outcome, again.weights]).toEqual(['kept', first.weights]);
  });

  it('[FIT-5] offers nothing below 8 items', () => {
    const few = Array.from({ length: 7 }, (_, card) => [0, 2].map((day) => ({ card, day, rating: 3 }))).flat();
    const { outcome, items: counted, weights } = report([{ reviews: few, weights: LEARNERS.quick }]);
    expect([outcome, counted, weights]).toEqual(['too-few', 7, LEARNERS.quick]);
    expect(report([{ reviews: [], weights: DEFAULT_WEIGHTS }]).outcome).toBe('too-few');
  });

  it('[FIT-6] judges each preset under its own weights before, and all under one set after', () => {
    const groups = [
      { reviews: FORGETFUL, weights: LEARNERS.forgetful },
      { reviews: QUICK, weights: LEARNERS.quick },
    ];
    const { before, after, reviews, weights } = report(groups);
    const [a, b] = groups.map((group) => ({ set: setOf(group.reviews), weights: group.weights }));
    if (a === undefined || b === undefined) throw new Error('Two groups are needed');
    const total = a.set.items + b.set.items;
    const mean = (own: boolean) =>
      [a, b].reduce((sum, one) => sum + one.set.items * meanLogLoss(one.set, own ? one.weights : weights), 0) / total;
    expect(reviews).toBe(FORGETFUL.length + QUICK.length);
    expect(before.logLoss).toBeCloseTo(mean(true), 9);
    expect(after.logLoss).toBeCloseTo(mean(false), 9);
  });

  it('[FIT-7] foresees the newest fifth from the rest, when there are 300 items', () => {
    const { later, items: all } = report([{ reviews: FORGETFUL, weights: DEFAULT_WEIGHTS }]);
    expect(later?.items).toBeGreaterThan(all * 0.19);
    expect(later?.items).toBeLessThan(all * 0.22);
    expect(later?.after).toBeLessThan(later?.before ?? 0);
    expect(report([{ reviews: FORGETFUL.slice(0, 300), weights: DEFAULT_WEIGHTS }]).later).toBeNull();
  });

  it('[FIT-8] can be stopped, and tells its progress, rising to 1', () => {
    const told: number[] = [];
    report([{ reviews: FORGETFUL, weights: DEFAULT_WEIGHTS }], { onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((x, y) => x - y));
    expect(told.at(-1)).toBe(1);
    const stop = { shouldStop: () => told.length > 0 };
    expect(reportFit([{ reviews: FORGETFUL, weights: DEFAULT_WEIGHTS }], stop)).toEqual({
      ok: false,
      error: 'stopped',
    });
  });
});
