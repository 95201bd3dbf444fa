import { DAY } from '../kernel/study-day.ts';
import { type MemoryColumns, NEW } from '../memory/model.ts';
import { DUE_DAY } from '../memory/queue-kind.ts';
import { stateOfRow } from './card-states.ts';

/** What falls due on one day. */
export type DueDay = { fresh: number; learning: number; young: number; mature: number };

export type Forecast = {
  /** Due before today and not asked since. */
  readonly backlog: number;
  /** Today first. */
  readonly days: readonly DueDay[];
  /** Answers a day that these cards cost in the long run: each comes once an interval. */
  readonly load: number;
};

export type ForecastScope = {
  readonly rows: Uint32Array;
  /** Today, and when the day after it begins. */
  readonly day: number;
  readonly nextDayAt: number;
  readonly horizon: number;
  /** New cards a day of the row's deck, and the deck as a number. */
  readonly deckOf: (row: number) => number;
  readonly newPerDay: (deck: number) => number;
};

/**
 * The cards that are begun and not suspended, by the day they fall due; one put aside until tomorrow and due is left
 * out. New cards come by their decks' limits. Source: Anki rslib/src/stats/graphs/future_due.rs (rules only).
 */
export function forecastLoad(columns: MemoryColumns, scope: ForecastScope): Forecast {
  const { rows, day, nextDayAt, horizon } = scope;
  const days = Array.from({ length: horizon }, (): DueDay => ({ fresh: 0, learning: 0, young: 0, mature: 0 }));
  let backlog = 0;
  let load = 0;
  for (const row of rows) {
    const state = stateOfRow(columns, row);
    if (state === 'fresh' || state === 'suspended') continue;
    const due = columns.due[row] ?? 0;
    const wait = columns.dueUnit[row] === DUE_DAY ? due - day : Math.floor((due - nextDayAt) / DAY) + 1;
    if (wait <= 0 && columns.buriedDay[row] === day) continue;
    load += 1 / Math.max(1, columns.interval[row] ?? 0);
    const on = days[wait];
    if (wait < 0) backlog += 1;
    else if (on !== undefined) on[state] += 1;
  }
  addNewCards(columns, scope, days);
  return { backlog, days, load };
}

/** Each deck gives its limit a day, today less what was begun already, until it has no more. */
function addNewCards(columns: MemoryColumns, { rows, day, deckOf, newPerDay }: ForecastScope, days: DueDay[]): void {
  const decks = new Map<number, { left: number; begun: number }>();
  for (const row of rows) {
    const deck = decks.get(deckOf(row)) ?? { left: 0, begun: 0 };
    decks.set(deckOf(row), deck);
    if (columns.introducedDay[row] === day) deck.begun += 1;
    if (columns.phase[row] === NEW && columns.suspended[row] !== 1) deck.left += 1;
  }
  for (const [deck, { left, begun }] of decks) {
    let rest = left;
    days.forEach((on, index) => {
      const limit = Math.max(0, newPerDay(deck) - (index === 0 ? begun : 0));
      const taken = Math.min(rest, limit);
      on.fresh += taken;
      rest -= taken;
    });
  }
}
