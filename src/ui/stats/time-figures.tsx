import { sumBins } from '../../core/insight/bins.ts';
import type { DayTally } from '../../core/insight/day-tally.ts';
import { formatSpent } from '../i18n/format.ts';
import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { type Past, pastBins } from './past.ts';
import { useStates } from './states.ts';
import { useBinMarks } from './use-bins.ts';
import { useWording } from './use-wording.ts';

const HOUR = 60;

/** How often: the answers by what the cards were. */
export function AnswersFigure(past: Past) {
  const { words, number } = useWording();
  const states = useStates();
  const rows = useRows(past, 4, (one) => [one.mature, one.young, one.learning, one.fresh]);
  const series = [states.mature, states.young, states.learning, states.fresh];
  const binNote = useBinNote(past);
  const title = words.answered(words.rangeNames[past.range], number(total(rows.map(({ values }) => total(values)))));
  return (
    <Figure
      title={title}
      note={binNote}
      table={{
        columns: [words.days, ...series.map(({ name }) => name), words.total],
        rows: rows.map(({ name, values }) => [name, ...values.map((value) => number(value)), number(total(values))]),
      }}
    >
      <BarChart
        label={title}
        series={series}
        format={(value) => number(value)}
        bars={rows.map(({ name, ...bar }) => ({ ...bar, text: `${name} · ${words.times(number(total(bar.values)))}` }))}
      />
    </Figure>
  );
}

/** How long. */
export function TimeFigure(past: Past) {
  const { words, number, language } = useWording();
  const rows = useRows(past, 2, ({ milliseconds, answers }) => [milliseconds, answers]);
  const binNote = useBinNote(past);
  const milliseconds = total(rows.map(({ values }) => values[0] ?? 0));
  const answers = total(rows.map(({ values }) => values[1] ?? 0));
  const title = words.spent(words.rangeNames[past.range], formatSpent(milliseconds, language));
  // Whole hours read well on an axis, and so do whole minutes; hours and minutes do not.
  const unit = Math.max(...rows.map(({ values }) => (values[0] ?? 0) / 60_000)) > 2 * HOUR ? HOUR : 1;
  return (
    <Figure
      title={title}
      note={[words.spentNote(number(milliseconds / 1000 / Math.max(1, answers), 1)), binNote].join(' ').trim()}
      table={{
        columns: [words.days, words.time],
        rows: rows.map(({ name, values }) => [name, formatSpent(values[0] ?? 0, language)]),
      }}
    >
      <BarChart
        label={title}
        series={[{ name: words.time, color: 'var(--accent)' }]}
        format={(value) => {
          if (value === 0) return '0';
          return unit === 1 ? words.minutes(number(value, 1)) : words.hoursLong(number(value, 1));
        }}
        least={unit === 1 ? 4 : 1}
        left={48}
        bars={rows.map(({ name, values, ...mark }) => ({
          ...mark,
          values: [(values[0] ?? 0) / 60_000 / unit],
          text: `${name} · ${formatSpent(values[0] ?? 0, language)}`,
        }))}
      />
    </Figure>
  );
}

/** How much time a bar stands for, where it is not a day. */
function useBinNote({ history, today, range }: Past): string {
  const { words } = useWording();
  const { size } = pastBins(history.days[0]?.day, today, range);
  return size === 1 ? '' : words.binNote(words.bins[size]);
}

/** The bars of the range with their names, and a word under some. */
function useRows({ history, today, range }: Past, count: number, valuesOf: (day: DayTally) => readonly number[]) {
  const { span } = useWording();
  const markOf = useBinMarks();
  const { bins } = pastBins(history.days[0]?.day, today, range);
  const sums = sumBins(bins, history.days, count, valuesOf);
  return bins.map((bin, index) => {
    const mark = markOf(bin, index, bins.length);
    return { name: span(bin.first, bin.last), values: sums[index] ?? [], ...(mark === undefined ? {} : { mark }) };
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
