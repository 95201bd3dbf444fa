import type { MemoryColumns } from '../memory/model.ts';
import { INTRADAY, kindOfRow } from '../memory/queue-kind.ts';
import { isDueToday } from './gather.ts';
import type { Queue } from './queue.ts';
import { isHiddenBySibling } from './siblings.ts';

type Day = Pick<Queue, 'day' | 'nextDayAt'>;
type Main = Pick<Queue, 'main' | 'kinds' | 'catalogue' | 'rules'> & Day;

/** Whether a card of the main queue is still to be asked; `assumed` is a row taken as answered already, or -1. */
export function isStillOpen(queue: Main, columns: MemoryColumns, index: number, assumed: number): boolean {
  const row = queue.main[index] ?? -1;
  if (row === assumed || isPutAside(queue, columns, row)) return false;
  const kind = kindOfRow(columns, row);
  if (kind !== queue.kinds[index] || !isDueToday(columns, row, kind, queue.day, queue.nextDayAt)) return false;
  return !isHiddenBySibling(queue, columns, row, kind, assumed);
}

/** Whether a card of the learning list is in steps within this study day. */
export function isOpenStep(queue: Day, columns: MemoryColumns, row: number): boolean {
  if (kindOfRow(columns, row) !== INTRADAY || isPutAside(queue, columns, row)) return false;
  return isDueToday(columns, row, INTRADAY, queue.day, queue.nextDayAt);
}

function isPutAside({ day }: Day, { suspended, buriedDay }: MemoryColumns, row: number): boolean {
  return suspended[row] === 1 || buriedDay[row] === day;
}
