import type { JudgedItems } from '../memory/fit/judged-items.ts';
import { wilson } from './wilson.ts';

/** Answers of which about the same recall was predicted. All shares are 0 to 1. */
export type CalibrationBin = {
  readonly count: number;
  readonly predicted: number;
  readonly actual: number;
  /** Where the share would lie in 95 of 100 such samples (Wilson). */
  readonly low: number;
  readonly high: number;
};

const CELLS = 200;
const MOST_BINS = 10;
/** Fewer answers say nothing about a share. */
const LEAST_ANSWERS = 20;

/** Predicted beside actual recall, from low to high, in at most ten bins of about as many answers each. */
export function calibrate({ recall, passed }: Pick<JudgedItems, 'recall' | 'passed'>): readonly CalibrationBin[] {
  const cells = Array.from({ length: CELLS }, () => ({ count: 0, predicted: 0, passes: 0 }));
  for (let i = 0; i < recall.length; i += 1) {
    const cell = cells[Math.min(CELLS - 1, Math.floor((recall[i] ?? 0) * CELLS))];
    if (cell === undefined) continue;
    cell.count += 1;
    cell.predicted += recall[i] ?? 0;
    cell.passes += passed[i] ?? 0;
  }
  const wanted = Math.max(LEAST_ANSWERS, recall.length / MOST_BINS);
  const bins: { count: number; predicted: number; passes: number }[] = [];
  let isFull = true;
  for (const cell of cells) {
    if (cell.count === 0) continue;
    const open = bins.at(-1);
    if (isFull || open === undefined) bins.push({ ...cell });
    else merge(open, cell);
    isFull = (bins.at(-1)?.count ?? 0) >= wanted;
  }
  const last = bins.at(-1);
  const before = bins.at(-2);
  if (last !== undefined && before !== undefined && last.count < wanted / 2) {
    merge(before, last);
    bins.pop();
  }
  return bins.map(({ count, predicted, passes }) => ({
    count,
    predicted: predicted / count,
    actual: passes / count,
    ...wilson(passes, count),
  }));
}

function merge(into: { count: number; predicted: number; passes: number }, from: typeof into): void {
  into.count += from.count;
  into.predicted += from.predicted;
  into.passes += from.passes;
}
