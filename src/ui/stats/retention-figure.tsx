import { PERIODS, type Recall, type RetentionTable, rateOf } from '../../core/insight/retention.ts';
import { DataFigure } from '../parts/chart/figure.tsx';
import type { Past } from './past.ts';
import { useWording } from './use-wording.ts';

/** The periods that the sentence may speak of, the most telling first. */
const TELLING = ['week', 'month', 'year', 'all'] as const;

/** True retention by period, young and mature: the table is the picture. */
export function RetentionFigure({ history: { retention } }: Past) {
  const { words, number, percent } = useWording();
  const cell = (recall: Recall) => {
    const rate = rateOf(recall);
    return rate === null ? '–' : percent(rate, 1);
  };
  const rows = PERIODS.map((period) => {
    const { young, mature, both } = retention[period];
    return [words.periods[period], cell(young), cell(mature), cell(both), number(both.asked)];
  });
  const columns = [words.period, words.young, words.mature, words.total, words.asked];
  return <DataFigure title={useTitle(retention)} note={words.retentionNote} table={{ columns, rows }} />;
}

function useTitle(retention: RetentionTable): string {
  const { words, percent } = useWording();
  const period = TELLING.find((one) => retention[one].both.asked > 0);
  if (period === undefined) return words.retentionNone;
  return words.retention(words.periodNames[period], percent(rateOf(retention[period].both) ?? 0));
}
