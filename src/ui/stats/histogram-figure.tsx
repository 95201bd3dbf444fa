import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { useWording } from './use-wording.ts';

type Props = {
  readonly title: string;
  readonly note?: string;
  /** What is on the axis. */
  readonly measure: string;
  readonly counts: readonly number[];
  /** What each bar stands for, and the word under it ('' for none). */
  readonly names: readonly string[];
  readonly marks: readonly string[];
};

/** How many cards lie where. */
export function HistogramFigure({ title, note, measure, counts, names, marks }: Props) {
  const { words, number } = useWording();
  return (
    <Figure
      title={title}
      {...(note === undefined ? {} : { note })}
      table={{
        columns: [measure, words.cards],
        rows: counts.map((count, index) => [names[index] ?? '', number(count)]),
      }}
    >
      <BarChart
        label={title}
        series={[{ name: words.cards, color: 'var(--accent)' }]}
        format={(value) => number(value)}
        bars={counts.map((count, index) => ({
          values: [count],
          text: `${measure} ${names[index] ?? ''} · ${words.cardCount(number(count))}`,
          ...(marks[index] ? { mark: marks[index] } : {}),
        }))}
      />
    </Figure>
  );
}
