import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Where nothing can be measured (no layout), a picture is drawn as wide as the column of a page. */
const COLUMN = 640;

/** The width of an element in whole CSS pixels, kept up as it changes; 0 until it is known. */
export function useWidth<T extends Element>(): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    if (typeof ResizeObserver === 'undefined') return setWidth(COLUMN);
    setWidth(Math.floor(current.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
