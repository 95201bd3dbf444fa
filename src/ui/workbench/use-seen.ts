import { type RefObject, useEffect, useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/**
 * Which parts of a long scrolling pane have come near the window: what was never near is not drawn. Parts are the
 * elements with `data-part`; `version` changes when there are others.
 */
export function useSeen(pane: RefObject<HTMLElement | null>, version: unknown): (part: string) => boolean {
  const [seen, setSeen] = useState(NONE);
  const canObserve = typeof IntersectionObserver !== 'undefined';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts on the page are others with each version.
  useEffect(() => {
    if (!canObserve || pane.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        if (near.length === 0) return;
        for (const part of near) observer.unobserve(part);
        setSeen((old) => new Set([...old, ...near.map((part) => part.getAttribute('data-part') ?? '')]));
      },
      { root: pane.current, rootMargin: '1200px 0px' },
    );
    for (const part of pane.current.querySelectorAll('[data-part]')) observer.observe(part);
    return () => observer.disconnect();
  }, [pane, version, canObserve]);
  return canObserve ? (part) => seen.has(part) : () => true;
}
