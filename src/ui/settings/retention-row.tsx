import { useState } from 'react';
import { PRESET_RANGES } from '../../core/review/check-preset.ts';
import { useMessages } from '../i18n/messages.ts';
import { parseWhole } from '../parts/whole-number.ts';
import { adviceOn } from './retention-advice.ts';
import { Row } from './row.tsx';
import { useSaving } from './saving.ts';
import styles from './settings.module.css';

const RANGE = {
  min: Math.round(PRESET_RANGES.desiredRetention.min * 100),
  max: Math.round(PRESET_RANGES.desiredRetention.max * 100),
};
const FIELD = 'retention';

type Props = { readonly value: number; readonly onSave: (value: number) => Promise<void> };

/** Desired retention in per cent, by slider or by number: what it means, and a warning where it costs much. */
export function RetentionRow({ value, onSave }: Props) {
  const words = useMessages().settings;
  const { save } = useSaving();
  const [draft, setDraft] = useState<string | null>(null);
  const saved = Math.round(value * 100);
  const percent = draft === null ? saved : parseWhole(draft, RANGE);
  const advice = percent === null ? null : adviceOn(percent);

  async function commit() {
    if (draft === null || percent === null) return;
    if (percent === saved || (await save(FIELD, () => onSave(percent / 100), words.saved))) setDraft(null);
  }

  return (
    <Row field={FIELD} label={words.retentionNumber} problem={percent === null ? words.retentionRange : null}>
      <input
        id={FIELD}
        className={`${styles.input} ${styles.number}`}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? String(saved)}
        aria-invalid={percent === null}
        aria-describedby={percent === null ? `${FIELD}-problem` : `${FIELD}-means`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <input
        type="range"
        className={styles.slider}
        min={RANGE.min}
        max={RANGE.max}
        step={1}
        value={percent ?? saved}
        aria-label={words.retentionTitle}
        aria-valuetext={`${percent ?? saved}%`}
        onChange={(event) => setDraft(event.target.value)}
        // Saved when the thumb is let go, not at every point on the way.
        onPointerUp={() => void commit()}
        onKeyUp={() => void commit()}
        onBlur={() => void commit()}
      />
      {percent !== null && (
        <p id={`${FIELD}-means`} className={styles.means}>
          {words.retentionMeans(percent)}
        </p>
      )}
      <div aria-live="polite" className={styles.wide}>
        {advice !== null && (
          <p className={styles.warning}>{advice === 'low' ? words.retentionLow : words.retentionHigh}</p>
        )}
      </div>
    </Row>
  );
}
