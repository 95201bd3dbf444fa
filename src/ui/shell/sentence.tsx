import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Page } from '../parts/page.tsx';
import styles from './shell.module.css';

type Props = {
  readonly title: string;
  readonly body: string;
  /** The browser's own words, folded away. */
  readonly detail?: string;
  readonly children: ReactNode;
};

/** A screen that says one thing calmly and offers a way on. */
export function Sentence({ title, body, detail = '', children }: Props) {
  const words = useMessages().shell;
  return (
    <Page title={title}>
      <p className={styles.sentence}>{body}</p>
      {detail === '' ? null : (
        <details className={styles.detail}>
          <summary>{words.errorDetail}</summary>
          <code>{detail}</code>
        </details>
      )}
      <div className={styles.ways}>{children}</div>
    </Page>
  );
}
