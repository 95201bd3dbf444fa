import { binSize, binsBack, sumBins } from '../../core/insight/bins.ts';
import type { Forecast } from '../../core/insight/forecast-load.ts';
import { RANGE_DAYS, type StatsRange } from '../../core/insight/stats.ts';
import type { StudyDay } from '../../core/kernel/ids.ts';
import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { useStates } from './states.ts';
import { useWording } from './use-wording.ts';

type Props = { readonly forecast: Forecast; readonly today: StudyDay; readonly range: StatsRange };

/** What the title tells of. */
const WEEK = 7;

/** What falls due, as far ahead as the range looks back; what is overdue stands before today. */
export function ForecastFigure({ forecast, today, range }: Props) {
  const { words, number, day, span } = useWording();
  const states = useStates();
  const ahead = Math.min(RANGE_DAYS.year, RANGE_DAYS[range]);
  const size = binSize(ahead);
  const count = Math.ceil(ahead / size);
  const bins = binsBack(today, today + count * size - 1, size);
  const days = forecast.days.map((one, index) => ({ ...one, day: today + index }));
  const sums = sumBins(bins, days, 5, (one) => [one.mature, one.young, one.learning, one.fresh, 0]);
  const late = { name: words.backlog, mark: words.overdue, values: [0, 0, 0, 0, forecast.backlog] };
  const every = Math.max(1, Math.round(bins.length / 5));
  const coming = bins.map(({ first, last }, index) => ({
    name: span(first, last),
    values: sums[index] ?? [],
    ...(index % every === 0 && index + every / 2 < bins.length ? { mark: day(first) } : {}),
  }));
  const rows = forecast.backlog > 0 ? [late, ...coming] : coming;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const within = (count: number) =>
    forecast.backlog + total(days.slice(0, count).map((one) => one.mature + one.young + one.learning + one.fresh));
  const isEmpty = within(ahead) === 0;
  const series = [states.mature, states.young, states.learning, states.fresh, states.backlog];
  const title = isEmpty ? words.forecastNone : words.forecast(number(within(WEEK)));
  const notes = [
    forecast.backlog > 0 ? words.forecastBacklog(number(forecast.backlog)) : '',
    isEmpty ? '' : words.forecastNote(number(Math.round(forecast.load))),
    size === 1 ? '' : words.binNote(words.bins[size]),
  ];
  return (
    <Figure
      title={title}
      note={notes.filter((note) => note !== '').join(' ')}
      table={{
        columns: [words.days, ...series.map(({ name }) => name), words.total],
        rows: rows.map(({ name, values }) => [
          name,
          ...series.map((_, index) => number(values[index] ?? 0)),
          number(total(values)),
        ]),
      }}
    >
      <BarChart
        label={title}
        series={forecast.backlog > 0 ? series : series.slice(0, -1)}
        format={(value) => number(value)}
        bars={rows.map(({ name, values, ...mark }) => ({
          ...mark,
          values,
          text: `${name} · ${words.cardCount(number(total(values)))}`,
        }))}
      />
    </Figure>
  );
}
