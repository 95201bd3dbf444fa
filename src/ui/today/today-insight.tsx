import { Link } from 'wouter';
import type { Today } from '../../app/app.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './today.module.css';

type Props = { readonly today: Today; readonly withStreak: boolean; readonly withTomorrow: boolean };

/** Is it working? What was remembered against what was asked for, and what tomorrow needs. */
export function TodayInsight({ today, withStreak, withTomorrow }: Props) {
  const words = useMessages().today;
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { verdict, streak, tomorrow } = today;
  if (verdict.kind === 'none') return null;
  const recall =
    verdict.kind === 'too-few'
      ? words.recallLater(number(verdict.more))
      : words.recall[verdict.against](
          number(verdict.days),
          formatPercent(verdict.rate, language),
          formatPercent(verdict.target, language),
        );
  return (
    <p className={styles.insight}>
      {recall} {withTomorrow && words.tomorrow(number(tomorrow.new), number(tomorrow.learning + tomorrow.review))}{' '}
      {withStreak && streak > 0 && words.streak(number(streak))} <Link href="/stats">{words.toStats}</Link>
    </p>
  );
}
