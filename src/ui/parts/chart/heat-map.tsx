import { scaleQuantile } from 'd3-scale';
import styles from './chart.module.css';
import { useWidth } from './use-width.ts';
import { LEFT, LEVELS, Weeks, type WeeksProps } from './weeks.tsx';

type Props = Pick<WeeksProps, 'label' | 'days' | 'lastRow' | 'rowNames' | 'markOf'> & {
  /** What pale and dark mean. */
  readonly ends: readonly [few: string, many: string];
};

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
        {LEVELS.map((level) => (
          <span key={level} style={{ background: `var(--heat-${level})` }} />
        ))}
        {ends[1]}
      </p>
    </div>
  );
}

/** Four shades with as many days each, as far as the days differ. */
function levelsOf(values: readonly number[]): (value: number) => number {
  const busy = values.filter((value) => value > 0);
  const shade = scaleQuantile<number>(busy, LEVELS.slice(1));
  return (value) => (value > 0 ? shade(value) : 0);
}
