import type { CardId } from '../kernel/ids.ts';
import { isAnswer } from '../memory/entries.ts';
import type { LiveModel } from '../memory/live-model.ts';
import { NEW, REVIEW } from '../memory/model.ts';
import { DUE_NONE, NEW_CARDS, queueKind, REVIEWS } from '../memory/queue-kind.ts';
import { isRetract, isRetracted, liveRetracts } from '../memory/retract.ts';
import type { Counts } from '../review/counts.ts';
import type { Answers } from './answer-columns.ts';

type Queue = keyof Counts;

/** Milliseconds an answer takes, by what the card was asked as. `measured` is false while the defaults stand in. */
export type Pace = { readonly milliseconds: Readonly<Record<Queue, number>>; readonly measured: boolean };

/** Answers needed before the learner's own pace is believed, in all and for one queue. */
const ENOUGH = 20;
const ENOUGH_OF_ONE = 5;
/** Sealed answers that a pace is taken from. */
const NEWEST = 500;
/** Whoever takes longer has left the desk. Anki counts an answer no further either. */
const LONGEST = 60_000;
/** How often a new card's first answer is Again, which costs one more step. Source: fsrs-rs src/simulation.rs. */
const FIRST_AGAIN = 0.24;

/**
 * Averages of Anki users, the simulator's costs weighted by its shares of the ratings at 90 % retention.
 * Source: fsrs-rs src/simulation.rs (defaults).
 */
export const DEFAULT_PACE: Pace = { milliseconds: { new: 15_000, learning: 13_000, review: 14_000 }, measured: false };

/**
 * The pace of the newest answers, those not sealed yet; `sealed` is that of those before, for when other entries have
 * taken their place. Each counts at most a minute; undone ones do not count.
 */
export function measurePace(
  { model, base, tail }: Pick<LiveModel, 'model' | 'base' | 'tail'>,
  sealed: Pace | null = null,
): Pace {
  const times: Record<Queue, number[]> = { new: [], learning: [], review: [] };
  const askedAs = new Map<CardId, Queue>();
  const retracted = liveRetracts(tail.filter(isRetract));
  for (const entry of tail) {
    if (isRetracted(retracted, entry)) continue;
    if (entry.kind === 'forget') askedAs.set(entry.card, 'new');
    if (!isAnswer(entry)) continue;
    const state = base.get(model.rows.get(entry.card) ?? -1);
    const queue = askedAs.get(entry.card) ?? nameOf(state?.phase ?? NEW, state?.dueUnit ?? DUE_NONE);
    times[queue].push(Math.min(LONGEST, Math.max(0, entry.took)));
    askedAs.set(entry.card, entry.grant.phase === 'review' ? 'review' : 'learning');
  }
  return paceOf(times) ?? sealed ?? DEFAULT_PACE;
}

/** The pace of the newest of these answers; null when they are too few. */
export function paceOfAnswers({ length, phase, took }: Answers): Pace | null {
  const times: Record<Queue, number[]> = { new: [], learning: [], review: [] };
  for (let i = Math.max(0, length - NEWEST); i < length; i += 1) {
    const queue = phase[i] === NEW ? 'new' : phase[i] === REVIEW ? 'review' : 'learning';
    times[queue].push(Math.min(LONGEST, took[i] ?? 0));
  }
  return paceOf(times);
}

function paceOf(times: Readonly<Record<Queue, readonly number[]>>): Pace | null {
  if (times.new.length + times.learning.length + times.review.length < ENOUGH) return null;
  const pace = (queue: Queue) =>
    times[queue].length < ENOUGH_OF_ONE ? DEFAULT_PACE.milliseconds[queue] : mean(times[queue]);
  return { milliseconds: { new: pace('new'), learning: pace('learning'), review: pace('review') }, measured: true };
}

/**
 * Minutes (not rounded) that these cards will take. A new card is asked once for each of its `learningSteps`, at least
 * once, and a little more for the Agains; a card in steps counts once.
 */
export function expectedMinutes(counts: Counts, { milliseconds }: Pace, learningSteps: number): number {
  const stepsAfterFirst = Math.max(1, learningSteps) - 1 + (learningSteps > 0 ? FIRST_AGAIN : 0);
  const total =
    counts.new * (milliseconds.new + stepsAfterFirst * milliseconds.learning) +
    counts.learning * milliseconds.learning +
    counts.review * milliseconds.review;
  return total / 60_000;
}

function nameOf(phase: number, dueUnit: number): Queue {
  const kind = queueKind(phase, dueUnit);
  if (kind === NEW_CARDS) return 'new';
  return kind === REVIEWS ? 'review' : 'learning';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
