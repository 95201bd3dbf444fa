import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ReadyState } from '../../app/app.ts';
import type { StatsState } from '../../app/stats.ts';
import { targetRecall } from '../../core/insight/target.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Pictures } from './pictures.tsx';
import styles from './stats.module.css';
import { StatsFilters } from './stats-filters.tsx';

/** What has been learned and what is coming, in pictures. */
export function StatsPage() {
  const { stats, collection } = useApp();
  const words = useMessages().stats;
  const ready = useStore(collection);
  const state = useStore(stats.store);
  useEffect(() => {
    stats.open();
    return () => stats.close();
  }, [stats]);
  if (ready.status !== 'ready') return null;
  const hasAnswers = state.history === null || state.history.days.length > 0;
  if (ready.decks.length === 0 && !hasAnswers) return <Nothing />;
  return (
    <Page title={words.title}>
      <StatsFilters decks={ready.decks} />
      {state.failed !== null && (
        <p role="alert" className={styles.failed}>
          {words.failed(state.failed.detail)}
        </p>
      )}
      {!hasAnswers && <p className={styles.nothing}>{words.noHistory}</p>}
      <Pictures state={state} target={targetOf(ready, state)} hasAnswers={hasAnswers} />
    </Page>
  );
}

function Nothing() {
  const words = useMessages().stats;
  return (
    <Page title={words.title}>
      <div className={styles.empty}>
        <h2>{words.emptyTitle}</h2>
        <p>{words.emptyBody}</p>
        <ButtonLink href="/">{words.emptyStart}</ButtonLink>
      </div>
    </Page>
  );
}

function targetOf({ decks, presets }: ReadyState, { filter }: StatsState): number {
  return targetRecall(filter.deck === null ? decks : decks.filter(({ id }) => id === filter.deck), presets);
}
