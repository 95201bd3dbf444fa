import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { FitScope, FitState } from '../../app/memory-state.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { FitOutcome } from './fit-outcome.tsx';
import styles from './memory.module.css';
import { Section } from './section.tsx';
import { WeightsBackNote } from './weights-back-note.tsx';

/** Fitting weights, from the press to the choice. Each state of the store is one view. */
export function FitSection({ presets }: { readonly presets: readonly Preset[] }) {
  const { memory } = useApp();
  const { fit, weightsBack } = useStore(memory.store);
  const words = useMessages().memory;
  const [scope, setScope] = useState<FitScope>('all');
  const start = () => void memory.fit(presets.length < 2 ? 'all' : scope);
  return (
    <Section title={words.fitTitle} body={words.fitBody} view={fit.view}>
      {presets.length > 1 && fit.view !== 'working' && (
        <ScopePicker presets={presets} scope={scope} onChoose={setScope} />
      )}
      {fit.view === 'idle' && weightsBack !== null && <WeightsBackNote back={weightsBack} />}
      {fit.view === 'failed' && (
        <p role="alert" className={styles.problem}>
          {words.fitFailed(fit.detail)}
        </p>
      )}
      {fit.view === 'working' && <Working done={fit.done} />}
      {(fit.view === 'fitted' || fit.view === 'taken') && (
        <FitOutcome fit={fit.fit} taken={fit.view === 'taken'} weightsBack={weightsBack} />
      )}
      {fit.view !== 'working' && !isToChoose(fit) && (
        <div className={styles.buttons}>
          <Button look={fit.view === 'idle' ? 'primary' : 'plain'} onClick={start}>
            {fit.view === 'idle' ? words.fitStart : words.fitAgain}
          </Button>
        </div>
      )}
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

type PickerProps = {
  readonly presets: readonly Preset[];
  readonly scope: FitScope;
  readonly onChoose: (scope: FitScope) => void;
};

function ScopePicker({ presets, scope, onChoose }: PickerProps) {
  const { memory: words, settings } = useMessages();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.fitScope}</label>
      <select
        id={id}
        className={styles.select}
        value={scope}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(presets.find((preset) => preset.id === event.target.value)?.id ?? 'all')}
      >
        <option value="all">{words.fitAll}</option>
        {presets.map(({ id: preset, name }) => (
          <option key={preset} value={preset}>
            {words.fitPreset(name === 'default' ? settings.defaultPreset : name)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.fitScopeHint}
      </p>
    </div>
  );
}
