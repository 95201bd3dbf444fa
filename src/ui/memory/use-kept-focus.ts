import { type RefObject, useEffect, useRef } from 'react';

/** A ref for what takes the focus when the button that was pressed has gone with its view. It needs a tabIndex of -1. */
export function useKeptFocus<T extends HTMLElement>(view: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [view]);
  return element;
}
