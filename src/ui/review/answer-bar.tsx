import type { GrantButton } from '../../app/review-state.ts';
import { formatInterval } from '../i18n/format.ts';
import { type Messages, useLanguage } from '../i18n/messages.ts';
import { ratingName } from '../parts/rating-names.ts';
import styles from './answer-bar.module.css';
import type { ReviewAction } from './review-keys.ts';
import { usePressGuard } from './use-press-guard.ts';

type Props = {
  /** Changes whenever the buttons come to mean something else. */
  readonly place: string;
  /** null until the answer is shown. */
  readonly buttons: readonly GrantButton[] | null;
  readonly withIntervals: boolean;
  readonly isBusy: boolean;
  readonly words: Messages;
  readonly act: (action: ReviewAction) => void;
};

/** Milliseconds. A rating hit by mistake is written; an answer shown too early only gives the answer away. */
const WAIT = { rate: 300, show: 150 } as const;

const LOOKS = { 1: styles.again, 2: styles.hard, 3: styles.good, 4: styles.easy };

/** The bar in thumb reach: Show, and in its very place the four ratings. */
export function AnswerBar({ place, buttons, withIntervals, isBusy, words, act }: Props) {
  const language = useLanguage();
  const guard = usePressGuard(place, buttons === null ? WAIT.show : WAIT.rate);
  return (
    <div className={styles.bar} {...guard}>
      <div className={styles.inner}>
        {buttons === null ? (
          <button type="button" className={styles.show} aria-keyshortcuts="Space" onClick={() => act({ do: 'go-on' })}>
            {words.review.show}
          </button>
        ) : (
          buttons.map((button) => (
            <button
              key={button.rating}
              type="button"
              className={`${styles.rating} ${LOOKS[button.rating]}`}
              aria-disabled={isBusy}
              aria-keyshortcuts={String(button.rating)}
              onClick={() => act({ do: 'rate', rating: button.rating })}
            >
              <span>{ratingName(button.rating, words)}</span>{' '}
              {withIntervals ? <span className={styles.interval}>{formatInterval(button, language)}</span> : null}
            </button>
          ))
        )}
      </div>
    </div>
  );
}
