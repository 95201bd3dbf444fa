import { useId } from 'react';
import { rateOf } from '../../core/insight/retention.ts';
import { formatSpent } from '../i18n/format.ts';
import type { Past } from './past.ts';
import styles from './stats.module.css';
import { useWording } from './use-wording.ts';

/** Today in four numbers. */
export function TodayStrip({ history, today }: Past) {
  const { words, number, percent, language } = useWording();
  const id = useId();
  const done = history.days.find(({ day }) => day === today);
  const rate = done === undefined ? null : rateOf(done);
  const figures = [
    [words.todayAnswers, words.times(number(done?.answers ?? 0))],
    [words.todayTime, formatSpent(done?.milliseconds ?? 0, language)],
    [words.todayFresh, words.cardCount(number(done?.fresh ?? 0))],
    [words.todayRecall, rate === null ? words.none : percent(rate)],
  ];
  return (
    <section className={styles.today} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {words.todayTitle}
      </h2>
      <dl>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
