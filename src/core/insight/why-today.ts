import type { Millis, StudyDay } from '../kernel/ids.ts';
import { DAY } from '../kernel/study-day.ts';
import { type Memory, retrievability } from '../memory/fsrs.ts';
import type { Due, Phase, Rating } from '../memory/log.ts';

/** The last answer a card got. */
export type LastAnswer = { readonly rating: Rating; readonly at: Millis; readonly day: StudyDay };

export type DueFacts = {
  readonly phase: Phase;
  readonly memory: Memory | null;
  readonly due: Due | null;
  readonly lastAnswer: LastAnswer | null;
  /** Whether the learner has set the due date since the last answer. */
  readonly setByHand: boolean;
};

/** Why a card is asked today: data for one sentence, in words that belong to the ui. */
export type DueReason =
  | { readonly reason: 'new' }
  | {
      readonly reason: 'learning';
      /** Lapsed and being learned again. */
      readonly again: boolean;
      readonly lastRating: Rating;
      readonly secondsSince: number;
      /** Whole study days since the last answer; 0 within the day. */
      readonly daysSince: number;
    }
  | {
      readonly reason: 'review';
      readonly lastRating: Rating;
      /** Whole study days since the last answer. */
      readonly daysSince: number;
      /** The predicted probability of recall at this moment, 0 to 1. */
      readonly recall: number;
      /** Whole days past the due day; 0 when on time or early. */
      readonly overdueDays: number;
    }
  | { readonly reason: 'by-hand'; readonly overdueDays: number };

/**
 * Explains a card as of an instant and its study day. A review card that was never answered can only have come by
 * hand. `weights` are the preset's.
 */
export function explainDue(facts: DueFacts, at: Millis, day: StudyDay, weights: readonly number[]): DueReason {
  const { phase, memory, due, lastAnswer, setByHand } = facts;
  const overdueDays = due?.unit === 'day' ? Math.max(0, day - due.day) : 0;
  if (setByHand) return { reason: 'by-hand', overdueDays };
  if (phase === 'new') return { reason: 'new' };
  if (lastAnswer === null || memory === null) return { reason: 'by-hand', overdueDays };
  const daysSince = Math.max(0, day - lastAnswer.day);
  const millisSince = Math.max(0, at - lastAnswer.at);
  if (phase === 'review') {
    const recall = retrievability(memory, millisSince / DAY, weights);
    return { reason: 'review', lastRating: lastAnswer.rating, daysSince, recall, overdueDays };
  }
  const secondsSince = Math.floor(millisSince / 1000);
  return { reason: 'learning', again: phase === 'relearning', lastRating: lastAnswer.rating, secondsSince, daysSince };
}
