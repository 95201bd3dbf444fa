import type { Course } from '../../core/memory/simulator.ts';
import { formatMinutes, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart } from '../parts/chart/line-chart.tsx';
import { niceCeiling } from './nice-ceiling.ts';
import { RetentionCurves } from './retention-curves.tsx';
import type { Courses } from './use-courses.ts';

type Props = { readonly courses: Courses; readonly chosen: number; readonly current: number };

/** What each retention costs and gives; then the weeks to come, under the chosen retention and the present one. */
export function CourseFigures({ courses, chosen, current }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const [now, then] = [courses.get(current), courses.get(chosen)];
  if (now === undefined || then === undefined) return null;
  const number = (value: number) => formatNumber(Math.round(value), language);
  const minutes = (value: number) => formatMinutes(value, language);
  const [first, last] = [then.weeks[0], then.weeks.at(-1)];
  const percent = `${chosen}%`;
  return (
    <>
      <RetentionCurves courses={courses} chosen={chosen} current={current} />
      <WeeksFigure
        title={words.courseTitle(percent, number(then.remembered))}
        pair={{ now, then }}
        of={({ remembered }) => remembered}
        format={number}
      />
      <WeeksFigure
        title={words.loadCurveTitle(percent, minutes(first?.minutes ?? 0), minutes(last?.minutes ?? 0))}
        pair={{ now, then }}
        of={(week) => week.minutes}
        format={minutes}
      />
    </>
  );
}

type WeeksProps = {
  readonly title: string;
  readonly pair: { readonly now: Course; readonly then: Course };
  readonly of: (week: Course['weeks'][number]) => number;
  readonly format: (value: number) => string;
};

function WeeksFigure({ title, pair: { now, then }, of, format }: WeeksProps) {
  const words = useMessages().memory;
  const isSame = now.retention === then.retention;
  const name = (course: Course) => `${Math.round(course.retention * 100)}%`;
  const lines = [
    { name: words.chosen(name(then)), color: 'var(--accent)', look: 'line' as const, course: then },
    ...(isSame
      ? []
      : [{ name: words.current(name(now)), color: 'var(--ink-faint)', look: 'dashed' as const, course: now }]),
  ];
  const most = Math.max(...lines.flatMap(({ course }) => course.weeks.map(of)));
  const weeks = then.weeks.length;
  return (
    <Figure
      title={title}
      table={{
        columns: [words.week, ...lines.map((line) => line.name)],
        rows: then.weeks.map((_, n) => [
          words.weekNumber(n + 1),
          ...lines.map(({ course: { weeks: own } }) => (own[n] === undefined ? '' : format(of(own[n])))),
        ]),
      }}
    >
      <LineChart
        label={title}
        lines={lines.map(({ course, ...line }) => ({
          ...line,
          points: course.weeks.map((week, n) => [n + 1, of(week)] as const),
        }))}
        xDomain={[1, Math.max(2, weeks)]}
        yDomain={[0, niceCeiling(most)]}
        left={74}
        format={format}
        marks={[1, 5, 9, 13, 17, 21, weeks].map((week) => ({ value: week, label: words.weekNumber(week) }))}
        spots={then.weeks.map((week, n) => ({
          value: n + 1,
          text: `${words.weekNumber(n + 1)} · ${format(of(week))}`,
        }))}
      />
    </Figure>
  );
}
