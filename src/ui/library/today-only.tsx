import { type FormEvent, useId, useState } from 'react';
import type { DeckSummary } from '../../app/app.ts';
import { PRESET_RANGES } from '../../core/review/check-preset.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { useAction } from '../parts/use-action.ts';
import { parseWhole } from '../parts/whole-number.ts';
import styles from './deck.module.css';

type Props = { readonly deck: DeckSummary; readonly presets: readonly Preset[] };

/** Other limits for this deck, for this study day. */
export function TodayOnly({ deck, presets }: Props) {
  const { library } = useApp();
  const words = useMessages().library;
  const { state, run } = useAction();
  const limits = deck.todayOnly ?? presets.find((preset) => preset.id === deck.preset);
  const [newText, setNew] = useState<string | null>(null);
  const [reviewText, setReview] = useState<string | null>(null);
  const newShown = newText ?? String(limits?.newPerDay ?? 0);
  const reviewShown = reviewText ?? String(limits?.reviewsPerDay ?? 0);
  const newPerDay = parseWhole(newShown, PRESET_RANGES.newPerDay);
  const reviewsPerDay = parseWhole(reviewShown, PRESET_RANGES.reviewsPerDay);

  async function limit(to: { readonly newPerDay: number; readonly reviewsPerDay: number } | null) {
    const said = to === null ? words.limitReset : words.limitApplied;
    if (!(await run(() => library.limitToday(deck.id, to), said))) return;
    setNew(null);
    setReview(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (newPerDay !== null && reviewsPerDay !== null) void limit({ newPerDay, reviewsPerDay });
  }

  return (
    <Fold
      summary={
        <>
          {words.todayOnlyTitle}
          {deck.todayOnly !== null && <span className={styles.active}>{words.todayOnlyActive}</span>}
        </>
      }
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.hint}>{words.todayOnlyHint}</p>
        <div className={styles.inline}>
          <LimitField label={words.newPerDay} value={newShown} isWrong={newPerDay === null} onChange={setNew} />
          <LimitField
            label={words.reviewsPerDay}
            value={reviewShown}
            isWrong={reviewsPerDay === null}
            onChange={setReview}
          />
          <Button type="submit" disabled={newPerDay === null || reviewsPerDay === null || state.status === 'running'}>
            {words.apply}
          </Button>
          {deck.todayOnly !== null && (
            <Button look="quiet" onClick={() => void limit(null)}>
              {words.resetToday}
            </Button>
          )}
        </div>
        {(newPerDay === null || reviewsPerDay === null) && <p className={styles.problem}>{words.limitInvalid}</p>}
        <ActionStatus state={state} failed={words.actionFailed} />
      </form>
    </Fold>
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
};

function LimitField({ label, value, isWrong, onChange }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        className={`${styles.input} ${styles.number}`}
        value={value}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
