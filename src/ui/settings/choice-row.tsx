import { useMessages } from '../i18n/messages.ts';
import { describedBy, Row } from './row.tsx';
import { useSaving } from './saving.ts';
import styles from './settings.module.css';

type Props<T extends string> = {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onSave: (value: T) => Promise<void>;
};

/** One of a few, saved when chosen. */
export function ChoiceRow<T extends string>({ field, label, hint, value, choices, onSave }: Props<T>) {
  const words = useMessages().settings;
  const { save } = useSaving();
  return (
    <Row field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      <select
        id={field}
        className={`${styles.input} ${styles.select}`}
        value={value}
        aria-describedby={describedBy(field, hint, null)}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) void save(field, () => onSave(chosen.value), words.saved);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Row>
  );
}
