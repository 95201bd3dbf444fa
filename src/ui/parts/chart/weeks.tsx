import { type PointerEvent, useState } from 'react';
import { XAxis } from './axes.tsx';
import styles from './chart.module.css';
import { Plot } from './plot.tsx';

/** Room for the names of the weekdays. */
export const LEFT = 28;
const GAP = 2;

/** From none to many: the shades of theme.css. */
export const LEVELS = [0, 1, 2, 3, 4] as const;

export type WeeksProps = {
  readonly label: string;
  /** One value a day. Weeks stand side by side. */
  readonly days: readonly { readonly value: number; readonly text: string }[];
  /** The row of the last day, 0 to 6. */
  readonly lastRow: number;
  /** Seven words, of which every other is drawn. */
  readonly rowNames: readonly string[];
  /** The word under a week, from the place of its first day in `days`. */
  readonly markOf: (index: number) => string;
  /** Which of the shades a value has. */
  readonly levelOf: (value: number) => number;
  readonly weeks: number;
  /** From one square to the next. */
  readonly step: number;
};

/** Weeks as columns of squares. */
export function Weeks({ label, days, lastRow, rowNames, markOf, levelOf, weeks, step }: WeeksProps) {
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
          {LEVELS.map((level) => (
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
