import type { StarterDeck } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './library.module.css';

/** Decks that come with the app; one press puts one into the library. */
export function StarterList({ starters }: { readonly starters: readonly StarterDeck[] }) {
  const { library } = useApp();
  const words = useMessages().library;
  const { state, run } = useAction();
  return (
    <section className={styles.section} aria-labelledby="starters">
      <h2 id="starters" className={styles.sectionTitle}>
        {words.startersTitle}
      </h2>
      <ul className={styles.list}>
        {starters.map((deck) => (
          <li key={deck.id} className={styles.starter}>
            <div>
              <p className={styles.name}>{deck.name}</p>
              <p className={styles.description}>{deck.description}</p>
              <p className={styles.meta}>
                {words.notes(deck.notes)} · {words.cards(deck.cards)}
              </p>
            </div>
            <Button
              aria-label={words.addStarterNamed(deck.name)}
              disabled={state.status === 'running'}
              onClick={() => void run(() => library.addStarters([deck.id]), words.starterAdded(deck.name))}
            >
              {words.addStarter}
            </Button>
          </li>
        ))}
      </ul>
      <ActionStatus state={state} failed={words.actionFailed} />
    </section>
  );
}
