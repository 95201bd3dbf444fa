import { useId, useState } from 'react';
import type { PresetId } from '../../core/kernel/ids.ts';
import { PRESET_RANGES } from '../../core/review/check-preset.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { NumberRow } from './number-row.tsx';
import { PresetDetails } from './preset-details.tsx';
import { RetentionRow } from './retention-row.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { StepsRow } from './steps-row.tsx';
import { SwitchRow } from './switch-row.tsx';

/** The options that decks share. With several presets, the one that is chosen here. */
export function PresetSections({ presets }: { readonly presets: readonly Preset[] }) {
  const [chosen, setChosen] = useState<PresetId | null>(null);
  const preset = presets.find((candidate) => candidate.id === chosen) ?? presets[0];
  if (preset === undefined) return null;
  return (
    <>
      {presets.length > 1 && <PresetPicker presets={presets} chosen={preset.id} onChoose={setChosen} />}
      <PresetForm key={preset.id} preset={preset} />
    </>
  );
}

function PresetForm({ preset }: { readonly preset: Preset }) {
  const { preferences } = useApp();
  const words = useMessages().settings;
  const change = (changes: Partial<Preset>) => preferences.changePreset({ ...preset, ...changes });
  return (
    <>
      <Section title={words.retentionTitle}>
        <RetentionRow value={preset.desiredRetention} onSave={(desiredRetention) => change({ desiredRetention })} />
      </Section>
      <Section title={words.limitsTitle}>
        <NumberRow
          field="new-per-day"
          label={words.newPerDay}
          value={preset.newPerDay}
          range={PRESET_RANGES.newPerDay}
          onSave={(newPerDay) => change({ newPerDay })}
        />
        <NumberRow
          field="reviews-per-day"
          label={words.reviewsPerDay}
          value={preset.reviewsPerDay}
          range={PRESET_RANGES.reviewsPerDay}
          onSave={(reviewsPerDay) => change({ reviewsPerDay })}
        />
        <SwitchRow
          field="new-ignores-review-limit"
          label={words.newIgnoresReviewLimit}
          hint={words.newIgnoresReviewLimitHint}
          value={preset.newIgnoresReviewLimit}
          onSave={(newIgnoresReviewLimit) => change({ newIgnoresReviewLimit })}
        />
      </Section>
      <Section title={words.stepsTitle}>
        <p className={styles.hint}>{words.stepsHint}</p>
        <StepsRow
          field="learning-steps"
          label={words.learningSteps}
          steps={preset.learningSteps}
          onSave={(learningSteps) => change({ learningSteps })}
        />
        <StepsRow
          field="relearning-steps"
          label={words.relearningSteps}
          steps={preset.relearningSteps}
          onSave={(relearningSteps) => change({ relearningSteps })}
        />
      </Section>
      <PresetDetails preset={preset} change={change} />
    </>
  );
}

type PickerProps = {
  readonly presets: readonly Preset[];
  readonly chosen: PresetId;
  readonly onChoose: (id: PresetId) => void;
};

function PresetPicker({ presets, chosen, onChoose }: PickerProps) {
  const words = useMessages().settings;
  const id = useId();
  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {words.presetPick}
      </label>
      <select
        id={id}
        className={`${styles.input} ${styles.select}`}
        value={chosen}
        onChange={(event) => {
          const preset = presets.find((candidate) => candidate.id === event.target.value);
          if (preset !== undefined) onChoose(preset.id);
        }}
      >
        {presets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.name === 'default' ? words.defaultPreset : preset.name}
          </option>
        ))}
      </select>
    </div>
  );
}
