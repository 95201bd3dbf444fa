import styles from './chart.module.css';

type Share = { readonly name: string; readonly color: string; readonly value: number; readonly text: string };

/** Parts of a whole in one bar, with their numbers beside their colours. */
export function ShareBar({ label, shares }: { readonly label: string; readonly shares: readonly Share[] }) {
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className={styles.share} role="img" aria-label={label}>
      <div className={styles.parts}>
        {shares.map(({ name, color, value }) =>
          value === 0 ? null : <span key={name} style={{ background: color, flexGrow: value / whole }} />,
        )}
      </div>
      <ul className={styles.legend}>
        {shares.map(({ name, color, text }) => (
          <li key={name}>
            <span className={styles.area} style={{ color }} />
            {name} {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
