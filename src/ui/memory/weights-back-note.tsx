import type { WeightsBack } from '../../app/memory-state.ts';
import { useApp } from '../app-context.ts';
import { formatInstantDay } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import type { Action } from '../parts/use-action.ts';
import styles from './memory.module.css';
import { ANSWER } from './use-answer-focus.ts';

type Props = {
  readonly back: WeightsBack;
  /** Just now: then this note answers the press. */
  readonly taken: boolean;
  readonly undoing: Action;
};

/** Since when new weights are in use, and the way back, which outlasts a reload. */
export function WeightsBackNote({ back, taken, undoing: { state, run } }: Props) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const language = useLanguage();
  return (
    <div className={styles.note} tabIndex={-1} {...(taken ? ANSWER : {})}>
      <p>{taken ? words.taking : words.weightsBack(formatInstantDay(back.at, language))}</p>
      <Button disabled={state.status === 'running'} onClick={() => void run(() => memory.undoTake(), words.tookBack)}>
        {words.undoTake}
      </Button>
    </div>
  );
}
