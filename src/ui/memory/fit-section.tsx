import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { FitScope, FitState } from '../../app/memory-state.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import { FitChoice } from './fit-choice.tsx';
import { FitOutcome } from './fit-outcome.tsx';
import styles from './memory.module.css';
import { ScopePicker } from './scope-picker.tsx';
import { Section } from './section.tsx';
import { ANSWER } from './use-answer-focus.ts';
import { WeightsBackNote } from './weights-back-note.tsx';

/** Fitting weights, from the press to the choice. Each state of the store is one view. */
export function FitSection({ presets }: { readonly presets: readonly Preset[] }) {
  const { memory } = useApp();
  const { fit, weightsBack } = useStore(memory.store);
  const words = useMessages().memory;
  const [scope, setScope] = useState<FitScope>('all');
  const undoing = useAction();
  const start = () => void memory.fit(presets.length < 2 ? 'all' : scope);
  const taken = fit.view === 'taken';
  const wayBack = weightsBack !== null && <WeightsBackNote back={weightsBack} taken={taken} undoing={undoing} />;
  return (
    <Section title={words.fitTitle} body={words.fitBody} view={`${fit.view} ${weightsBack?.at}`}>
      {presets.length > 1 && fit.view !== 'working' && (
        <ScopePicker presets={presets} scope={scope} onChoose={setScope} />
      )}
      {fit.view === 'idle' && wayBack}
      {fit.view === 'failed' && (
        <p role="alert" className={styles.problem}>
          {words.fitFailed(fit.detail)}
        </p>
      )}
      {fit.view === 'working' && <Working done={fit.done} />}
      {(fit.view === 'fitted' || fit.view === 'taken') && (
        <FitOutcome
          fit={fit.fit}
          taken={taken}
          choice={taken ? wayBack : isToChoose(fit) && <FitChoice fit={fit.fit} />}
        />
      )}
      {fit.view !== 'working' && !isToChoose(fit) && (
        <div className={styles.buttons}>
          <Button
            look={fit.view === 'idle' ? 'primary' : 'plain'}
            onClick={start}
            {...(fit.view === 'idle' ? ANSWER : {})}
          >
            {fit.view === 'idle' ? words.fitStart : words.fitAgain}
          </Button>
        </div>
      )}
      <ActionStatus state={undoing.state} failed={words.actionFailed} />
    </Section>
  );
}

/** Then the buttons are the choice, and nothing beside them. */
function isToChoose(fit: FitState): boolean {
  return fit.view === 'fitted' && fit.fit.outcome === 'better';
}

function Working({ done }: { readonly done: number }) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const id = useId();
  return (
    <div className={styles.working}>
      <p id={id} role="status">
        {words.fitting}
      </p>
      <progress className={styles.progress} aria-labelledby={id} value={done} max={1} />
      <Button onClick={() => memory.stop()}>{words.fitStop}</Button>
    </div>
  );
}
