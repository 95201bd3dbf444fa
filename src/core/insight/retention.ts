import type { DayTally } from './day-tally.ts';

/** How often a card was asked after at least a day, and how often it was known (anything but Again). */
export type Recall = { readonly asked: number; readonly recalled: number };

export const PERIODS = ['today', 'yesterday', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** Young cards had an interval under 21 days when they were asked. */
export type Retention = { readonly young: Recall; readonly mature: Recall; readonly both: Recall };
export type RetentionTable = Readonly<Record<Period, Retention>>;

/** The study days of each period, the first and the last: counted back from today, today included. */
const DAYS_BACK: Readonly<Record<Period, readonly [first: number, last: number]>> = {
  today: [0, 0],
  yesterday: [1, 1],
  week: [6, 0],
  month: [29, 0],
  year: [364, 0],
  all: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
};

/** True retention. Source of the definition: Anki rslib/src/stats/graphs/retention.rs (rules only). */
export function trueRetention(days: readonly DayTally[], today: number): RetentionTable {
  const rows = PERIODS.map((period) => {
    const [first, last] = DAYS_BACK[period];
    const within = days.filter(({ day }) => today - day <= first && today - day >= last);
    return [period, retentionOf(within)] as const;
  });
  return Object.fromEntries(rows) as RetentionTable;
}

function retentionOf(days: readonly DayTally[]): Retention {
  const sum = (value: (day: DayTally) => number) => days.reduce((total, day) => total + value(day), 0);
  const both = { asked: sum((day) => day.asked), recalled: sum((day) => day.recalled) };
  const mature = { asked: sum((day) => day.matureAsked), recalled: sum((day) => day.matureRecalled) };
  return { young: { asked: both.asked - mature.asked, recalled: both.recalled - mature.recalled }, mature, both };
}

/** The share known; null when nothing was asked. */
export function rateOf({ asked, recalled }: Recall): number | null {
  return asked === 0 ? null : recalled / asked;
}
