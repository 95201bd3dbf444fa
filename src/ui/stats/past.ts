import { type Bin, binSize, binsBack } from '../../core/insight/bins.ts';
import { type HistoryStats, RANGE_DAYS, type StatsRange } from '../../core/insight/stats.ts';
import type { StudyDay } from '../../core/kernel/ids.ts';

/** What a picture of the past is made from. */
export type Past = { readonly history: HistoryStats; readonly today: StudyDay; readonly range: StatsRange };

/** The bars of a range, from its first day or, looking back over all, from the first day there is. */
export function pastBins(
  first: number | undefined,
  today: number,
  range: StatsRange,
): { readonly bins: readonly Bin[]; readonly size: 1 | 7 | 28 } {
  const days = range === 'all' ? Math.max(30, today - (first ?? today) + 1) : RANGE_DAYS[range];
  const size = binSize(days);
  return { bins: binsBack(today - days + 1, today, size), size };
}
