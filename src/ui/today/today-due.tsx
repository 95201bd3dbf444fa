import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Today } from '../../app/app.ts';
import { formatMinutes, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Counts } from '../parts/counts.tsx';
import { Page } from '../parts/page.tsx';
import styles from './today.module.css';
import { useStartKey } from './use-start-key.ts';

type Props = { readonly today: Today; readonly insight: ReactNode; readonly children: ReactNode };

/** What is due, how long it will take, and the way in. */
export function TodayDue({ today, insight, children }: Props) {
  const words = useMessages().today;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const start = () => navigate('/review');
  useStartKey(start);
  return (
    <Page title={words.title}>
      <section className={styles.due}>
        <Counts counts={today.counts} look="labelled" />
        <p className={styles.pace}>
          <span>{words.minutes(formatMinutes(today.minutes, language))}</span>
          {today.answered === 0 ? null : <span>{words.answered(formatNumber(today.answered, language))}</span>}
        </p>
        <Button look="primary" size="l" className={styles.start} aria-keyshortcuts="Enter Space s" onClick={start}>
          {words.start}
        </Button>
        {insight}
      </section>
      {children}
    </Page>
  );
}
