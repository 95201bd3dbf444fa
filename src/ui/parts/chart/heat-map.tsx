import { scaleQuantile } from 'd3-scale';
import { type PointerEvent, useState } from 'react';
import { XAxis } from './axes.tsx';
import styles from './chart.module.css';
import { type Box, Plot } from './plot.tsx';

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

const STEP = 14;
const GAP = 2;
const HEIGHT = 7 * STEP;
const LEVELS = [1, 2, 3, 4] as const;

/** Days as squares, darker for more; as many weeks as there is room for, a year at most. */
export function HeatMap({ label, days, lastRow, rowNames, markOf, ends }: Props) {
  return (
    <>
      <Plot label={label} left={28} height={HEIGHT + 50}>
        {(box) => <Weeks box={box} days={days} lastRow={lastRow} rowNames={rowNames} markOf={markOf} />}
      </Plot>
      <p className={styles.scale} aria-hidden="true">
        {ends[0]}
        {[0, ...LEVELS].map((level) => (
          <span key={level} style={{ background: `var(--heat-${level})` }} />
        ))}
        {ends[1]}
      </p>
    </>
  );
}

function Weeks({ box, days, lastRow, rowNames, markOf }: Omit<Props, 'label' | 'ends'> & { readonly box: Box }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const weeks = Math.min(53, Math.floor((box.width + GAP) / STEP));
  const first = Math.max(0, days.length - ((weeks - 1) * 7 + lastRow + 1));
  const shown = days.slice(first);
  const placeOf = (index: number) => {
    const cell = (weeks - 1) * 7 + lastRow - (shown.length - 1 - index);
    return { x: Math.floor(cell / 7) * STEP, y: (cell % 7) * STEP };
  };
  const levelOf = levelsOf(shown.map(({ value }) => value));
  const spot = pointed === null ? undefined : shown[pointed];
  const point = (event: PointerEvent<SVGRectElement>) => {
    const area = event.currentTarget.getBoundingClientRect();
    const week = Math.floor((event.clientX - area.left) / STEP);
    const row = Math.floor((event.clientY - area.top) / STEP);
    const index = week * 7 + row - ((weeks - 1) * 7 + lastRow) + shown.length - 1;
    setPointed(index >= 0 && index < shown.length ? index : null);
  };
  return (
    <>
      <g className={styles.axis}>
        {rowNames.map((name, row) =>
          row % 2 === 1 ? null : (
            <text key={name} x={-8} y={row * STEP + 10} textAnchor="end">
              {name}
            </text>
          ),
        )}
      </g>
      {[0, ...LEVELS].map((level) => (
        <path
          key={level}
          fill={`var(--heat-${level})`}
          d={shown.map(({ value }, index) => (levelOf(value) === level ? square(placeOf(index)) : '')).join('')}
        />
      ))}
      <XAxis
        box={{ ...box, height: HEIGHT - GAP }}
        marks={monthMarks(shown.length, placeOf, (index) => markOf(first + index))}
      />
      {spot !== undefined && pointed !== null && (
        <text x={0} y={-10} className={styles.readout}>
          {spot.text}
        </text>
      )}
      <rect
        width={weeks * STEP}
        height={HEIGHT}
        className={styles.sensor}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
      />
    </>
  );
}

/** Four shades with as many days each, as far as the days differ. */
function levelsOf(values: readonly number[]): (value: number) => number {
  const busy = values.filter((value) => value > 0);
  const shade = scaleQuantile<number>(busy, LEVELS);
  return (value) => (value > 0 ? shade(value) : 0);
}

function square({ x, y }: { readonly x: number; readonly y: number }): string {
  return `M${x},${y}h${STEP - GAP}v${STEP - GAP}h${GAP - STEP}z`;
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
    if (label !== last) marks.push({ at: x + STEP / 2, label });
    last = label;
  }
  return marks;
}
