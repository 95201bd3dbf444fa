import { useEffect, useEffectEvent } from 'react';
import { isOwnedElsewhere, pressesControl } from '../parts/key-owner.ts';

const START = new Set(['Enter', 'NumpadEnter', 'Space', 'KeyS']);

/** Enter, Space or s begins, by the keys' places on the keyboard. */
export function useStartKey(start: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.defaultPrevented || event.repeat || event.isComposing || hasModifier || !START.has(event.code)) return;
    if (isOwnedElsewhere(event.target) || pressesControl(event, event.target)) return;
    event.preventDefault();
    start();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
