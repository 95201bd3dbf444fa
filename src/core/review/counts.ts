import type { Millis } from '../kernel/ids.ts';
import type { Model } from '../memory/model.ts';
import { kindOfRow, type QueueKind } from '../memory/queue-kind.ts';
import { queueName } from './next-card.ts';
import { isOpenStep } from './open-card.ts';
import type { Queue } from './queue.ts';

/** New, learning (within the day or of earlier days) and review cards. */
export type Counts = { readonly new: number; readonly learning: number; readonly review: number };

type Tally = { new: number; learning: number; review: number };

/**
 * What is left of the queue now, as a whole and by the catalogue's deck indexes. Steps count when they can be shown by
 * `until`: now and the learn-ahead.
 */
export function countsOf(
  queue: Queue,
  { columns }: Model,
  until: Millis,
): { readonly all: Counts; readonly byDeck: readonly Counts[] } {
  const all: Tally = { new: 0, learning: 0, review: 0 };
  const byDeck = queue.catalogue.decks.map((): Tally => ({ new: 0, learning: 0, review: 0 }));
  const count = (row: number, kind: QueueKind) => {
    const name = queueName(kind);
    const own = byDeck[queue.catalogue.deck[row] ?? -1];
    all[name] += 1;
    if (own !== undefined) own[name] += 1;
  };
  for (let place = 0; place < queue.main.length; place += 1) {
    const row = queue.main[place] ?? -1;
    if (queue.open[place] === 1) count(row, kindOfRow(columns, row));
  }
  for (const row of queue.learning) {
    if (isOpenStep(queue, columns, row) && (columns.due[row] ?? 0) <= until) count(row, kindOfRow(columns, row));
  }
  return { all, byDeck };
}
