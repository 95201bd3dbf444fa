import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { DeckSummary } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Counts } from '../parts/counts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import styles from './library.module.css';
import { StarterList } from './starter-list.tsx';

/** All decks, what is due in each, and the ones that come with the app and are not here yet. */
export function LibraryPage() {
  const state = useStore(useApp().collection);
  const words = useMessages().library;
  if (state.status !== 'ready') return null;
  return (
    <Page
      title={words.title}
      actions={
        <ButtonLink href="/import">
          <Icon name="import" />
          {words.importLink}
        </ButtonLink>
      }
    >
      {state.decks.length === 0 ? (
        <EmptyLibrary hasStarters={state.starters.length > 0} />
      ) : (
        <ul className={styles.list}>
          {state.decks.map((deck) => (
            <DeckRow key={deck.id} deck={deck} />
          ))}
        </ul>
      )}
      {state.starters.length > 0 && <StarterList starters={state.starters} />}
    </Page>
  );
}

function EmptyLibrary({ hasStarters }: { readonly hasStarters: boolean }) {
  const words = useMessages().library;
  return (
    <div className={styles.empty}>
      <h2>{words.emptyTitle}</h2>
      <p>{hasStarters ? words.emptyBody : words.emptyBodyNoStarters}</p>
    </div>
  );
}

function DeckRow({ deck }: { readonly deck: DeckSummary }) {
  const words = useMessages().library;
  return (
    <li className={styles.row}>
      <Link href={`/library/${encodeURIComponent(deck.id)}`} className={styles.rowLink}>
        <span className={styles.name}>{deck.name}</span>
        <span className={styles.meta}>
          {words.notes(deck.notes)} · {words.cards(deck.cards)}
          {deck.suspended > 0 && <> · {words.suspendedCards(deck.suspended)}</>}
        </span>
      </Link>
      <Counts counts={deck.counts} />
    </li>
  );
}
