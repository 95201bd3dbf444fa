import { useId } from 'react';
import type { FitScope } from '../../app/memory-state.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';

type Props = {
  readonly presets: readonly Preset[];
  readonly scope: FitScope;
  readonly onChoose: (scope: FitScope) => void;
};

/** Which decks get one set of weights, and what speaks for it. */
export function ScopePicker({ presets, scope, onChoose }: Props) {
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
