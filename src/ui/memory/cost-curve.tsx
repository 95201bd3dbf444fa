import { formatMinutes, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart } from '../parts/chart/line-chart.tsx';
import { niceCeiling } from './nice-ceiling.ts';
import styles from './outlook.module.css';
import { type Courses, HIGHEST, LOWEST } from './use-courses.ts';

type Props = { readonly courses: Courses; readonly chosen: number; readonly current: number };

const MARKS = [70, 75, 80, 85, 90, 95, 99];

/** Minutes a day by retention, as far as they are worked out. */
export function CostCurve({ courses, chosen, current }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const sorted = [...courses].sort(([a], [b]) => a - b);
  const number = (value: number) => formatNumber(Math.round(value), language);
  const minutes = (value: number) => formatMinutes(value, language);
  const [low, high] = [sorted[0], sorted.at(-1)].map((entry) => minutes(entry?.[1].minutes ?? 0));
  const most = Math.max(...sorted.map(([, course]) => course.minutes));
  const title = words.curveTitle(low ?? '', high ?? '');
  return (
    <Figure
      title={title}
      note={words.curveNote}
      table={{
        columns: [words.retention, words.perDay, words.reviewsPerDay, words.remembered],
        rows: sorted.map(([percent, course]) => [
          `${percent}%`,
          minutes(course.minutes),
          number(course.reviews),
          number(course.remembered),
        ]),
      }}
    >
      <LineChart
        label={title}
        lines={[
          {
            name: words.perDay,
            color: 'var(--accent)',
            points: sorted.map(([percent, course]) => [percent, course.minutes] as const),
          },
        ]}
        xDomain={[LOWEST, HIGHEST]}
        yDomain={[0, niceCeiling(most)]}
        left={74}
        format={minutes}
        marks={MARKS.map((percent) => ({ value: percent, label: `${percent}%` }))}
        spots={sorted.map(([percent, course]) => ({
          value: percent,
          text: words.curveSpot(
            `${percent}%`,
            minutes(course.minutes),
            number(course.reviews),
            number(course.remembered),
          ),
        }))}
      >
        {({ x, y, box }) => (
          <>
            <line x1={x(chosen)} x2={x(chosen)} y2={box.height} className={styles.chosen} />
            <circle cx={x(current)} cy={y(courses.get(current)?.minutes ?? 0)} r={5} className={styles.current} />
          </>
        )}
      </LineChart>
    </Figure>
  );
}
