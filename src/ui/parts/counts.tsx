import type { Counts as CountsOf } from '../../core/review/counts.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './counts.module.css';

type Queue = keyof CountsOf;
type Props = {
  readonly counts: CountsOf;
  /** The queue of the card on screen is underlined. */
  readonly current?: Queue;
  /** Words are always there for screen readers; `labelled` shows them to everybody. */
  readonly look?: 'bare' | 'labelled';
};

const QUEUES = ['new', 'learning', 'review'] as const;

/** New, learning and review, always in this order, in blue, red and green. */
export function Counts({ counts, current, look = 'bare' }: Props) {
  const words = useMessages().common;
  const language = useLanguage();
  const names = { new: words.newCards, learning: words.learningCards, review: words.reviewCards };
  return (
    <ul className={look === 'labelled' ? styles.labelled : styles.bare}>
      {QUEUES.map((queue) => (
        <li key={queue} className={counts[queue] === 0 ? styles.none : styles[queue]}>
          <span className={look === 'labelled' ? styles.name : 'visually-hidden'}>{names[queue]} </span>
          <span className={`${styles.number} ${queue === current ? styles.current : ''}`}>
            {formatNumber(counts[queue], language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
