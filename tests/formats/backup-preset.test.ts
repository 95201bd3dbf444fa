import { describe, expect, it } from 'vitest';
import { millis } from '../../src/core/kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../../src/core/memory/fsrs.ts';
import { defaultPreset } from '../../src/core/review/default-preset.ts';
import { printBackup, readBackup } from '../../src/formats/backup.ts';
import { brief } from './support.ts';

const preset = defaultPreset();
const empty = { exportedAt: millis(1), settings: {}, sources: [], decks: [], notes: [], media: [], log: [] };
const text = [...printBackup({ ...empty, presets: [preset] })].join('');
const changed = (change: (file: { readonly presets: (object | null)[] }) => void) => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};
const errorsOf = (written: string) => {
  const result = readBackup(written);
  return result.ok ? [] : result.error.errors.map(brief);
};

describe('the presets of a backup', () => {
  it.each<[string, unknown]>([
    ['weights', [1, 2, 3]],
    ['weights', Array.from({ length: 34 }, () => 1)],
    ['maximumInterval', 0],
    ['learningSteps', [0.5]],
    ['relearningSteps', Array.from({ length: 101 }, () => 60)],
    ['name', ' '],
    ['newPerDay', 1e308],
    ['newMix', 'never'],
  ])('[DECK-53] refuses a preset that could not be set: %s = %j', (field, value) => {
    const written = changed((file) => Object.assign(file.presets[0]!, { [field]: value }));
    expect(errorsOf(written)).toEqual([`out-of-range presets[0].${field}`]);
  });

  it('[DECK-53] tells everything wrong with a preset at once', () => {
    const bad = {
      weights: [],
      maximumInterval: undefined,
      fuzz: 1,
      name: '',
      stamp: { at: 0.5, counter: 0, device: 'd' },
    };
    const written = changed((file) => file.presets.push({ ...preset, ...bad }, null));
    expect(errorsOf(written.replace('"newPerDay":20,', '"newPerDay":1e999,'))).toEqual([
      'out-of-range presets[0].newPerDay',
      'wrong-type presets[1].stamp.at',
      'out-of-range presets[1].name',
      'missing presets[1].maximumInterval',
      'wrong-type presets[1].fuzz',
      'missing presets[2]',
    ]);
  });

  it('[DECK-53] brings older weights up to date', () => {
    const weights = DEFAULT_WEIGHTS.slice(0, 19);
    const result = readBackup(changed((file) => Object.assign(file.presets[0]!, { weights })));
    expect(result.ok && result.value.presets[0]?.weights).toHaveLength(21);
  });
});
