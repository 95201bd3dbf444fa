import { DAY } from '../kernel/study-day.ts';
import type { CardState } from '../memory/columns.ts';
import type { LiveModel } from '../memory/live-model.ts';
import { columnsOf } from '../memory/log-columns.ts';
import { NO_DAY, REVIEW } from '../memory/model.ts';
import { DUE_DAY } from '../memory/queue-kind.ts';
import { isRetract } from '../memory/retract.ts';
import type { Answers } from './answer-columns.ts';
import { type Before, collectAnswers, noBefore } from './answers.ts';
import { tallyDays } from './day-tally.ts';
import type { Recall } from './retention.ts';

/** How often one answered on each study day, and how it went. Small enough to be kept with the snapshot. */
export type DayCounts = ReadonlyMap<number, Recall & { readonly answers: number }>;

export function countDays(answers: Answers): DayCounts {
  return new Map(
    tallyDays(answers).map(({ day, answers: count, asked, recalled }) => [day, { answers: count, asked, recalled }]),
  );
}

export function addDays(a: DayCounts, b: DayCounts): DayCounts {
  const sums = new Map(a);
  for (const [day, { answers, asked, recalled }] of b) {
    const known = sums.get(day) ?? { answers: 0, asked: 0, recalled: 0 };
    sums.set(day, {
      answers: known.answers + answers,
      asked: known.asked + asked,
      recalled: known.recalled + recalled,
    });
  }
  return sums;
}

/** Four numbers a day: the day, answers, asked, recalled. */
export function packDays(days: DayCounts): Int32Array {
  return Int32Array.from([...days].flatMap(([day, { answers, asked, recalled }]) => [day, answers, asked, recalled]));
}

export function unpackDays(packed: Int32Array): DayCounts {
  const days = new Map<number, Recall & { readonly answers: number }>();
  for (let i = 0; i + 3 < packed.length; i += 4) {
    const [day = 0, answers = 0, asked = 0, recalled = 0] = packed.subarray(i, i + 4);
    days.set(day, { answers, asked, recalled });
  }
  return days;
}

/** The days of the tail, or of its first entries alone. */
export function countTail(
  { model, base, tail }: Pick<LiveModel, 'model' | 'base' | 'tail'>,
  length = tail.length,
): DayCounts {
  const before = noBefore(model.ids.length);
  for (const [row, state] of base) putBefore(before, row, state);
  const entries = tail.slice(0, length);
  return countDays(collectAnswers([columnsOf(entries)], model.rows, before, tail.filter(isRetract)));
}

/** What `collectAnswers` knows of a card, from its state in the model. */
function putBefore(before: Before, row: number, state: CardState): void {
  before.phase[row] = state.phase;
  before.interval[row] = state.phase === REVIEW && state.interval > 0 ? state.interval : waitOf(state);
  before.answeredAt[row] = state.lastAt;
}

/** Whole days that a step was waited for. */
function waitOf({ dueUnit, due, lastDay, lastAt }: CardState): number {
  if (lastDay === NO_DAY) return 0;
  return Math.max(0, dueUnit === DUE_DAY ? due - lastDay : Math.floor((due - lastAt) / DAY));
}

/** The recall of the study days from `first` to `last`. */
export function recallBetween(days: DayCounts, first: number, last: number): Recall {
  const sum = { asked: 0, recalled: 0 };
  for (let day = first; day <= last; day += 1) {
    sum.asked += days.get(day)?.asked ?? 0;
    sum.recalled += days.get(day)?.recalled ?? 0;
  }
  return sum;
}
