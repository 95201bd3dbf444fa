import type { ReactNode } from 'react';
import type { Today } from '../../app/app.ts';
import { formatNumber, formatTime } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Page } from '../parts/page.tsx';
import styles from './today.module.css';

type Props = { readonly today: Today; readonly insight: ReactNode; readonly children: ReactNode };

/** Nothing is left: when the next card comes, and what tomorrow holds. */
export function TodayNothing({ today, insight, children }: Props) {
  const words = useMessages().today;
  const language = useLanguage();
  const { nextLearningAt, tomorrow, answered } = today;
  const number = (value: number) => formatNumber(value, language);
  const hasTomorrow = tomorrow.new + tomorrow.learning + tomorrow.review > 0;
  return (
    <Page title={answered > 0 ? words.nothingTitle : words.title}>
      <section className={styles.nothing}>
        {answered > 0 ? <p>{words.answered(number(answered))}</p> : <p>{words.nothingLeft}</p>}
        {nextLearningAt === null ? null : <p>{words.nextLearning(formatTime(nextLearningAt, language))}</p>}
        <p>
          {hasTomorrow
            ? words.tomorrow(number(tomorrow.new), number(tomorrow.learning + tomorrow.review))
            : words.tomorrowNothing}
        </p>
        {insight}
      </section>
      {children}
    </Page>
  );
}
