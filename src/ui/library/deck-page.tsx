import { Suspense, use, useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DeckContents, DeckSummary } from '../../app/app.ts';
import type { DeckId } from '../../core/kernel/ids.ts';
import type { Result } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { settle } from '../parts/settle.ts';
import styles from './deck.module.css';
import { DeckHeader } from './deck-header.tsx';
import { DeckSources } from './deck-sources.tsx';
import { DeckTools } from './deck-tools.tsx';
import { NoteList } from './note-list.tsx';
import { RemovedDeck } from './removed-deck.tsx';

/** One deck: what is due, its limits for today, its sources and its notes. */
export function DeckPage({ id }: { readonly id: DeckId }) {
  const state = useStore(useApp().collection);
  const words = useMessages().library;
  const [removed, setRemoved] = useState<{ readonly name: string } | null>(null);
  if (state.status !== 'ready') return null;
  const deck = state.decks.find((candidate) => candidate.id === id);
  if (deck !== undefined) return <Deck key={id} deck={deck} onRemoved={() => setRemoved({ name: deck.name })} />;
  if (removed !== null) return <RemovedDeck id={id} name={removed.name} />;
  return (
    <Page title={words.deckMissingTitle}>
      <p className={styles.lead}>{words.deckMissingBody}</p>
      <ButtonLink href="/library">{words.backToDecks}</ButtonLink>
    </Page>
  );
}

function Deck({ deck, onRemoved }: { readonly deck: DeckSummary; readonly onRemoved: () => void }) {
  const { library } = useApp();
  const [edition, setEdition] = useState(0);
  // Read again after an edit here, and when the counts say that an import or another tab changed something.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these numbers stand for what is stored.
  const reading = useMemo(
    () => settle(library.contents(deck.id)),
    [library, deck.id, deck.notes, deck.cards, deck.suspended, edition],
  );
  // The old notes stay on screen until the new ones are there.
  const shown = useDeferredValue(reading);
  const readAgain = () => setEdition((old) => old + 1);
  return (
    <DeckHeader deck={deck}>
      <DeckTools deck={deck} onRemoved={onRemoved} />
      <Suspense fallback={<LoadingNotes />}>
        <Contents reading={shown} onChanged={readAgain} />
      </Suspense>
    </DeckHeader>
  );
}

type ContentsProps = { readonly reading: Promise<Result<DeckContents, string>>; readonly onChanged: () => void };

function Contents({ reading, onChanged }: ContentsProps) {
  const { common, library: words } = useMessages();
  const contents = use(reading);
  if (!contents.ok) {
    return (
      <div role="alert" className={styles.failed}>
        <p>{words.contentsFailed}</p>
        <p className={styles.detail}>{contents.error}</p>
        <Button onClick={onChanged}>{common.retry}</Button>
      </div>
    );
  }
  return (
    <>
      <DeckSources sources={contents.value.sources} />
      <NoteList notes={contents.value.notes} sources={contents.value.sources} onChanged={onChanged} />
    </>
  );
}

function LoadingNotes() {
  const words = useMessages().library;
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{words.loadingNotes}</span>
      {Array.from({ length: 6 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <div key={index} className={styles.skeleton} />
      ))}
    </div>
  );
}
