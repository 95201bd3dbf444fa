import { useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { describedBy, Row } from './row.tsx';
import { useSaving } from './saving.ts';
import styles from './settings.module.css';

/** What was typed: a value to save, or the sentence that says why it is none. */
export type Typed<T> = { readonly value: T } | { readonly problem: string };

type Props<T> = {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  /** The saved value as text. */
  readonly saved: string;
  readonly read: (text: string) => Typed<T>;
  readonly onSave: (value: T) => Promise<void>;
  readonly look: 'number' | 'text';
};

/**
 * A value that is typed. It is saved on Enter or on leaving the field; what cannot be saved stays as typed, with the
 * reason below it, and the saved value stays what it was. Esc brings that back.
 */
export function TypedRow<T>({ field, label, hint, saved, read, onSave, look }: Props<T>) {
  const words = useMessages().settings;
  const { save } = useSaving();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? null : read(draft);
  const problem = typed !== null && 'problem' in typed ? typed.problem : null;

  async function commit() {
    if (draft === null || typed === null || 'problem' in typed) return;
    if (draft.trim() === saved || (await save(field, () => onSave(typed.value), words.saved))) setDraft(null);
  }

  return (
    <Row field={field} label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      <input
        id={field}
        className={`${styles.input} ${look === 'number' ? styles.number : styles.short}`}
        inputMode={look === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        value={draft ?? saved}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(field, hint, problem)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </Row>
  );
}
