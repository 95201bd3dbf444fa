import { useContext } from 'react';
import type { ReviewCard } from '../../app/review-state.ts';
import { useMessages, WordsContext } from '../i18n/messages.ts';
import styles from './card-aftermath.module.css';
import { PassageView } from './passage-view.tsx';
import { whySentence } from './why-sentence.ts';

/** Quietly below an answer: where it stands in the notes, why it was asked today, and what it was checked against. */
export function CardAftermath({ card }: { readonly card: ReviewCard }) {
  const words = useContext(WordsContext);
  const { common, review } = useMessages();
  const { tags, checked } = card.note;
  return (
    <aside className={styles.aftermath}>
      {card.passage === null ? null : <PassageView passage={card.passage} />}
      <p>{whySentence(card.why, words)}</p>
      {card.isLeech ? (
        <p>
          <span className={styles.leech}>{review.leech}</span> {review.leechHelp}
        </p>
      ) : null}
      {tags.length === 0 && checked === undefined ? null : (
        <p className={styles.stamps}>
          {checked === undefined ? null : <span>{common.checked(checked.subject, checked.version, checked.date)}</span>}
          {tags.length === 0 ? null : (
            <span>
              <span className="visually-hidden">{review.tags}: </span>
              {tags.map((tag) => `#${tag}`).join(' ')}
            </span>
          )}
        </p>
      )}
    </aside>
  );
}
