import { Fragment } from 'react';
import type { DoneSummary } from '../../app/review-state.ts';
import { formatNumber, formatPercent, formatSpent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './done.module.css';

/** The session in four figures. */
export function DoneFigures({ summary }: { readonly summary: DoneSummary }) {
  const words = useMessages().done;
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const share = formatPercent(summary.again / summary.answered, language);
  const figures = [
    [words.answered, words.times(number(summary.answered))],
    [words.newLearned, words.cards(number(summary.newLearned))],
    [words.again, words.againShare(number(summary.again), share)],
    [words.time, formatSpent(summary.milliseconds, language)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
