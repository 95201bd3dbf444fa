import { type ReactNode, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import type { ReadyState } from '../../app/app.ts';
import type { StatsState } from '../../app/stats.ts';
import { targetRecall } from '../../core/insight/target.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { AddedFigure } from './added-figure.tsx';
import { ButtonsFigure } from './buttons-figure.tsx';
import { CalendarFigure } from './calendar-figure.tsx';
import { CountsFigure } from './counts-figure.tsx';
import { ForecastFigure } from './forecast-figure.tsx';
import { HoursFigure } from './hours-figure.tsx';
import { Later } from './later.tsx';
import { DifficultyFigure, IntervalFigures, RecallFigure } from './memory-figures.tsx';
import { RetentionFigure } from './retention-figure.tsx';
import styles from './stats.module.css';
import { StatsFilters } from './stats-filters.tsx';
import { AnswersFigure, TimeFigure } from './time-figures.tsx';
import { TodayStrip } from './today-strip.tsx';
import { TrendFigure } from './trend-figure.tsx';

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

type PicturesProps = { readonly state: StatsState; readonly target: number; readonly hasAnswers: boolean };

/** Each section stands as soon as its numbers are known. */
function Pictures({ state, target, hasAnswers }: PicturesProps) {
  const words = useMessages().stats;
  const { history, cards, added, today, filter } = state;
  const { range } = filter;
  const past = history === null || today === null ? null : { history, today, range };
  return (
    <>
      {hasAnswers && (
        <>
          {past !== null && <TodayStrip {...past} />}
          <Section title={words.memoryTitle} isHere={past !== null}>
            <Later turn={0}>{past && <RetentionFigure {...past} />}</Later>
            <Later turn={1}>{past && <TrendFigure {...past} target={target} />}</Later>
          </Section>
          <Section title={words.studyTitle} isHere={past !== null}>
            <Later turn={2}>{past && <CalendarFigure {...past} />}</Later>
            <Later turn={3}>{past && <AnswersFigure {...past} />}</Later>
            <Later turn={4}>{past && <TimeFigure {...past} />}</Later>
          </Section>
        </>
      )}
      <Section title={words.forecastTitle} isHere={cards !== null}>
        <Later turn={5}>
          {cards && today && <ForecastFigure forecast={cards.forecast} today={today} range={range} />}
        </Later>
      </Section>
      {hasAnswers && (
        <Section title={words.answerTitle} isHere={past !== null}>
          <Later turn={6}>{past && <ButtonsFigure {...past} />}</Later>
          <Later turn={7}>{past && <HoursFigure {...past} />}</Later>
        </Section>
      )}
      <Section title={words.cardTitle} isHere={cards !== null}>
        <Later turn={8}>{cards && <CountsFigure counts={cards.counts} />}</Later>
        <Later turn={9}>{cards && <RecallFigure memory={cards.memory} />}</Later>
        <Later turn={10}>{cards && <IntervalFigures memory={cards.memory} />}</Later>
        <Later turn={11}>{cards && <DifficultyFigure memory={cards.memory} />}</Later>
        <Later turn={12}>{added && today && <AddedFigure added={added} today={today} range={range} />}</Later>
      </Section>
    </>
  );
}

type SectionProps = { readonly title: string; readonly isHere: boolean; readonly children: ReactNode };

function Section({ title, isHere, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} aria-busy={!isHere}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
      </h2>
      {isHere ? children : <div className={styles.waiting} />}
    </section>
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
