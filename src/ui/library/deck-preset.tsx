import { useId } from 'react';
import type { DeckSummary } from '../../app/app.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './deck.module.css';

/** Which set of options this deck follows, when there is more than one. */
export function DeckPreset({ deck, presets }: { readonly deck: DeckSummary; readonly presets: readonly Preset[] }) {
  const { library } = useApp();
  const { library: words, settings } = useMessages();
  const id = useId();
  const { state, run } = useAction();

  function choose(value: string) {
    const preset = presets.find((candidate) => candidate.id === value);
    if (preset !== undefined) void run(() => library.assignPreset(deck.id, preset.id), words.presetUsed);
  }

  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {words.presetTitle}
      </label>
      <select id={id} className={styles.input} value={deck.preset} onChange={(event) => choose(event.target.value)}>
        {presets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.name === 'default' ? settings.defaultPreset : preset.name}
          </option>
        ))}
      </select>
      <ActionStatus state={state} failed={words.actionFailed} />
    </div>
  );
}
