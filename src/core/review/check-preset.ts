import { presetId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { migrateWeights } from '../memory/fsrs.ts';
import { defaultPreset } from './default-preset.ts';
import type { Preset } from './preset.ts';
import { isStep } from './steps.ts';

export type PresetProblem = {
  readonly field: keyof Preset;
  /** `wrong-type`: missing or of another kind; `out-of-range`: of the right kind but not a value it may take. */
  readonly problem: 'wrong-type' | 'out-of-range';
};

/** A preset from a form or a file, where each field may be anything or missing. */
export type PresetFields = { readonly [Field in keyof Preset]?: unknown };

/** What each number may be: both ends included, `whole` or not. */
export const PRESET_RANGES = {
  desiredRetention: { min: 0.7, max: 0.99, whole: false },
  maximumInterval: { min: 1, max: 36500, whole: true },
  newPerDay: { min: 0, max: 9999, whole: true },
  reviewsPerDay: { min: 0, max: 9999, whole: true },
  leechThreshold: { min: 0, max: 9999, whole: true },
} as const;
const MAX_STEPS = 100;
const MIXES = ['mix', 'before', 'after'] as const;
export const EASY_DAYS = ['normal', 'reduced', 'minimum'] as const;

/** The preset that these fields make, its weights migrated; or everything wrong with them at once. */
export function checkPreset(fields: PresetFields): Result<Preset, readonly PresetProblem[]> {
  const fallback = defaultPreset();
  const problems: PresetProblem[] = [];
  const report = <T>(field: keyof Preset, problem: PresetProblem['problem'], value: T): T => {
    problems.push({ field, problem });
    return value;
  };
  const number = (field: keyof typeof PRESET_RANGES) => {
    const value = fields[field];
    if (typeof value !== 'number') return report(field, 'wrong-type', fallback[field]);
    const { min, max, whole } = PRESET_RANGES[field];
    const fits = value >= min && value <= max && (!whole || Number.isInteger(value));
    return fits ? value : report(field, 'out-of-range', value);
  };
  const flag = (
    field:
      | 'newIgnoresReviewLimit'
      | 'buryNew'
      | 'buryReviews'
      | 'buryInterday'
      | 'fuzz'
      | 'loadBalance'
      | 'leechSuspends',
  ) => {
    const value = fields[field];
    return typeof value === 'boolean' ? value : report(field, 'wrong-type', fallback[field]);
  };
  const choice = <T extends string>(field: keyof Preset, choices: readonly T[], otherwise: T) => {
    if (typeof fields[field] !== 'string') return report(field, 'wrong-type', otherwise);
    return choices.find((known) => known === fields[field]) ?? report(field, 'out-of-range', otherwise);
  };
  const text = (field: 'id' | 'name') => {
    const value = fields[field];
    if (typeof value !== 'string') return report(field, 'wrong-type', '');
    return value.trim() === '' ? report(field, 'out-of-range', value) : value;
  };
  const steps = (field: 'learningSteps' | 'relearningSteps') => {
    const value = fields[field];
    if (!isNumbers(value)) return report(field, 'wrong-type', fallback[field]);
    return value.length <= MAX_STEPS && value.every(isStep) ? value : report(field, 'out-of-range', value);
  };
  const easyDays = () => {
    const days = fields.easyDays;
    if (!Array.isArray(days)) return report('easyDays', 'wrong-type', fallback.easyDays);
    const known = days.flatMap((day) => EASY_DAYS.find((one) => one === day) ?? []);
    return days.length === 7 && known.length === 7 && known.includes('normal')
      ? known
      : report('easyDays', 'out-of-range', fallback.easyDays);
  };
  const weights = () => {
    if (!isNumbers(fields.weights)) return report('weights', 'wrong-type', fallback.weights);
    const migrated = migrateWeights(fields.weights);
    return migrated.ok ? migrated.value : report('weights', 'out-of-range', fallback.weights);
  };
  const preset: Preset = {
    id: presetId(text('id')),
    name: text('name'),
    desiredRetention: number('desiredRetention'),
    weights: weights(),
    maximumInterval: number('maximumInterval'),
    learningSteps: steps('learningSteps'),
    relearningSteps: steps('relearningSteps'),
    newPerDay: number('newPerDay'),
    reviewsPerDay: number('reviewsPerDay'),
    newIgnoresReviewLimit: flag('newIgnoresReviewLimit'),
    newOrder: choice('newOrder', ['position', 'random'], 'position'),
    reviewOrder: choice(
      'reviewOrder',
      ['due', 'retrievability-ascending', 'retrievability-descending', 'random'],
      'due',
    ),
    newMix: choice('newMix', MIXES, 'mix'),
    interdayMix: choice('interdayMix', MIXES, 'mix'),
    buryNew: flag('buryNew'),
    buryReviews: flag('buryReviews'),
    buryInterday: flag('buryInterday'),
    fuzz: flag('fuzz'),
    // Presets written before there were such options have none.
    loadBalance: fields.loadBalance === undefined ? fallback.loadBalance : flag('loadBalance'),
    easyDays: fields.easyDays === undefined ? fallback.easyDays : easyDays(),
    leechThreshold: number('leechThreshold'),
    leechSuspends: flag('leechSuspends'),
    stamp: isStamp(fields.stamp) ? fields.stamp : report('stamp', 'wrong-type', fallback.stamp),
  };
  return problems.length === 0 ? ok(preset) : fail(problems);
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function isStamp(value: unknown): value is Preset['stamp'] {
  if (typeof value !== 'object' || value === null) return false;
  if (!('at' in value && 'counter' in value && 'device' in value)) return false;
  return Number.isFinite(value.at) && Number.isFinite(value.counter) && typeof value.device === 'string';
}
