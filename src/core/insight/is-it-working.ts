import { type DayCounts, recallBetween } from './day-counts.ts';
import { wilson } from './wilson.ts';

/** Tests that make a share worth telling. */
const ENOUGH = 30;

/** Whether what is remembered is what was asked for, as far as the answers tell. */
export type Verdict =
  /** Nothing was answered yet. */
  | { readonly kind: 'none' }
  /** So many tests more, and it can be told. */
  | { readonly kind: 'too-few'; readonly more: number }
  | {
      readonly kind: 'known';
      readonly days: 7 | 30;
      readonly rate: number;
      readonly target: number;
      /** 'near' unless chance alone would hardly explain the difference. */
      readonly against: 'above' | 'near' | 'below';
    };

/** The recall of the last seven days, or of thirty where seven hold too few answers. */
export function isItWorking(days: DayCounts, today: number, target: number): Verdict {
  if (days.size === 0) return { kind: 'none' };
  for (const back of [7, 30] as const) {
    const recall = recallBetween(days, today - back + 1, today);
    if (recall.asked < ENOUGH) continue;
    const { low, high } = wilson(recall.recalled, recall.asked);
    const against = target > high ? 'below' : target < low ? 'above' : 'near';
    return { kind: 'known', days: back, rate: recall.recalled / recall.asked, target, against };
  }
  return { kind: 'too-few', more: ENOUGH - recallBetween(days, today - 29, today).asked };
}
