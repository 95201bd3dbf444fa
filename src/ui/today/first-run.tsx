import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StarterDeck } from '../../app/app.ts';
import type { DeckId } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './today.module.css';

/** No deck yet: what this is, the way to one's own decks, and decks that one press begins. */
export function FirstRun({ starters }: { readonly starters: readonly StarterDeck[] }) {
  const { library } = useApp();
  const { common, today: words } = useMessages();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { state, run } = useAction();
  const [begun, setBegun] = useState<DeckId | null>(null);
  const begin = async (deck: DeckId) => {
    if (state.status === 'running') return;
    setBegun(deck);
    if (await run(() => library.addStarters([deck]), words.added)) navigate(`/review/${encodeURIComponent(deck)}`);
  };
  return (
    <Page title={words.firstTitle}>
      <p className={styles.lead}>{words.firstBody}</p>
      <div className={styles.ways}>
        <ButtonLink href="/notes" look="primary">
          <Icon name="file" />
          {words.fromNotes}
        </ButtonLink>
        <ButtonLink href="/import">
          <Icon name="import" />
          {words.importOwn}
        </ButtonLink>
      </div>
      {starters.length === 0 ? null : (
        <section className={styles.starters}>
          <h2>{words.starters}</h2>
          <ul>
            {starters.map((starter) => (
              <li key={starter.id} lang={starter.language} className={styles.starter}>
                <div>
                  <h3 className={styles.name}>{starter.name}</h3>
                  <p>{starter.description}</p>
                  <small>{common.cards(formatNumber(starter.cards, language))}</small>
                </div>
                <Button
                  lang={language}
                  aria-label={words.beginDeck(starter.name)}
                  aria-disabled={state.status === 'running'}
                  onClick={() => void begin(starter.id)}
                >
                  {state.status === 'running' && begun === starter.id ? words.beginning : words.begin}
                </Button>
              </li>
            ))}
          </ul>
          <ActionStatus state={state} failed={words.addFailed} />
        </section>
      )}
    </Page>
  );
}
