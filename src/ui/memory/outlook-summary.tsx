import type { Course } from '../../core/memory/simulator.ts';
import { formatMinutes, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import shared from './memory.module.css';
import styles from './outlook.module.css';
import { outlookSentence } from './outlook-sentence.ts';
import type { Courses } from './use-courses.ts';

type Props = {
  readonly courses: Courses;
  readonly chosen: number;
  readonly current: number;
  readonly isRunning: boolean;
  /** Asked for. */
  readonly newPerDay: number;
  readonly limit: number;
};

/** The chosen retention beside the present one, in a sentence and three figures. */
export function OutlookSummary({ courses, chosen, current, isRunning, newPerDay, limit }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const [now, then] = [courses.get(current), courses.get(chosen)];
  if (now === undefined || then === undefined) return <p className={shared.hint}>{words.counting}</p>;
  const number = (value: number) => formatNumber(Math.round(value), language);
  const facts: readonly (readonly [string, (course: Course) => string])[] = [
    [words.perDay, ({ minutes }) => formatMinutes(minutes, language)],
    [words.reviewsPerDay, ({ reviews }) => words.figure(number(reviews))],
    [words.remembered, ({ remembered }) => words.figure(number(remembered))],
  ];
  return (
    <div className={styles.summary} aria-busy={isRunning}>
      <p role="status" className={shared.headline}>
        {outlookSentence(now, then, limit, words, language)}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, of]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{of(then)}</dd>
          </div>
        ))}
      </dl>
      {then.held !== null && then.fresh < newPerDay * 0.95 && (
        <p className={shared.warning}>{words.fewerNew(formatNumber(then.fresh, language, 1))}</p>
      )}
      {then.postponed >= 1 && <p className={shared.warning}>{words.postponed(number(then.postponed))}</p>}
    </div>
  );
}
