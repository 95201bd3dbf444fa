import type { MovePlan } from '../../app/memory-state.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart } from '../parts/chart/line-chart.tsx';
import { niceCeiling } from './nice-ceiling.ts';

const MARKS = [0, 7, 14, 21, 29];

/** Cards due on each of the next 30 days, before and after moving. */
export function LoadFigure({ plan: { before, after } }: { readonly plan: MovePlan }) {
  const words = useMessages().memory;
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const both = (of: (load: readonly number[]) => number) => [number(of(before)), number(of(after))] as const;
  const title = words.loadTitle(
    both(([today]) => today ?? 0),
    both((load) => Math.round(mean(load))),
  );
  const pairs = before.map((count, day) => ({ day: words.inDays(day), before: count, after: after[day] ?? 0 }));
  return (
    <Figure
      title={title}
      note={words.loadNote}
      table={{
        columns: [words.day, words.loadBefore, words.loadAfter],
        rows: pairs.map((pair) => [pair.day, number(pair.before), number(pair.after)]),
      }}
    >
      <LineChart
        label={title}
        lines={[
          { name: words.loadBefore, color: 'var(--ink-faint)', look: 'dashed', points: pointsOf(before) },
          { name: words.loadAfter, color: 'var(--accent)', look: 'line', points: pointsOf(after) },
        ]}
        xDomain={[0, before.length - 1]}
        yDomain={[0, niceCeiling(Math.max(...before, ...after))]}
        format={number}
        marks={MARKS.map((day) => ({ value: day, label: words.inDays(day) }))}
        spots={pairs.map((pair, day) => ({
          value: day,
          text: words.loadSpot(pair.day, number(pair.before), number(pair.after)),
        }))}
      />
    </Figure>
  );
}

function pointsOf(load: readonly number[]) {
  return load.map((count, day) => [day, count] as const);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
