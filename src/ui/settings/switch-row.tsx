import { useMessages } from '../i18n/messages.ts';
import { describedBy, Row } from './row.tsx';
import { useSaving } from './saving.ts';
import styles from './settings.module.css';

type Props = {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onSave: (value: boolean) => Promise<void>;
};

/** On or off, saved when pressed. */
export function SwitchRow({ field, label, hint, value, onSave }: Props) {
  const words = useMessages().settings;
  const { save } = useSaving();
  return (
    <Row field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        id={field}
        type="checkbox"
        className={styles.check}
        checked={value}
        aria-describedby={describedBy(field, hint, null)}
        onChange={(event) => {
          const wanted = event.target.checked;
          void save(field, () => onSave(wanted), words.saved);
        }}
      />
    </Row>
  );
}
