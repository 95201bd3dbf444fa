import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { XAxis, YAxis } from './axes.tsx';
import styles from './chart.module.css';
import { Legend, type Series } from './legend.tsx';
import { type Box, Plot } from './plot.tsx';
import { Readout } from './readout.tsx';

/** A y that is not a number leaves a gap in the line. */
export type Point = readonly [x: number, y: number];
/** Where a value lies between: drawn as a pale band. */
export type Range = readonly [x: number, low: number, high: number];
export type LineSeries = Series & {
  readonly points: readonly Point[];
  readonly band?: readonly Range[];
  /** Dots at the points, for few and measured ones. */
  readonly dots?: boolean;
};
export type Scales = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly box: Box;
};

type Props = {
  readonly label: string;
  readonly lines: readonly LineSeries[];
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Words under the drawing at values of x. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
  readonly format: (value: number) => string;
  readonly height?: number;
  readonly left?: number;
  /** What is read off at values of x. */
  readonly spots?: readonly { readonly value: number; readonly text: string }[];
  /** Drawn over the lines: thresholds, events, a slider's mark. */
  readonly children?: (scales: Scales) => ReactNode;
};

/** Lines over one measure. An upright axis need not begin at 0. */
export function LineChart({ label, lines, xDomain, yDomain, marks, format, height, left, spots, children }: Props) {
  return (
    <>
      {lines.length > 1 && <Legend series={lines.map((one) => ({ look: 'line', ...one }))} />}
      <Plot label={label} {...(height === undefined ? {} : { height })} {...(left === undefined ? {} : { left })}>
        {(box) => {
          const x = scaleLinear(xDomain, [0, box.width]);
          const y = scaleLinear(yDomain, [box.height, 0]);
          return (
            <>
              <YAxis scale={y} ticks={y.ticks(4)} format={format} box={box} />
              {lines.map((one) => (
                <Line key={one.name} series={one} x={x} y={y} />
              ))}
              {children?.({ x, y, box })}
              <XAxis box={box} marks={marks.map(({ value, label: word }) => ({ at: x(value), label: word }))} />
              {spots !== undefined && (
                <Readout box={box} spots={spots.map(({ value, text }) => ({ at: x(value), text }))} />
              )}
            </>
          );
        }}
      </Plot>
    </>
  );
}

type LineProps = { readonly series: LineSeries } & Pick<Scales, 'x' | 'y'>;

function Line({ series: { color, look, points, band, dots }, x, y }: LineProps) {
  const between = area<Range>(
    ([at]) => x(at),
    ([, low]) => y(low),
    ([, , high]) => y(high),
  );
  const path = line<Point>(
    ([at]) => x(at),
    ([, value]) => y(value),
  ).defined(([, value]) => !Number.isNaN(value));
  return (
    <g style={{ color }}>
      {band !== undefined && <path d={between(band) ?? ''} className={styles.band} />}
      {look !== 'dotted' && (
        <path d={path(points) ?? ''} className={look === 'dashed' ? styles.dashedLine : styles.solidLine} />
      )}
      {dots === true &&
        points.map(([at, value]) => <circle key={at} cx={x(at)} cy={y(value)} r={3.5} className={styles.dot} />)}
    </g>
  );
}
