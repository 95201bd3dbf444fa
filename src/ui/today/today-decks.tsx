import { Link } from 'wouter';
import type { DeckSummary } from '../../app/app.ts';
import { useMessages } from '../i18n/messages.ts';
import { Counts } from '../parts/counts.tsx';
import styles from './today.module.css';

/** The decks with what is left in each; pressing one reviews it alone. */
export function TodayDecks({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const words = useMessages().today;
  return (
    <section className={styles.decks}>
      <h2>{words.decks}</h2>
      <ul>
        {decks.map((deck) => (
          <li key={deck.id}>
            <Link href={`/review/${encodeURIComponent(deck.id)}`} className={styles.deck}>
              <span className={styles.name}>{deck.name}</span>
              <Counts counts={deck.counts} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
