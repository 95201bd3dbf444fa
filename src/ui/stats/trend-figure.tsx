import { sumBins } from '../../core/insight/bins.ts';
import { wilson } from '../../core/insight/wilson.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart } from '../parts/chart/line-chart.tsx';
import { type Past, pastBins } from './past.ts';
import { useBinMarks } from './use-bins.ts';
import { useWording } from './use-wording.ts';

/** Fewer tests than this make no dot. */
const ENOUGH = 5;
/** More dots than this would hide the line. */
const MANY = 20;

/** Retention over time against what was asked for; nothing is drawn before there are two dots. */
export function TrendFigure({ history, today, range, target }: Past & { readonly target: number }) {
  const { words, number, percent, span } = useWording();
  const markOf = useBinMarks();
  const { bins, size } = pastBins(history.days[0]?.day, today, range === 'month' ? 'quarter' : range);
  const sums = sumBins(bins, history.days, 2, ({ asked, recalled }) => [asked, recalled]);
  const dots = bins.flatMap((bin, index) => {
    const [asked = 0, recalled = 0] = sums[index] ?? [];
    return asked < ENOUGH ? [] : [{ bin, index, asked, recalled, rate: recalled / asked }];
  });
  const last = dots.at(-1);
  if (last === undefined || dots.length < 2) return null;
  // The newest stretch may hold too few tests for a dot.
  const isNewest = last.index === bins.length - 1;
  const when = isNewest ? words.lastBins[size] : words.inSpan(span(last.bin.first, last.bin.last));
  const lowest = Math.min(target, ...dots.map(({ rate }) => rate));
  const floor = Math.max(0, Math.floor((lowest - 0.05) * 10) / 10);
  return (
    <Figure
      title={words.trend(when, percent(last.rate), percent(target))}
      note={`${words.binNote(words.bins[size])} ${words.trendNote}`}
      table={{
        columns: [words.days, words.recall, words.asked],
        rows: dots.map(({ bin, rate, asked }) => [span(bin.first, bin.last), percent(rate, 1), number(asked)]),
      }}
    >
      <LineChart
        label={words.recall}
        xDomain={[-0.5, bins.length - 0.5]}
        yDomain={[floor, 1]}
        format={(value) => percent(value)}
        marks={bins.flatMap((bin, index) => {
          const label = markOf(bin, index, bins.length);
          return label === undefined ? [] : [{ value: index, label }];
        })}
        lines={[
          {
            name: words.recall,
            color: 'var(--accent)',
            dots: dots.length <= MANY,
            points: dots.map(({ index, rate }) => [index, rate]),
            band: dots.map(({ index, asked, recalled }) => {
              const { low, high } = wilson(recalled, asked);
              return [index, Math.max(floor, low), high];
            }),
          },
          {
            name: words.target,
            color: 'var(--ink-faint)',
            look: 'dashed',
            points: [
              [-0.5, target],
              [bins.length - 0.5, target],
            ],
          },
        ]}
        spots={dots.map(({ bin, index, rate }) => ({
          value: index,
          text: `${span(bin.first, bin.last)} · ${percent(rate, 1)}`,
        }))}
      />
    </Figure>
  );
}
