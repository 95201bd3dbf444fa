import { type ReactNode, useId } from 'react';
import styles from './memory.module.css';
import { useAnswerFocus } from './use-answer-focus.ts';

type Props = {
  readonly title: string;
  readonly body: string;
  /** Names what the section shows now: a focus that would be lost with the view before goes to what answers the press. */
  readonly view?: string;
  readonly children: ReactNode;
};

/** A titled part of the screen. */
export function Section({ title, body, view = '', children }: Props) {
  const id = useId();
  const heading = useAnswerFocus(view);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.sectionTitle}>
        {title}
      </h2>
      <p className={styles.body}>{body}</p>
      {children}
    </section>
  );
}
