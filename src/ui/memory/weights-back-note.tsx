import type { WeightsBack } from '../../app/memory-state.ts';
import { useApp } from '../app-context.ts';
import { formatInstantDay } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './memory.module.css';

/** Since when new weights are in use, and the way back, which outlasts a reload. */
export function WeightsBackNote({ back }: { readonly back: WeightsBack }) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const language = useLanguage();
  const { state, run } = useAction();
  return (
    <div className={styles.note}>
      <p>{words.weightsBack(formatInstantDay(back.at, language))}</p>
      <Button disabled={state.status === 'running'} onClick={() => void run(() => memory.undoTake(), words.tookBack)}>
        {words.undoTake}
      </Button>
      <ActionStatus state={state} failed={words.actionFailed} />
    </div>
  );
}
