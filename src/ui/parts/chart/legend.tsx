import styles from './chart.module.css';

export type Series = {
  readonly name: string;
  /** Any CSS colour, best a token of theme.css. */
  readonly color: string;
  readonly look?: 'area' | 'line' | 'dashed';
};

/** Which colour is what. For the eye alone: the table's columns have the names. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {series.map(({ name, color, look = 'area' }) => (
        <li key={name}>
          <span className={styles[look]} style={{ color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
