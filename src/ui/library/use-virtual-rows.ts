import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { DeckContents } from '../../app/app.ts';
import type { NoteId } from '../../core/kernel/ids.ts';

type Item = DeckContents['notes'][number];

const CLOSED_ROW = 72;

/** Which rows of a long list to draw, and where, as the window scrolls. Open rows stay, so that no draft is lost. */
export function useVirtualRows(items: readonly Item[], open: ReadonlySet<NoteId>) {
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useDistanceFromTop(list);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = new Set(defaultRangeExtractor(range));
      if (open.size > 0) {
        items.forEach((item, index) => {
          if (open.has(item.note.id)) near.add(index);
        });
      }
      return [...near].sort((a, b) => a - b);
    },
    [items, open],
  );
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => CLOSED_ROW,
    getItemKey: (index) => items[index]?.note.id ?? index,
    overscan: 8,
    scrollMargin,
    rangeExtractor,
  });
  const rows = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, index, start: start - scrollMargin }];
  });
  return { list, rows, height: virtualizer.getTotalSize(), measure: virtualizer.measureElement };
}

/** How far below the top of the page an element begins; it moves as what is above it is folded and unfolded. */
function useDistanceFromTop(element: React.RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setDistance(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return distance;
}
