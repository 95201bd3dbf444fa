import { type RefObject, useEffect, useRef } from 'react';

/** Given to the one element of a section that answers the last press. */
export const ANSWER = { 'data-answer': true } as const;

/**
 * When the button that was pressed has gone with its view, what answers the press takes the focus and comes into sight:
 * the first element with `ANSWER`, else the heading, which needs a tabIndex of -1.
 */
export function useAnswerFocus(view: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement !== document.body) return;
    const answer = heading.current?.parentElement?.querySelector<HTMLElement>('[data-answer]') ?? heading.current;
    answer?.focus({ preventScroll: true });
    answer?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  return heading;
}
