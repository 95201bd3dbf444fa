import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { useWidth } from './use-width.ts';

/** The room inside the axes, in CSS pixels. */
export type Box = { readonly width: number; readonly height: number };

/** Above the drawing for what the pointer reads off, below it for the marks of the axis. */
const TOP = 24;
const BOTTOM = 26;
const RIGHT = 8;

type Props = {
  /** What a screen reader says of the picture; its numbers are in the table behind it. */
  readonly label: string;
  /** Of the whole picture. */
  readonly height?: number;
  /** Room for the numbers of the upright axis. */
  readonly left?: number;
  readonly children: (box: Box) => ReactNode;
};

/** A drawing as wide as the room it stands in. What is drawn gets the room inside the axes. */
export function Plot({ label, height = 208, left = 40, children }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const box = { width: Math.max(0, width - left - RIGHT), height: height - TOP - BOTTOM };
  return (
    <div ref={frame} className={styles.plot} style={{ minHeight: height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <g transform={`translate(${left},${TOP})`}>{children(box)}</g>
        </svg>
      )}
    </div>
  );
}
