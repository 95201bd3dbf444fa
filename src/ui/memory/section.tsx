import { type ReactNode, useId } from 'react';
import styles from './memory.module.css';

/** A titled part of the screen. */
export function Section({
  title,
  body,
  children,
}: {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
      </h2>
      <p className={styles.body}>{body}</p>
      {children}
    </section>
  );
}
