import type { Fit } from '../../app/memory-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './memory.module.css';

/** New values stand out only where they change something and a test on the newest answers bears them out. */
export function FitChoice({ fit: { later, effects } }: { readonly fit: Fit }) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const { state, run } = useAction();
  const holds = later !== null && later.after < later.before && effects.some(({ change }) => change !== 'same');
  return (
    <>
      <div className={styles.buttons}>
        <Button
          look={holds ? 'primary' : 'plain'}
          disabled={state.status === 'running'}
          onClick={() => void run(() => memory.take(), words.tookIt)}
        >
          {words.take}
        </Button>
        <Button look={holds ? 'plain' : 'primary'} onClick={() => memory.keep()}>
          {words.keep}
        </Button>
      </div>
      <ActionStatus state={state} failed={words.actionFailed} />
    </>
  );
}
