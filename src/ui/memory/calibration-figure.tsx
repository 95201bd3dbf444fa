import type { Fit } from '../../app/memory-state.ts';
import type { CalibrationBin } from '../../core/insight/calibration.ts';
import { formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { LineChart, type LineSeries } from '../parts/chart/line-chart.tsx';
import styles from './memory.module.css';
import { valueNames } from './value-names.ts';

const STEP = 0.1;
/** Fewer points show no course. */
const LEAST_BINS = 3;

type Props = { readonly fit: Fit; readonly taken: boolean };

/** Predicted against actual recall: the former weights, and the new ones with their bands. */
export function CalibrationFigure({ fit: { outcome, before, after }, taken }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const isBetter = outcome === 'better';
  const shown = isBetter ? after.bins : before.bins;
  if (shown.length < LEAST_BINS) return <p className={styles.hint}>{words.calibrationLater}</p>;
  const [former, fresh] = valueNames(taken, words);
  const percent = (share: number) => formatPercent(share, language, 1);
  const off = (bins: readonly CalibrationBin[]) => words.points((meanGap(bins) * 100).toFixed(1));
  const title = isBetter
    ? words.calibrationTitle(off(before.bins), off(after.bins), taken)
    : words.calibrationTitleOne(off(before.bins));
  const floor = floorOf([...shown, ...before.bins]);
  const lines: LineSeries[] = [
    {
      name: words.perfect,
      color: 'var(--line-strong)',
      look: 'dashed',
      points: [
        [floor, floor],
        [1, 1],
      ],
    },
    ...(isBetter ? [lineOf(former, 'var(--ink-faint)', before.bins)] : []),
    {
      ...lineOf(isBetter ? fresh : former, 'var(--accent)', shown),
      band: shown.map(({ predicted, low, high }) => [predicted, Math.max(floor, low), high] as const),
      dots: true,
    },
  ];
  return (
    <Figure
      title={title}
      note={words.calibrationNote}
      table={{
        columns: [words.predicted, words.actual, words.between, words.answers],
        rows: shown.map(({ predicted, actual, low, high, count }) => [
          percent(predicted),
          percent(actual),
          `${percent(low)}–${percent(high)}`,
          words.times(count),
        ]),
      }}
    >
      <LineChart
        label={title}
        lines={lines}
        xDomain={[floor, 1]}
        yDomain={[floor, 1]}
        height={300}
        left={46}
        format={(share) => formatPercent(share, language)}
        marks={marksFrom(floor).map((share) => ({ value: share, label: formatPercent(share, language) }))}
        spots={shown.map(({ predicted, actual, count }) => ({
          value: predicted,
          text: words.calibrationSpot(percent(predicted), percent(actual), count),
        }))}
      />
    </Figure>
  );
}

function lineOf(name: string, color: string, bins: readonly CalibrationBin[]): LineSeries {
  return { name, color, look: 'line', points: bins.map(({ predicted, actual }) => [predicted, actual] as const) };
}

/** How far the prediction is off, each answer counting the same. */
function meanGap(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, predicted, actual }) => sum + count * Math.abs(predicted - actual), 0) / total;
}

/** The lowest tenth that all values lie above. */
function floorOf(bins: readonly CalibrationBin[]): number {
  const least = Math.min(...bins.flatMap(({ predicted, actual, low }) => [predicted, actual, low]));
  return Math.min(0.9, Math.max(0, Math.floor(least / STEP + 1e-9) * STEP));
}

function marksFrom(floor: number): readonly number[] {
  const count = Math.round((1 - floor) / STEP);
  return Array.from({ length: count + 1 }, (_, n) => Math.round((floor + n * STEP) * 10) / 10);
}
