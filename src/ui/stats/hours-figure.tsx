import { rateOf } from '../../core/insight/retention.ts';
import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart } from '../parts/chart/line-chart.tsx';
import type { Past } from './past.ts';
import { useWording } from './use-wording.ts';

/** Tests at an hour before its retention is worth a dot. */
const ENOUGH = 20;

/** When one studies, and when one remembers. */
export function HoursFigure({ history: { hours } }: Past) {
  const { words, number, percent } = useWording();
  const tested = hours.flatMap((tally, hour) => {
    const rate = rateOf(tally);
    return tally.asked <= ENOUGH || rate === null ? [] : [{ hour, rate }];
  });
  const most = hours.reduce((best, { answers }, hour) => (answers > (hours[best]?.answers ?? 0) ? hour : best), 0);
  const best = tested.reduce((top, one) => (one.rate > top.rate ? one : top), { hour: -1, rate: -1 }).hour;
  const title = titleOf();
  const lowest = Math.min(0.9, ...tested.map(({ rate }) => rate));
  const marks = [0, 6, 12, 18, 23];
  return (
    <Figure
      title={title}
      {...(tested.length > 1 ? { note: words.hoursRecallNote } : {})}
      table={{
        columns: [words.time, words.answers, words.recall, words.asked],
        rows: hours.map((tally, hour) => {
          const rate = rateOf(tally);
          return [words.hour(hour), number(tally.answers), rate === null ? '–' : percent(rate), number(tally.asked)];
        }),
      }}
    >
      <BarChart
        label={title}
        series={[{ name: words.answers, color: 'var(--accent)' }]}
        format={(value) => number(value)}
        bars={hours.map(({ answers }, hour) => ({
          values: [answers],
          text: `${words.hour(hour)} · ${words.times(number(answers))}`,
          ...(marks.includes(hour) ? { mark: words.hour(hour) } : {}),
        }))}
      />
      {tested.length > 1 && (
        <LineChart
          label={words.recall}
          height={132}
          xDomain={[-0.5, 23.5]}
          yDomain={[Math.max(0, Math.floor((lowest - 0.05) * 10) / 10), 1]}
          format={(value) => percent(value)}
          marks={marks.map((hour) => ({ value: hour, label: words.hour(hour) }))}
          lines={[
            {
              name: words.recall,
              color: 'var(--review)',
              dots: true,
              look: 'dotted',
              points: tested.map(({ hour, rate }) => [hour, rate]),
            },
          ]}
          spots={tested.map(({ hour, rate }) => ({ value: hour, text: `${words.hour(hour)} · ${percent(rate, 1)}` }))}
        />
      )}
    </Figure>
  );

  function titleOf(): string {
    if ((hours[most]?.answers ?? 0) === 0) return words.hoursNone;
    if (tested.length < 2) return words.hours(words.hourName(most));
    return words.hoursBest(words.hourName(most), words.hourName(best));
  }
}
