import { useEffect, useId, useRef } from 'react';
import styles from './note-editor.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly focused: boolean;
  readonly problem: string | null;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A labelled text that grows with what is in it; its problem stands below it. */
export function TextField({ label, value, rows, focused, problem, describedBy, onChange }: Props) {
  const id = useId();
  const problemId = `${id}-problem`;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? describedBy : problemId}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && (
        <p id={problemId} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
