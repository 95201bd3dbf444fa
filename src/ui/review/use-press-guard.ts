import { type MouseEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';

/**
 * The buttons change in place, so a second tap of a double tap would hit what has just appeared. A press counts only
 * when the finger went down at least `wait` ms after `place` was painted. Keyboards and screen readers (detail 0) are
 * not kept waiting.
 */
export function usePressGuard(place: string, wait: number) {
  const paintedAt = useRef(Number.POSITIVE_INFINITY);
  const downAt = useRef(Number.NEGATIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what starts the wait again.
  useLayoutEffect(() => {
    paintedAt.current = Number.POSITIVE_INFINITY;
    const frame = requestAnimationFrame((at) => {
      paintedAt.current = at;
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
  return {
    onPointerDownCapture(event: PointerEvent) {
      downAt.current = event.timeStamp;
    },
    /** The focus stays where it is, so that Space goes on after a press with the mouse. */
    onMouseDown(event: MouseEvent) {
      event.preventDefault();
    },
    onClickCapture(event: MouseEvent) {
      if (event.detail === 0 || downAt.current >= paintedAt.current + wait) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
