import { forecastTomorrow } from '../core/insight/forecast.ts';
import type { CardId, DeckId, Millis } from '../core/kernel/ids.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { isRetract, isRetracted, liveRetracts } from '../core/memory/retract.ts';
import type { Counts } from '../core/review/counts.ts';
import type { Queue } from '../core/review/queue.ts';
import { type Loaded, moment, presetOf, presetsByDeck } from './loaded.ts';
import type { DoneSummary } from './review-state.ts';

type Answer = Extract<LogEntry, { kind: 'review' }>;

/** Longer than this and the person has left the desk. */
const LONGEST_ANSWER = 60_000;

/** Today's answers that were not taken back. Today's entries are never sealed, so the tail has them all. */
export function answersToday(loaded: Loaded): readonly Answer[] {
  const { day } = moment(loaded);
  const { tail } = loaded.live;
  const retracted = liveRetracts(tail.filter(isRetract));
  return tail.filter(
    (entry): entry is Answer => entry.kind === 'review' && entry.day === day && !isRetracted(retracted, entry),
  );
}

/** What was done today, in the deck that was studied or in all (null). */
export function summarizeDay(
  loaded: Loaded,
  { queue, deck }: { readonly queue: Queue; readonly deck: DeckId | null },
  nextLearningAt: Millis | null,
): DoneSummary {
  const answers = answersToday(loaded).filter((answer) => deck === null || deckOf(loaded, answer.card) === deck);
  const { introducedDay } = loaded.live.model.columns;
  const cards = new Set(answers.map((answer) => answer.card));
  const newLearned = [...cards].filter((card) => introducedDay[loaded.live.model.rows.get(card) ?? -1] === queue.day);
  return {
    answered: answers.length,
    newLearned: newLearned.length,
    again: answers.filter((answer) => answer.rating === 1).length,
    milliseconds: answers.reduce((sum, answer) => sum + Math.min(LONGEST_ANSWER, answer.took), 0),
    nextLearningAt,
    tomorrow: tomorrowOf(loaded, queue),
    heldBack: queue.heldBack,
  };
}

function deckOf({ live, catalogue }: Loaded, card: CardId): DeckId | undefined {
  return catalogue.decks[catalogue.deck[live.model.rows.get(card) ?? -1] ?? -1];
}

export function tomorrowOf(loaded: Loaded, queue: Queue): Counts {
  const presets = presetsByDeck(loaded);
  const limitsOf = (deck: number) => {
    const preset = presets[deck] ?? presetOf(loaded.presets, undefined);
    const { newPerDay, reviewsPerDay, newIgnoresReviewLimit } = preset;
    return { new: newPerDay, review: reviewsPerDay, newIgnoresReviewLimit };
  };
  return forecastTomorrow({ model: loaded.live.model, queue, limitsOf });
}
