import styles from './chart.module.css';
import type { Box } from './plot.tsx';

/** A word under the drawing, `at` pixels from its left. */
export type Mark = { readonly at: number; readonly label: string };
type Upright = {
  readonly scale: (value: number) => number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly box: Box;
};

/** Hairlines across the drawing with their numbers on the left. */
export function YAxis({ scale, ticks, format, box }: Upright) {
  return (
    <g className={styles.axis}>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${Math.round(scale(tick)) + 0.5})`}>
          <line x2={box.width} className={tick === 0 ? styles.base : styles.grid} />
          <text x={-8} dy="0.32em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Words under the drawing; those that would touch the one before are left out. */
export function XAxis({ marks, box }: { readonly marks: readonly Mark[]; readonly box: Box }) {
  return (
    <g className={styles.axis} transform={`translate(0,${box.height})`}>
      {placeMarks(marks, box.width).map(({ at, label }) => (
        <text key={at} x={at} y={18} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}

const HANGUL = 12;
const LATIN = 7;
const GAP = 10;

/** The width of a word in the axis' letters, about. */
function widthOf(label: string): number {
  return [...label].reduce((sum, letter) => sum + (letter > '\u02ff' ? HANGUL : LATIN), 0);
}

/** Kept inside the drawing and apart from each other. */
export function placeMarks(marks: readonly Mark[], width: number): readonly Mark[] {
  const placed: Mark[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { at, label } of marks) {
    const half = widthOf(label) / 2;
    const middle = Math.min(Math.max(at, half), Math.max(half, width - half));
    if (middle - half < end + GAP) continue;
    placed.push({ at: middle, label });
    end = middle + half;
  }
  return placed;
}
