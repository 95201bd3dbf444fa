import { type Answers, isRecallTest, MATURE } from './answer-columns.ts';

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
export function trueRetention(answers: Answers, today: number): RetentionTable {
  const tallies = PERIODS.map((period) => ({ period, days: DAYS_BACK[period], young: [0, 0], mature: [0, 0] }));
  for (let i = 0; i < answers.length; i += 1) {
    const interval = answers.interval[i] ?? 0;
    if (!isRecallTest(answers.phase[i] ?? 0, interval)) continue;
    const ago = today - (answers.day[i] ?? 0);
    const known = answers.rating[i] === 1 ? 0 : 1;
    for (const { days, young, mature } of tallies) {
      if (ago > days[0] || ago < days[1]) continue;
      const tally = interval < MATURE ? young : mature;
      tally[0] = (tally[0] ?? 0) + 1;
      tally[1] = (tally[1] ?? 0) + known;
    }
  }
  const rows = tallies.map(({ period, young, mature }) => [period, retentionOf(young, mature)] as const);
  return Object.fromEntries(rows) as RetentionTable;
}

function retentionOf(young: readonly number[], mature: readonly number[]): Retention {
  const recall = ([asked = 0, recalled = 0]: readonly number[]) => ({ asked, recalled });
  const [a, b] = [recall(young), recall(mature)];
  return { young: a, mature: b, both: { asked: a.asked + b.asked, recalled: a.recalled + b.recalled } };
}

/** The share known; null when nothing was asked. */
export function rateOf({ asked, recalled }: Recall): number | null {
  return asked === 0 ? null : recalled / asked;
}
