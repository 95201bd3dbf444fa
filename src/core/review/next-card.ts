import { type Millis, millis } from '../kernel/ids.ts';
import type { MemoryColumns, Model } from '../memory/model.ts';
import { kindOfRow, NEW_CARDS, type QueueKind, REVIEWS } from '../memory/queue-kind.ts';
import { isOpenStep, isStillOpen } from './open-card.ts';
import type { Queue } from './queue.ts';

/** The colour a card is counted under. */
export type QueueName = 'new' | 'learning' | 'review';

export type NextCard =
  | { readonly kind: 'card'; readonly row: number; readonly queue: QueueName }
  /** Only steps are left: the first falls due at `dueAt` and may be shown from `showAt` on (learn-ahead). */
  | { readonly kind: 'wait'; readonly showAt: Millis; readonly dueAt: Millis }
  | { readonly kind: 'done' };

/**
 * Steps that are due, then the main queue, then steps due within `learnAhead` milliseconds. Of the last the card in
 * row `last`, which was answered a moment ago, waits for any other; -1 for none.
 * Rule: Anki rslib/src/scheduler/queue/learning.rs (requeueing).
 */
export function nextCard(queue: Queue, model: Model, now: Millis, learnAhead: number, last = -1): NextCard {
  const next = findNext(queue, model, now, learnAhead, -1);
  if (next.kind !== 'card' || next.row !== last || (model.columns.due[last] ?? 0) <= now) return next;
  const other = findNext(queue, model, now, learnAhead, last);
  return other.kind === 'card' ? other : next;
}

/** What would come next if the card in this row were answered now: to be rendered ahead. */
export function peekNext(queue: Queue, model: Model, now: Millis, learnAhead: number, current: number): NextCard {
  return findNext(queue, model, now, learnAhead, current);
}

export function queueName(kind: QueueKind): QueueName {
  if (kind === NEW_CARDS) return 'new';
  return kind === REVIEWS ? 'review' : 'learning';
}

function findNext(queue: Queue, { columns }: Model, now: Millis, learnAhead: number, assumed: number): NextCard {
  const step = firstStep(queue, columns, assumed);
  const dueAt = step === -1 ? Number.POSITIVE_INFINITY : (columns.due[step] ?? 0);
  if (dueAt <= now) return { kind: 'card', row: step, queue: 'learning' };
  for (let index = 0; index < queue.main.length; index += 1) {
    if (queue.open[index] !== 1) continue;
    const row = queue.main[index] ?? -1;
    if (assumed !== -1 && !isStillOpen(queue, columns, index, assumed)) continue;
    return { kind: 'card', row, queue: queueName(kindOfRow(columns, row)) };
  }
  if (step === -1) return { kind: 'done' };
  if (dueAt <= now + learnAhead) return { kind: 'card', row: step, queue: 'learning' };
  return { kind: 'wait', showAt: millis(dueAt - learnAhead), dueAt: millis(dueAt) };
}

function firstStep(queue: Queue, columns: MemoryColumns, assumed: number): number {
  let first = -1;
  for (const row of queue.learning) {
    if (row === assumed || !isOpenStep(queue, columns, row)) continue;
    const earlier = first === -1 || (columns.due[row] ?? 0) < (columns.due[first] ?? 0);
    if (earlier) first = row;
  }
  return first;
}
