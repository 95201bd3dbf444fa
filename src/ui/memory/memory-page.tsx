import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { ReadyState } from '../../app/app.ts';
import type { PresetId } from '../../core/kernel/ids.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Page } from '../parts/page.tsx';
import { FitSection } from './fit-section.tsx';
import styles from './memory.module.css';
import { MovesSection } from './moves-section.tsx';
import { OutlookSection } from './outlook-section.tsx';

/** Weights fitted to the person's record, due days set anew, and what a desired retention costs. */
export function MemoryPage() {
  const app = useApp();
  const state = useStore(app.collection);
  const { weightsBack } = useStore(app.memory.store);
  const words = useMessages().memory;
  useEffect(() => {
    // Its failure only hides a button that takes something back.
    app.memory.refresh().catch(() => undefined);
    return () => app.memory.stop();
  }, [app]);
  if (state.status !== 'ready') return null;
  const presets = presetsInUse(state);
  return (
    <Page title={words.title}>
      <p className={styles.lead}>{words.lead}</p>
      <FitSection presets={presets} />
      {/* What was looked at under other weights no longer holds. */}
      <MovesSection key={weightsBack?.at ?? 0} />
      <Outlooks presets={presets} />
    </Page>
  );
}

function Outlooks({ presets }: { readonly presets: readonly Preset[] }) {
  const [chosen, setChosen] = useState<PresetId | null>(null);
  const preset = presets.find(({ id }) => id === chosen) ?? presets[0];
  const words = useMessages();
  const id = useId();
  if (preset === undefined) return null;
  const picker =
    presets.length < 2 ? null : (
      <div className={styles.field}>
        <label htmlFor={id}>{words.memory.preset}</label>
        <select
          id={id}
          className={styles.select}
          value={preset.id}
          onChange={(event) => setChosen(presets.find((one) => one.id === event.target.value)?.id ?? null)}
        >
          {presets.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name === 'default' ? words.settings.defaultPreset : one.name}
            </option>
          ))}
        </select>
      </div>
    );
  // Weights and retention are part of what is simulated: another set is another outlook.
  const key = `${preset.id} ${preset.desiredRetention} ${preset.weights.join()}`;
  return <OutlookSection key={key} preset={preset} picker={picker} />;
}

/** Those that decks have; the first of all while there are no decks. */
function presetsInUse({ decks, presets }: ReadyState): readonly Preset[] {
  const used = presets.filter(({ id }) => decks.some(({ preset }) => preset === id));
  return used.length > 0 ? used : presets.slice(0, 1);
}
