import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { XAxis, YAxis } from './axes.tsx';
import styles from './chart.module.css';
import { Legend, type Series } from './legend.tsx';
import { type Box, Plot } from './plot.tsx';
import { Readout } from './readout.tsx';

export type Bar = {
  /** What the pointer reads off: "11월 23일 · 42번". */
  readonly text: string;
  /** One value for each series, stacked from below. */
  readonly values: readonly number[];
  /** The word under it, if it has one. */
  readonly mark?: string;
};

type Props = {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly height?: number;
  readonly left?: number;
  /** The least that the upright axis reaches to, so that two bars of 1 do not fill the picture. */
  readonly least?: number;
};

/** Stacked bars side by side. One path a series, so that a year of days is five elements. */
export function BarChart({ label, bars, series, format, height, left, least = 4 }: Props) {
  return (
    <>
      {series.length > 1 && <Legend series={series} />}
      <Plot label={label} {...(height === undefined ? {} : { height })} {...(left === undefined ? {} : { left })}>
        {(box) => <Drawing box={box} bars={bars} series={series} format={format} least={least} />}
      </Plot>
    </>
  );
}

type DrawingProps = Required<Pick<Props, 'bars' | 'series' | 'format' | 'least'>> & { readonly box: Box };

function Drawing({ box, bars, series, format, least }: DrawingProps) {
  const x = scaleBand<number>(bars.keys(), [0, box.width]).paddingInner(paddingFor(box.width / bars.length));
  const most = Math.max(least, ...bars.map(({ values }) => sum(values)));
  const y = scaleLinear([0, most], [box.height, 0]).nice(4);
  const width = x.bandwidth();
  const leftOf = (index: number) => x(index) ?? 0;
  const layers = stack<Bar, number>()
    .keys(series.keys())
    .value((bar, key) => bar.values[key] ?? 0)(bars);
  return (
    <>
      <YAxis scale={y} ticks={y.ticks(4)} format={format} box={box} />
      {layers.map((layer) => (
        <path
          key={layer.key}
          fill={series[layer.key]?.color}
          d={layer.map(([from, to], index) => barPath(leftOf(index), width, y(from), y(to))).join('')}
        />
      ))}
      <line x2={box.width} y1={box.height + 0.5} y2={box.height + 0.5} className={styles.base} />
      <XAxis
        box={box}
        marks={bars.flatMap(({ mark }, index) =>
          mark === undefined ? [] : [{ at: leftOf(index) + width / 2, label: mark }],
        )}
      />
      <Readout box={box} spots={bars.map(({ text }, index) => ({ at: leftOf(index) + width / 2, text }))} />
    </>
  );
}

function barPath(x: number, width: number, bottom: number, top: number): string {
  return bottom - top < 0.01 ? '' : `M${round(x)},${round(bottom)}h${round(width)}V${round(top)}h${-round(width)}z`;
}

/** Narrow bars stand close; none melts into the next. */
function paddingFor(step: number): number {
  return step > 12 ? 0.25 : 0.15;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
