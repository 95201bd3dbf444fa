import fc from 'fast-check';
import { millis } from '../../../src/core/kernel/ids.ts';
import { studyDayAt } from '../../../src/core/kernel/study-day.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { anyLog } from '../memory/log-arbitraries.ts';
import { slowLiving } from '../memory/slow-model.ts';

type Review = Extract<LogEntry, { kind: 'review' }>;
export type SlowAnswer = { readonly entry: Review; readonly phase: string; readonly interval: number };

const DAY = 86_400_000;

/** Logs of a traveller: each entry has the study day of where it was written, which begins at four in the morning. */
export const anyTravelLog = (maxLength = 40): fc.Arbitrary<LogEntry[]> =>
  fc
    .tuple(anyLog(maxLength), fc.array(fc.constantFrom(-600, -300, 0, 60, 540, 780), { minLength: 1 }))
    .map(([log, offsets]) =>
      log.map((entry, index) => {
        const utcOffset = offsets[Math.floor(index / 3) % offsets.length] ?? 0;
        return { ...entry, day: studyDayAt(millis(entry.at), { utcOffset, rolloverHour: 4 }) };
      }),
    );

/** The answers that count, each with what its card was before: one plain object a card, as the rule reads. */
export function slowAnswers(log: readonly LogEntry[]): SlowAnswer[] {
  const cards = new Map<string, { phase: string; interval: number; at: number | null }>();
  const answers: SlowAnswer[] = [];
  for (const entry of slowLiving(log)) {
    const card = cards.get(entry.card) ?? { phase: 'new', interval: 0, at: null };
    cards.set(entry.card, card);
    if (entry.kind === 'review') {
      answers.push({ entry, phase: card.phase, interval: card.interval });
      const { due, phase } = entry.grant;
      const days = due.unit === 'day' ? due.day - entry.day : Math.floor((due.at - entry.at) / DAY);
      Object.assign(card, { phase, interval: Math.max(0, days), at: entry.at });
    }
    if (entry.kind === 'forget') Object.assign(card, { phase: 'new', interval: 0, at: null });
    if (entry.kind === 'reschedule' && entry.due.unit === 'day') {
      Object.assign(card, { phase: 'review', interval: Math.max(1, entry.due.day - entry.day) });
    }
    if (entry.kind === 'reschedule' && entry.due.unit === 'instant' && card.phase !== 'review') {
      const days = card.at === null ? 0 : Math.max(0, Math.floor((entry.due.at - card.at) / DAY));
      Object.assign(card, { phase: card.phase === 'new' ? 'learning' : card.phase, interval: days });
    }
  }
  return answers;
}

export const isTest = ({ phase, interval }: SlowAnswer) => phase === 'review' || interval >= 1;
export const isMature = ({ interval }: SlowAnswer) => interval >= 21;

export function slowGroup(answer: SlowAnswer): 'fresh' | 'learning' | 'young' | 'mature' {
  if (answer.phase === 'new') return 'fresh';
  if (answer.phase !== 'review') return 'learning';
  return isMature(answer) ? 'mature' : 'young';
}
