import { Fragment } from 'react';
import type { CardInfo } from '../../../app/review-state.ts';
import type { Due } from '../../../core/memory/log.ts';
import { formatDate, formatInstant, formatInterval, formatNumber, formatPercent } from '../../i18n/format.ts';
import { type Language, type Messages, useLanguage, useMessages } from '../../i18n/messages.ts';
import styles from './card-info.module.css';

/** A card's numbers in words. What is not known yet is left out. */
export function CardFacts({ info }: { readonly info: CardInfo }) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <dl className={styles.facts}>
      {factsOf(info, messages, language).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function factsOf(info: CardInfo, messages: Messages, language: Language): readonly (readonly [string, string])[] {
  const words = messages.review;
  const { common } = messages;
  const number = (value: number, digits = 0) => formatNumber(value, language, digits);
  const days = (value: number) => formatInterval({ days: Math.max(value, 1 / 24), seconds: 0 }, language);
  const state = [
    phaseName(info.phase, messages),
    info.suspended ? common.suspended : '',
    info.buried ? words.infoBuried : '',
    info.marked ? words.marked : '',
    info.flag === 0 ? '' : `${common.flag}: ${common.flags[info.flag] ?? ''}`,
  ];
  const facts: readonly (readonly [string, string | null])[] = [
    [words.infoDeck, info.deckName],
    [words.infoPhase, state.filter((part) => part !== '').join(' · ')],
    [words.infoDue, info.due === null ? null : formatDue(info.due, language)],
    [words.infoInterval, info.intervalDays === 0 ? null : days(info.intervalDays)],
    [words.infoStability, info.stability === null ? null : days(info.stability)],
    [words.infoDifficulty, info.difficulty === null ? null : `${number(info.difficulty, 1)} / 10`],
    [words.infoRecall, info.recall === null ? null : formatPercent(info.recall, language)],
    [words.infoReps, number(info.reps)],
    [words.infoLapses, number(info.lapses)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function phaseName(phase: CardInfo['phase'], { common }: Messages): string {
  return {
    new: common.phaseNew,
    learning: common.phaseLearning,
    review: common.phaseReview,
    relearning: common.phaseRelearning,
  }[phase];
}

export function formatDue(due: Due, language: Language): string {
  return due.unit === 'day' ? formatDate(due.day, language) : formatInstant(due.at, language);
}
