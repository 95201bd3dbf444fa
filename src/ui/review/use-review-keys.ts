import { useEffect, useEffectEvent } from 'react';
import { isOwnedElsewhere, pressesControl } from '../parts/key-owner.ts';
import { actionOf, type ReviewAction } from './review-keys.ts';

/** Listens for the review keys while `isOn`: not under a dialog, a menu or the editor. */
export function useReviewKeys(isOn: boolean, act: (action: ReviewAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isOwnedElsewhere(event.target)) return;
    if (pressesControl(event, event.target)) {
      // A held Enter would press "show", then the rating that takes its place, and so on.
      if (event.repeat) event.preventDefault();
      return;
    }
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}
