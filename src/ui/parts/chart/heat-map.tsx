import { scaleQuantile } from 'd3-scale';
import { type PointerEvent, useState } from 'react';
import { XAxis } from './axes.tsx';
import styles from './chart.module.css';
import { Plot } from './plot.tsx';
import { useWidth } from './use-width.ts';

type Props = {
  readonly label: string;
  /** One value a day, the last is today. Weeks stand side by side. */
  readonly days: readonly { readonly value: number; readonly text: string }[];
  /** The row of the last day, 0 to 6. */
  readonly lastRow: number;
  /** Seven words, of which every other is drawn. */
  readonly rowNames: readonly string[];
  /** The word above a week, from its newest day's place in `days`. */
  readonly markOf: (index: number) => string;
  /** What pale and dark mean. */
  readonly ends: readonly [few: string, many: string];
};

const GAP = 2;
const LEFT = 28;
const LEVELS = [1, 2, 3, 4] as const;
const YEAR_WEEKS = 53;
/** Smaller squares than this are no longer pointed at: the year is then folded into two rows. */
const SMALLEST = 11;

/** A year of days as squares, darker for more. Where there is little room, the older half stands above the newer. */
export function HeatMap({ label, days, lastRow, rowNames, markOf, ends }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const room = width - LEFT - 8;
  const isFolded = room / YEAR_WEEKS < SMALLEST;
  const weeks = isFolded ? Math.ceil(YEAR_WEEKS / 2) : YEAR_WEEKS;
  const step = Math.min(14, Math.floor(room / weeks));
  const newest = Math.max(0, days.length - ((weeks - 1) * 7 + lastRow + 1));
  const levelOf = levelsOf(days.map(({ value }) => value));
  const part = { label, rowNames, levelOf, weeks, step };
  return (
    <div ref={frame}>
      {width > 0 && (
        <>
          {isFolded && <Weeks {...part} days={days.slice(0, newest)} lastRow={6} markOf={markOf} />}
          <Weeks {...part} days={days.slice(newest)} lastRow={lastRow} markOf={(index) => markOf(newest + index)} />
        </>
      )}
      <p className={styles.scale} aria-hidden="true">
        {ends[0]}
        {[0, ...LEVELS].map((level) => (
          <span key={level} style={{ background: `var(--heat-${level})` }} />
        ))}
        {ends[1]}
      </p>
    </div>
  );
}

type WeeksProps = Pick<Props, 'label' | 'days' | 'lastRow' | 'rowNames' | 'markOf'> & {
  readonly levelOf: (value: number) => number;
  readonly weeks: number;
  /** From one square to the next. */
  readonly step: number;
};

function Weeks({ label, days, lastRow, rowNames, markOf, levelOf, weeks, step }: WeeksProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const height = 7 * step;
  const end = (weeks - 1) * 7 + lastRow;
  const placeOf = (index: number) => {
    const cell = end - (days.length - 1 - index);
    return { x: Math.floor(cell / 7) * step, y: (cell % 7) * step };
  };
  const spot = pointed === null ? undefined : days[pointed];
  const point = (event: PointerEvent<SVGRectElement>) => {
    const area = event.currentTarget.getBoundingClientRect();
    const cell = Math.floor((event.clientX - area.left) / step) * 7 + Math.floor((event.clientY - area.top) / step);
    const index = cell - end + days.length - 1;
    setPointed(index >= 0 && index < days.length ? index : null);
  };
  return (
    <Plot label={label} left={LEFT} height={height + 50}>
      {(box) => (
        <>
          <g className={styles.axis}>
            {rowNames.map((name, row) =>
              row % 2 === 1 ? null : (
                <text key={name} x={-8} y={row * step + step - 4} textAnchor="end">
                  {name}
                </text>
              ),
            )}
          </g>
          {[0, ...LEVELS].map((level) => (
            <path
              key={level}
              fill={`var(--heat-${level})`}
              d={days
                .map(({ value }, index) => (levelOf(value) === level ? square(placeOf(index), step - GAP) : ''))
                .join('')}
            />
          ))}
          <XAxis box={{ ...box, height: height - GAP }} marks={monthMarks(days.length, placeOf, markOf)} />
          {spot !== undefined && (
            <text x={0} y={-10} className={styles.readout}>
              {spot.text}
            </text>
          )}
          <rect
            width={weeks * step}
            height={height}
            className={styles.sensor}
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => setPointed(null)}
          />
        </>
      )}
    </Plot>
  );
}

/** Four shades with as many days each, as far as the days differ. */
function levelsOf(values: readonly number[]): (value: number) => number {
  const busy = values.filter((value) => value > 0);
  const shade = scaleQuantile<number>(busy, LEVELS);
  return (value) => (value > 0 ? shade(value) : 0);
}

function square({ x, y }: { readonly x: number; readonly y: number }, side: number): string {
  return `M${x},${y}h${side}v${side}h${-side}z`;
}

/** A word under the first whole week of each month. */
function monthMarks(
  count: number,
  placeOf: (index: number) => { readonly x: number; readonly y: number },
  nameOf: (index: number) => string,
) {
  const marks: { at: number; label: string }[] = [];
  let last = '';
  for (let index = 0; index < count; index += 1) {
    const { x, y } = placeOf(index);
    if (y !== 0) continue;
    const label = nameOf(index);
    if (label !== last) marks.push({ at: x + GAP, label });
    last = label;
  }
  return marks;
}
