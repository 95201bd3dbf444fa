import type { DeckId, Millis, SourceId, StudyDay } from '../kernel/ids.ts';
import type { MemoryColumns } from '../memory/model.ts';
import { type Answers, selectAnswers } from './answer-columns.ts';
import { type ButtonGroup, countButtons, type Presses } from './buttons.ts';
import { type CardCounts, countCards, type MemoryHistograms, memoryHistograms } from './card-states.ts';
import { type DayTally, tallyDays } from './day-tally.ts';
import { type Forecast, forecastLoad } from './forecast-load.ts';
import { type HourTally, tallyHours } from './hours.ts';
import { type RetentionTable, trueRetention } from './retention.ts';

export type StatsRange = 'month' | 'quarter' | 'year' | 'all';

/** Which cards the pictures are about (null is all), and how far back they look. */
export type StatsFilter = {
  readonly deck: DeckId | null;
  readonly tag: string | null;
  readonly source: SourceId | null;
  readonly range: StatsRange;
};

/** What there is to filter by, besides decks. */
export type StatsLabels = {
  readonly tags: readonly string[];
  readonly sources: readonly { readonly id: SourceId; readonly title: string }[];
};

/** Study days that a range looks back, today included. */
export const RANGE_DAYS: Readonly<Record<StatsRange, number>> = {
  month: 30,
  quarter: 90,
  year: 365,
  all: Number.POSITIVE_INFINITY,
};
/** A year, in whole weeks. */
export const FORECAST_DAYS = 371;

/** What the cards say as they stand. */
export type CardStats = {
  readonly counts: CardCounts;
  readonly memory: MemoryHistograms;
  readonly forecast: Forecast;
};

/** What the log says. */
export type HistoryStats = {
  readonly retention: RetentionTable;
  /** All study days, whatever the range. */
  readonly days: readonly DayTally[];
  /** Within the range. */
  readonly buttons: Readonly<Record<ButtonGroup, Presses>>;
  readonly hours: readonly HourTally[];
};

export type CardScope = {
  readonly rows: Uint32Array;
  readonly now: { readonly at: Millis; readonly day: StudyDay; readonly nextDayAt: Millis };
  readonly deckOf: (row: number) => number;
  readonly noteOf: (row: number) => number;
  readonly weightsOf: (deck: number) => readonly number[];
  readonly newPerDay: (deck: number) => number;
};

export function cardStats(columns: MemoryColumns, scope: CardScope): CardStats {
  const { rows, now, deckOf, noteOf, weightsOf } = scope;
  return {
    counts: countCards(columns, rows),
    memory: memoryHistograms(columns, rows, now.at, (row) => weightsOf(deckOf(row)), noteOf),
    forecast: forecastLoad(columns, { ...scope, ...now, horizon: FORECAST_DAYS }),
  };
}

/** `rows` are 1 for the cards that are asked about; null is every answer, also to cards that are gone. */
export function historyStats(
  answers: Answers,
  rows: Uint8Array | null,
  range: StatsRange,
  today: StudyDay,
  utcOffset: (at: number) => number,
): HistoryStats {
  const own = selectAnswers(answers, rows);
  const days = tallyDays(own);
  const from = today - RANGE_DAYS[range] + 1;
  return {
    retention: trueRetention(days, today),
    days,
    buttons: countButtons(own, from),
    hours: tallyHours(own, from, utcOffset),
  };
}
