import { type ReactNode, useId } from 'react';
import type { StatsState } from '../../app/stats.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
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
import { AnswersFigure, TimeFigure } from './time-figures.tsx';
import { TodayStrip } from './today-strip.tsx';
import { TrendFigure } from './trend-figure.tsx';

type PicturesProps = { readonly state: StatsState; readonly target: number; readonly hasAnswers: boolean };

/** Each section stands as soon as its numbers are known. */
export function Pictures({ state, target, hasAnswers }: PicturesProps) {
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
            <Later turn={1}>
              {past && (
                <>
                  <TrendFigure {...past} target={target} />
                  <p className={styles.remedy}>
                    <ButtonLink href="/memory">{words.toMemory}</ButtonLink>
                  </p>
                </>
              )}
            </Later>
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
