import { useEffect, useEffectEvent } from 'react';
import { useApp } from '../app-context.ts';

/**
 * While something is being edited, Back asks for `onBack` instead of leaving the screen, and while it is dirty a
 * reload asks the browser's own question. The editor stands on an entry of its own in the history, so that Back stays
 * on this page; the entry goes with the editor. `onBack` may leave the editor open.
 */
export function useLeaveGuard(isDirty: boolean, onBack: () => void): void {
  const { now } = useApp();
  const leave = useEffectEvent(() => {
    // Stays on the editor's entry while the person is asked.
    if (isDirty) history.forward();
    onBack();
  });
  useEffect(() => {
    const entry = `editor ${now()}`;
    const onPop = () => {
      if (history.state !== entry) leave();
    };
    history.pushState(entry, '');
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
      if (history.state === entry) history.back();
    };
  }, [now]);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
