import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { DeckSummary } from '../../app/app.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink, IconButton } from '../parts/button.tsx';
import { Counts } from '../parts/counts.tsx';
import { Icon } from '../parts/icon.tsx';
import page from '../parts/page.module.css';
import { useScreenTitle } from '../parts/page.tsx';
import styles from './deck.module.css';
import { RenameForm } from './rename-form.tsx';

type Props = { readonly deck: DeckSummary; readonly children: ReactNode };

/** The deck's name, what it is about, what is due today and the way to begin. */
export function DeckHeader({ deck, children }: Props) {
  const words = useMessages().library;
  const [renaming, setRenaming] = useState(false);
  const heading = useScreenTitle(deck.name);
  const { counts } = deck;
  const isDone = counts.new + counts.learning + counts.review === 0;
  return (
    <main className={page.page}>
      <Link href="/library" className={page.back}>
        <Icon name="left" size={16} />
        {words.backToDecks}
      </Link>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={page.title}>
          {deck.name}
        </h1>
        <IconButton
          className={styles.renameButton}
          label={words.rename}
          aria-expanded={renaming}
          onClick={() => setRenaming(!renaming)}
        >
          <Icon name="edit" />
        </IconButton>
      </header>
      {renaming && <RenameForm deck={deck} onClose={() => setRenaming(false)} />}
      {deck.description !== '' && <p className={styles.lead}>{deck.description}</p>}
      <p className={styles.meta}>
        {words.notes(deck.notes)} · {words.cards(deck.cards)}
        {deck.suspended > 0 && <> · {words.suspendedCards(deck.suspended)}</>}
      </p>
      <div className={styles.due}>
        <Counts counts={counts} look="labelled" />
        {isDone ? (
          <p className={styles.doneToday}>{words.doneToday}</p>
        ) : (
          <ButtonLink href={`/review/${encodeURIComponent(deck.id)}`} look="primary" size="l">
            {words.start}
          </ButtonLink>
        )}
      </div>
      {children}
    </main>
  );
}
