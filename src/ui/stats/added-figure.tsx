import type { AddedDay } from '../../core/insight/added.ts';
import { sumBins } from '../../core/insight/bins.ts';
import type { StatsRange } from '../../core/insight/stats.ts';
import type { StudyDay } from '../../core/kernel/ids.ts';
import { BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import { pastBins } from './past.ts';
import { useBinMarks } from './use-bins.ts';
import { useWording } from './use-wording.ts';

type Props = { readonly added: readonly AddedDay[]; readonly today: StudyDay; readonly range: StatsRange };

/** When the cards came. */
export function AddedFigure({ added, today, range }: Props) {
  const { words, number, span } = useWording();
  const markOf = useBinMarks();
  const { bins } = pastBins(added[0]?.day, today, range);
  const sums = sumBins(bins, added, 1, ({ cards }) => [cards]);
  const rows = bins.map((bin, index) => {
    const mark = markOf(bin, index, bins.length);
    return {
      name: span(bin.first, bin.last),
      count: sums[index]?.[0] ?? 0,
      named: mark === undefined ? {} : { mark },
    };
  });
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const title = words.added(words.rangeNames[range], number(total));
  return (
    <Figure
      title={title}
      note={words.addedNote}
      table={{ columns: [words.days, words.cards], rows: rows.map(({ name, count }) => [name, number(count)]) }}
    >
      {total > 0 && (
        <BarChart
          label={title}
          series={[{ name: words.cards, color: 'var(--new)' }]}
          format={(value) => number(value)}
          bars={rows.map(({ name, count, named }) => ({
            ...named,
            values: [count],
            text: `${name} · ${words.cardCount(number(count))}`,
          }))}
        />
      )}
    </Figure>
  );
}
