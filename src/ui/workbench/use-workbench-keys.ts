import { useEffect, useEffectEvent } from 'react';
import { isOwnedElsewhere, pressesControl } from '../parts/key-owner.ts';
import { type WorkbenchAction, workbenchAction } from './workbench-keys.ts';

/** Listens for the keys of the workbench while `isOn`: not under a dialog or an editor. */
export function useWorkbenchKeys(isOn: boolean, act: (action: WorkbenchAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.defaultPrevented || isOwnedElsewhere(event.target)) return;
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (isPlain && pressesControl(event, event.target)) return;
    const action = workbenchAction(event);
    if (action === null) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
