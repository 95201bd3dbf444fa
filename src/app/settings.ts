import type { Setting } from '../db/database.ts';
import type { Settings } from './app.ts';

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  rolloverHour: 4,
  learnAheadMinutes: 20,
  intervalsOnButtons: true,
  streak: false,
};

/** The stored settings over the defaults; a value of another shape than its default counts as not set. */
export function settingsFrom(rows: readonly Setting[]): Settings {
  const known = new Map(rows.map((row) => [row.key, row.value]));
  const pick = <K extends keyof Settings>(key: K, isValid: (value: unknown) => value is Settings[K]): Settings[K] => {
    const value = known.get(key);
    return isValid(value) ? value : defaultSettings[key];
  };
  return {
    language: pick('language', oneOf('system', 'ko', 'en')),
    theme: pick('theme', oneOf('system', 'light', 'dark')),
    rolloverHour: pick('rolloverHour', wholeBetween(0, 23)),
    learnAheadMinutes: pick('learnAheadMinutes', wholeBetween(0, 720)),
    intervalsOnButtons: pick('intervalsOnButtons', isBoolean),
    streak: pick('streak', isBoolean),
  };
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function oneOf<T extends string>(...allowed: readonly T[]) {
  return (value: unknown): value is T => allowed.some((one) => one === value);
}

function wholeBetween(low: number, high: number) {
  return (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}
