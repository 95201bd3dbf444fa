import type { ReactNode } from 'react';
import styles from './fold.module.css';

type Props = { readonly summary: ReactNode; readonly children: ReactNode; readonly onOpen?: () => void };

/** A native details element under a hairline. */
export function Fold({ summary, children, onOpen }: Props) {
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
