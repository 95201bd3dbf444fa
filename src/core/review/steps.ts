import { fail, ok, type Result } from '../kernel/result.ts';

/** The piece of text that is no step, or a step of no second or of more than a year. */
export type StepsError = { readonly problem: 'unreadable' | 'out-of-range'; readonly text: string };

const DAY = 86_400;
const UNITS = new Map([
  ['d', DAY],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
]);
export const MAX_STEP = 365 * DAY;

/**
 * Steps as written in the settings, "1m 10m": numbers with s, m, h or d (minutes without one), parted by spaces or
 * commas. Gives whole seconds; none for empty text.
 */
export function parseSteps(text: string): Result<readonly number[], StepsError> {
  const steps: number[] = [];
  for (const piece of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const match = /^(\d+(?:\.\d+)?)([smhd]?)$/i.exec(piece);
    if (match === null) return fail({ problem: 'unreadable', text: piece });
    const unit = UNITS.get(match[2]?.toLowerCase() || 'm') ?? 60;
    const seconds = Math.round(Number(match[1]) * unit);
    if (!isStep(seconds)) return fail({ problem: 'out-of-range', text: piece });
    steps.push(seconds);
  }
  return ok(steps);
}

/** Steps (seconds) as `parseSteps` reads them, each in the largest unit that divides it. */
export function printSteps(steps: readonly number[]): string {
  return steps.map(printStep).join(' ');
}

/** Whether a number of seconds may be a step: whole, from one second to a year. */
export function isStep(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_STEP;
}

function printStep(seconds: number): string {
  for (const [unit, size] of UNITS) if (seconds % size === 0) return `${seconds / size}${unit}`;
  return `${seconds}s`;
}

/**
 * What the buttons give on a step: seconds to wait, null where the answer leaves the steps. `step` may lie beyond the
 * steps when these were shortened; it then counts as the last. Easy always leaves.
 * Rule: Anki rslib/src/scheduler/states/steps.rs.
 */
export function againDelay(steps: readonly number[]): number | null {
  return steps[0] ?? null;
}

export function goodDelay(steps: readonly number[], step: number): number | null {
  return steps[currentStep(steps, step) + 1] ?? null;
}

export function hardDelay(steps: readonly number[], step: number): number | null {
  const current = currentStep(steps, step);
  const delay = steps[current];
  if (delay === undefined) return null;
  if (current > 0) return delay;
  const next = steps[1];
  // Between Again and Good; with one step only, half as much again but no more than a day longer.
  return roundToDays(
    next === undefined ? Math.min(Math.floor(delay * 1.5), delay + DAY) : Math.floor((delay + next) / 2),
  );
}

/** The index that `step` stands for among these steps: 0 when there are none. */
export function currentStep(steps: readonly number[], step: number): number {
  return Math.max(0, Math.min(step, steps.length - 1));
}

/** Over a day whole days, so that early and late in the day give the same. */
function roundToDays(seconds: number): number {
  return seconds > DAY ? Math.round(seconds / DAY) * DAY : seconds;
}
