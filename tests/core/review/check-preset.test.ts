import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { checkPreset, type PresetFields } from '../../../src/core/review/check-preset.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';

const problemsOf = (changes: PresetFields) => {
  const result = checkPreset({ ...defaultPreset(), ...changes });
  return result.ok ? [] : result.error.map(({ field, problem }) => `${field} ${problem}`);
};

describe('presets', () => {
  it('[GRANT-26] the default preset is valid and is Anki’s: 0.9, 1m 10m, 10m, 20 new, 200 reviews', () => {
    expect(checkPreset(defaultPreset())).toEqual({ ok: true, value: defaultPreset() });
    expect(defaultPreset()).toMatchObject({
      desiredRetention: 0.9,
      learningSteps: [60, 600],
      relearningSteps: [600],
      newPerDay: 20,
      reviewsPerDay: 200,
      leechThreshold: 8,
    });
  });

  it.each<[PresetFields, string]>([
    [{ desiredRetention: 0.69 }, 'desiredRetention out-of-range'],
    [{ desiredRetention: 0.991 }, 'desiredRetention out-of-range'],
    [{ desiredRetention: Number.NaN }, 'desiredRetention out-of-range'],
    [{ desiredRetention: '0.9' }, 'desiredRetention wrong-type'],
    [{ newPerDay: -1 }, 'newPerDay out-of-range'],
    [{ newPerDay: 1.5 }, 'newPerDay out-of-range'],
    [{ reviewsPerDay: 10_000 }, 'reviewsPerDay out-of-range'],
    [{ maximumInterval: 0 }, 'maximumInterval out-of-range'],
    [{ learningSteps: [60, 0] }, 'learningSteps out-of-range'],
    [{ relearningSteps: [0.5] }, 'relearningSteps out-of-range'],
    [{ relearningSteps: '10m' }, 'relearningSteps wrong-type'],
    [{ weights: [1, 2, 3] }, 'weights out-of-range'],
    [{ weights: ['1'] }, 'weights wrong-type'],
    [{ newOrder: 'sideways' }, 'newOrder out-of-range'],
    [{ reviewOrder: 3 }, 'reviewOrder wrong-type'],
    [{ fuzz: 'yes' }, 'fuzz wrong-type'],
    [{ loadBalance: 1 }, 'loadBalance wrong-type'],
    [{ easyDays: 'none' }, 'easyDays wrong-type'],
    [{ easyDays: ['normal'] }, 'easyDays out-of-range'],
    [{ easyDays: Array(7).fill('never') }, 'easyDays out-of-range'],
    [{ easyDays: Array(7).fill('minimum') }, 'easyDays out-of-range'],
    [{ name: '  ' }, 'name out-of-range'],
    [{ stamp: { at: 1 } }, 'stamp wrong-type'],
  ])('[GRANT-27] %j is refused as "%s"', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  it('[GRANT-27] the ends of the ranges are allowed', () => {
    expect(problemsOf({ desiredRetention: 0.7, newPerDay: 0, maximumInterval: 1, learningSteps: [] })).toEqual([]);
    expect(problemsOf({ desiredRetention: 0.99, newPerDay: 9999, leechThreshold: 0 })).toEqual([]);
  });

  it('[GRANT-28] everything wrong is told at once, and older weights are migrated', () => {
    const { loadBalance, easyDays, ...older } = defaultPreset();
    expect(checkPreset({})).toMatchObject({ ok: false, error: { length: Object.keys(older).length } });
    const migrated = checkPreset({ ...defaultPreset(), weights: DEFAULT_WEIGHTS.slice(0, 19) });
    expect(migrated).toMatchObject({ ok: true, value: { weights: { length: 21, 19: 0, 20: 0.5 } } });
    // Written before there was balancing.
    expect(checkPreset(older)).toMatchObject({ ok: true, value: { loadBalance, easyDays } });
  });
});
