import { useCallback, useState } from 'react';
import { useAnnounce } from './live-region.tsx';
import { detailOf } from './settle.ts';

export type ActionState =
  | { readonly status: 'idle' | 'running' }
  | { readonly status: 'done'; readonly said: string }
  | { readonly status: 'failed'; readonly detail: string };

export type Action = {
  readonly state: ActionState;
  /** Runs one piece of work and says how it went; gives whether it succeeded. */
  readonly run: (work: () => Promise<unknown>, said: string) => Promise<boolean>;
};

/** Work that a person set off: running, done with a quiet word, or failed with the browser's words. */
export function useAction(): Action {
  const [state, setState] = useState<ActionState>({ status: 'idle' });
  const announce = useAnnounce();
  const run = useCallback(
    async (work: () => Promise<unknown>, said: string) => {
      setState({ status: 'running' });
      try {
        await work();
      } catch (reason) {
        setState({ status: 'failed', detail: detailOf(reason) });
        return false;
      }
      setState({ status: 'done', said });
      announce(said);
      return true;
    },
    [announce],
  );
  return { state, run };
}
