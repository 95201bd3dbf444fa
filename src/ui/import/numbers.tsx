import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/messages.ts';
import styles from './import.module.css';

/** A few counts in a row, each above its name; 0 is faint. */
export function Numbers({ rows }: { readonly rows: readonly { readonly label: string; readonly value: number }[] }) {
  const language = useLanguage();
  return (
    <dl className={styles.numbers}>
      {rows.map(({ label, value }) => (
        <div key={label} className={value === 0 ? styles.zero : undefined}>
          <dt>{label}</dt>
          <dd>{formatNumber(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
