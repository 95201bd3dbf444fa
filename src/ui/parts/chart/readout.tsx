import { type PointerEvent, useState } from 'react';
import styles from './chart.module.css';
import type { Box } from './plot.tsx';

/** A place in the drawing and what is to be read off there. */
export type Spot = { readonly at: number; readonly text: string };
type Props = { readonly spots: readonly Spot[]; readonly box: Box };

/**
 * What lies under the pointer or finger, written above the drawing, so that it covers nothing. For the eye alone: the
 * same numbers are in the table, and the picture as a whole has a name.
 */
export function Readout({ spots, box }: Props) {
  const [index, setIndex] = useState<number | null>(null);
  const spot = index === null ? undefined : spots[index];
  const point = (event: PointerEvent<SVGRectElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setIndex(nearest(spots, x));
  };
  return (
    <g>
      {spot !== undefined && (
        <>
          <line x1={spot.at} x2={spot.at} y2={box.height} className={styles.guide} />
          <text x={spot.at} y={-10} textAnchor={anchorAt(spot.at, box.width)} className={styles.readout}>
            {spot.text}
          </text>
        </>
      )}
      <rect
        width={box.width}
        height={box.height}
        className={styles.sensor}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setIndex(null)}
      />
    </g>
  );
}

function nearest(spots: readonly Spot[], x: number): number {
  let best = 0;
  spots.forEach(({ at }, index) => {
    if (Math.abs(at - x) < Math.abs((spots[best]?.at ?? 0) - x)) best = index;
  });
  return best;
}

function anchorAt(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at < width / 3) return 'start';
  return at > (width * 2) / 3 ? 'end' : 'middle';
}
