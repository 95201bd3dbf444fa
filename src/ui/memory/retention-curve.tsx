import type { Course } from '../../core/memory/simulator.ts';
import { useMessages } from '../i18n/messages.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart, type LineSeries, type Point } from '../parts/chart/line-chart.tsx';
import { niceCeiling } from './nice-ceiling.ts';
import styles from './outlook.module.css';
import { type Courses, HIGHEST, LOWEST } from './use-courses.ts';

type Props = {
  readonly courses: Courses;
  readonly chosen: number;
  readonly current: number;
  readonly title: string;
  readonly note?: string;
  /** What is drawn, in a word or two. */
  readonly name: string;
  readonly of: (course: Course) => number;
  readonly format: (value: number) => string;
};

const MARKS = [70, 75, 80, 85, 90, 95, 99];

/** One measure by retention, as far as it is worked out; dashed where the limit of reviews decides it. */
export function RetentionCurve({ courses, chosen, current, title, note = '', name, of, format }: Props) {
  const words = useMessages().memory;
  const sorted = [...courses].sort(([a], [b]) => a - b);
  const isLimited = sorted.some(([, course]) => course.held !== null);
  const here = courses.get(current);
  const limitColumn = ({ held }: Course) => (held === null ? '' : words.limitReached);
  return (
    <Figure
      title={title}
      note={note}
      table={{
        columns: [words.retention, name, ...(isLimited ? [words.reviewLimit] : [])],
        rows: sorted.map(([percent, course]) => [
          `${percent}%`,
          format(of(course)),
          ...(isLimited ? [limitColumn(course)] : []),
        ]),
      }}
    >
      <LineChart
        label={title}
        lines={linesOf(
          sorted.map(([percent, course]) => ({ point: [percent, of(course)], isLimited: course.held !== null })),
          name,
          words.limitReached,
        )}
        xDomain={[LOWEST, HIGHEST]}
        yDomain={[0, niceCeiling(Math.max(...sorted.map(([, course]) => of(course))))]}
        left={74}
        format={format}
        marks={MARKS.map((percent) => ({ value: percent, label: `${percent}%` }))}
        spots={sorted.map(([percent, course]) => ({
          value: percent,
          text: [`${percent}%`, format(of(course)), limitColumn(course)].filter(Boolean).join(' · '),
        }))}
      >
        {({ x, y, box }) => (
          <>
            <line x1={x(chosen)} x2={x(chosen)} y2={box.height} className={styles.chosen} />
            {here !== undefined && <circle cx={x(current)} cy={y(of(here))} r={5} className={styles.current} />}
          </>
        )}
      </LineChart>
    </Figure>
  );
}

type Spot = { readonly point: Point; readonly isLimited: boolean };

/** The curve, and over it the stretches whose one end or both are under the limit. */
function linesOf(spots: readonly Spot[], name: string, limited: string): readonly LineSeries[] {
  const isLimited = (index: number) => spots[index]?.isLimited ?? false;
  const where = (shows: (index: number) => boolean) =>
    spots.map(({ point: [x, y] }, index): Point => [x, shows(index) ? y : Number.NaN]);
  const free = { name, color: 'var(--accent)', points: where((index) => !isLimited(index)) };
  if (!spots.some((spot) => spot.isLimited)) return [free];
  const points = where((index) => [index - 1, index, index + 1].some(isLimited));
  return [free, { name: limited, color: 'var(--accent)', look: 'dashed', points }];
}
