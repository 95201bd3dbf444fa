import { sumBins } from '../../core/insight/bins.ts';
import { formatSpent } from '../i18n/format.ts';
import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { type Past, pastBins } from './past.ts';
import { useStates } from './states.ts';
import { useBinMarks } from './use-bins.ts';
import { useWording } from './use-wording.ts';

/** How often and how long: the answers by what the cards were, and the time they took. */
export function TimeFigures({ history, today, range }: Past) {
  const { words, number, span, language } = useWording();
  const states = useStates();
  const markOf = useBinMarks();
  const { bins } = pastBins(history.days[0]?.day, today, range);
  const sums = sumBins(bins, history.days, (one) => [one.mature, one.young, one.learning, one.fresh, one.milliseconds]);
  const rows = bins.map((bin, index) => {
    const [mature = 0, young = 0, learning = 0, fresh = 0, milliseconds = 0] = sums[index] ?? [];
    const mark = markOf(bin, index, bins.length);
    const named = mark === undefined ? {} : { mark };
    return { values: [mature, young, learning, fresh], milliseconds, name: span(bin.first, bin.last), named };
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const answers = total(rows.map(({ values }) => total(values)));
  const milliseconds = total(rows.map((row) => row.milliseconds));
  const series = [states.mature, states.young, states.learning, states.fresh];
  const rangeName = words.rangeNames[range];
  return (
    <>
      <Figure
        title={words.answered(rangeName, number(answers))}
        table={{
          columns: [words.days, ...series.map(({ name }) => name), words.total],
          rows: rows.map(({ name, values }) => [name, ...values.map((value) => number(value)), number(total(values))]),
        }}
      >
        <BarChart
          label={words.answered(rangeName, number(answers))}
          series={series}
          format={(value) => number(value)}
          bars={rows.map(({ name, values, named }) => ({
            ...named,
            values,
            text: `${name} · ${words.times(number(total(values)))}`,
          }))}
        />
      </Figure>
      <Figure
        title={words.spent(rangeName, formatSpent(milliseconds, language))}
        note={words.spentNote(number(milliseconds / 1000 / Math.max(1, answers), 1))}
        table={{
          columns: [words.days, words.time],
          rows: rows.map((row) => [row.name, formatSpent(row.milliseconds, language)]),
        }}
      >
        <BarChart
          label={words.spent(rangeName, formatSpent(milliseconds, language))}
          series={[{ name: words.time, color: 'var(--accent)' }]}
          format={(minutes) => (minutes === 0 ? '0' : formatSpent(minutes * 60_000, language))}
          left={56}
          bars={rows.map((row) => ({
            ...row.named,
            values: [row.milliseconds / 60_000],
            text: `${row.name} · ${formatSpent(row.milliseconds, language)}`,
          }))}
        />
      </Figure>
    </>
  );
}
