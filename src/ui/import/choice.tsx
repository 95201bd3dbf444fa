import { type ReactNode, useId } from 'react';
import styles from './difference.module.css';

type Props<T extends string> = {
  readonly question: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  /** Null while several things that are chosen for at once differ. */
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  readonly children?: ReactNode;
};

/** One of a few, as radio buttons under their question; arrows move between them. */
export function Choice<T extends string>({ question, options, chosen, onChoose, children }: Props<T>) {
  const name = useId();
  const isStacked = options.some(({ hint }) => hint !== undefined);
  return (
    <fieldset className={styles.choice}>
      <legend>{question}</legend>
      <div className={isStacked ? styles.stack : styles.options}>
        {options.map(({ value, label, hint }) => (
          <label key={value}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>
              {label} {hint !== undefined && <span className={styles.hint}>{hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
