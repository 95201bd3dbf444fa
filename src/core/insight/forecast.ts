import { DAY } from '../kernel/study-day.ts';
import type { MemoryColumns, Model } from '../memory/model.ts';
import { INTERDAY, INTRADAY, kindOfRow, NEW_CARDS, type QueueKind } from '../memory/queue-kind.ts';
import type { Counts } from '../review/counts.ts';
import type { Limits } from '../review/deck-rules.ts';
import { queueName } from '../review/next-card.ts';
import type { Queue } from '../review/queue.ts';

type ForecastInput = {
  readonly model: Model;
  readonly queue: Queue;
  /** Tomorrow's limits of a deck: its preset's, as today-only changes lapse. */
  readonly limitsOf: (deck: number) => Limits & { readonly newIgnoresReviewLimit: boolean };
};

type Waiting = { new: number; learning: number; interday: number; review: number };

/**
 * What tomorrow holds for the studied decks if today's queue is done to the end: what falls due tomorrow or is left over
 * after today's limits, steps that lie beyond the day, and new cards, within tomorrow's limits. Answers still to come
 * today may add to it, buried siblings take from it: neither is guessed.
 */
export function forecastTomorrow({ model, queue, limitsOf }: ForecastInput): Counts {
  const total = { new: 0, learning: 0, review: 0 };
  waitingByDeck(model, queue).forEach((waiting, deck) => {
    const limits = limitsOf(deck);
    const interday = Math.min(waiting.interday, Math.max(0, limits.review));
    const review = Math.min(waiting.review, Math.max(0, limits.review - interday));
    const room = limits.newIgnoresReviewLimit ? limits.new : Math.min(limits.new, limits.review - interday - review);
    total.learning += waiting.learning + interday;
    total.review += review;
    total.new += Math.min(waiting.new, Math.max(0, room));
  });
  return total;
}

/** By studied deck: the cards that could be asked tomorrow. */
function waitingByDeck({ columns }: Model, queue: Queue): Map<number, Waiting> {
  const { catalogue, rules } = queue;
  const askedToday = new Set<number>();
  queue.main.forEach((row, index) => {
    if (queue.open[index] === 1) askedToday.add(row);
  });
  const byDeck = new Map<number, Waiting>();
  catalogue.deck.forEach((deck, row) => {
    if (deck < 0 || rules.studied[deck] !== 1 || columns.suspended[row] === 1 || askedToday.has(row)) return;
    const kind = kindOfRow(columns, row);
    if (!isForTomorrow(queue, columns, row, kind)) return;
    const waiting = byDeck.get(deck) ?? { new: 0, learning: 0, interday: 0, review: 0 };
    byDeck.set(deck, waiting);
    waiting[kind === INTERDAY ? 'interday' : queueName(kind)] += 1;
  });
  return byDeck;
}

function isForTomorrow({ day, nextDayAt }: Queue, columns: MemoryColumns, row: number, kind: QueueKind): boolean {
  if (kind === NEW_CARDS) return true;
  const due = columns.due[row] ?? 0;
  if (kind !== INTRADAY) return due <= day + 1;
  // A step that can still be done today is not tomorrow's, unless the card is put aside for today.
  return due < nextDayAt + DAY && (due >= nextDayAt || columns.buriedDay[row] === day);
}
