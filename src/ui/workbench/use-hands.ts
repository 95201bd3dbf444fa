import { useEffect, useMemo, useRef } from 'react';
import type { Hands } from './card-group.tsx';

/** The same functions at every turn, which do what those of the last turn do. */
export function useHands(now: Hands): Hands {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useMemo(
    () => ({
      act: (action) => latest.current.act(action),
      onWritten: (said) => latest.current.onWritten(said),
      onDirty: (isDirty) => latest.current.onDirty(isDirty),
      onCancel: (isDirty) => latest.current.onCancel(isDirty),
    }),
    [],
  );
}
