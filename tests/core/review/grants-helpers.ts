import { cardId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY } from '../../../src/core/kernel/study-day.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { type CardBefore, computeGrants, type GrantInput, type GrantPreview } from '../../../src/core/review/grants.ts';
import type { Preset } from '../../../src/core/review/preset.ts';

export const CARD = cardId('deck/note/forward');
export const TODAY = studyDay(20_000);
/** Noon in UTC with a rollover at midnight: twelve hours are left of the day. */
export const NOON = millis(20_000 * DAY + DAY / 2);

export const NEW_CARD: CardBefore = {
  phase: 'new',
  step: 0,
  memory: null,
  lastDay: null,
  interval: 0,
  reps: 0,
  lapses: 0,
};
export const REVIEW_CARD: CardBefore = {
  phase: 'review',
  step: 0,
  memory: { stability: 20, difficulty: 5 },
  lastDay: studyDay(TODAY - 20),
  interval: 20,
  reps: 5,
  lapses: 0,
};

/** The default preset without fuzz, so that numbers can be told. */
export function presetWith(changes: Partial<Preset>): Preset {
  return { ...defaultPreset(), fuzz: false, ...changes };
}

export function grantsOf(before: CardBefore, changes: Partial<Preset> = {}, at: Partial<GrantInput> = {}) {
  return computeGrants({
    card: CARD,
    before,
    at: NOON,
    day: TODAY,
    nextDayAt: millis((TODAY + 1) * DAY),
    preset: presetWith(changes),
    spread: null,
    ...at,
  });
}

/** "learning 1 10m", "review 4d", "learning 2 +1d": phase, step and wait in a word. */
export function tell({ grant, intervalDays, delay }: GrantPreview): string {
  const step = grant.phase === 'review' ? '' : ` ${grant.step}`;
  return `${grant.phase}${step} ${delay === null ? `+${intervalDays}d` : `${delay}s`}`;
}

export function tellAll(before: CardBefore, changes: Partial<Preset> = {}, at: Partial<GrantInput> = {}): string[] {
  const grants = grantsOf(before, changes, at);
  return [grants[1], grants[2], grants[3], grants[4]].map(tell);
}
