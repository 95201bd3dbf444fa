import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { useSaving } from './saving.ts';
import styles from './settings.module.css';

type Props = {
  /** Names the field for the quiet word, and ids derive from it. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: ReactNode;
};

/** A label, its control, what it means, and what is wrong with what was typed. The control's id is the field's. */
export function Row({ field, label, hint, problem = null, children }: Props) {
  const words = useMessages().settings;
  const { stateOf } = useSaving();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <label htmlFor={field} className={styles.label}>
          {label}
        </label>
        {children}
      </div>
      {/* Always there, so that a problem is announced when it appears. */}
      <div aria-live="polite">
        {problem !== null && (
          <p id={problemId(field)} className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
      {hint !== undefined && (
        <p id={hintId(field)} className={styles.hint}>
          {hint}
        </p>
      )}
      <ActionStatus state={stateOf(field)} failed={words.saveFailed} />
    </div>
  );
}

export const hintId = (field: string) => `${field}-hint`;
export const problemId = (field: string) => `${field}-problem`;

/** What a screen reader reads with a control: its problem first, then its hint, as far as there are any. */
export function describedBy(field: string, hint: string | undefined, problem: string | null): string | undefined {
  const ids = [problem === null ? '' : problemId(field), hint === undefined ? '' : hintId(field)];
  return ids.filter((id) => id !== '').join(' ') || undefined;
}
