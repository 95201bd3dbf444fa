import { formatMonth } from '../i18n/format.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { HeatMap } from '../parts/chart/heat-map.tsx';
import type { Past } from './past.ts';
import { useWording } from './use-wording.ts';

const YEAR = 365;

/** The last year, a square a day. */
export function CalendarFigure({ history, today }: Past) {
  const { words, number, day, language } = useWording();
  const first = today - YEAR + 1;
  const answers = new Map(history.days.map((one) => [one.day, one.answers]));
  const days = Array.from({ length: YEAR }, (_, index) => answers.get(first + index) ?? 0);
  const studied = days.filter((count) => count > 0);
  const mean = studied.reduce((sum, count) => sum + count, 0) / Math.max(1, studied.length);
  const title =
    studied.length === 0
      ? words.calendarNone
      : words.calendar(number(studied.length), number(Math.max(1, Math.round(mean))));
  return (
    <Figure
      title={title}
      table={{
        columns: [words.day, words.answers],
        rows: days
          .map((count, index) => [day(first + index), number(count)])
          .filter((_, index) => (days[index] ?? 0) > 0)
          .toReversed(),
      }}
    >
      <HeatMap
        label={title}
        days={days.map((count, index) => ({
          value: count,
          text: `${day(first + index)} · ${words.times(number(count))}`,
        }))}
        // 1970-01-01 was a Thursday; weeks begin on Monday.
        lastRow={(today + 3) % 7}
        rowNames={words.weekdays}
        markOf={(index) => formatMonth(first + index, language)}
        ends={[words.less, words.more]}
      />
    </Figure>
  );
}
