import type { Bin } from '../../core/insight/bins.ts';
import { formatMonth } from '../i18n/format.ts';
import { useWording } from './use-wording.ts';

/** Names for bars of days: a word under every few of them. Bars of four weeks are named by their month and year. */
export function useBinMarks() {
  const { language, day } = useWording();
  return ({ first, last }: Bin, index: number, count: number): string | undefined => {
    const every = Math.max(1, Math.round(count / 5));
    // Counted from the newest, so that today has a name.
    if ((count - 1 - index) % every !== 0) return undefined;
    return last - first > 7 ? formatMonth(last, language, true) : day(last);
  };
}
