import type { Catalogue } from '../content/catalogue.ts';
import { type StudyDay, studyDay } from '../kernel/ids.ts';
import { intervalDays } from '../memory/fsrs.ts';
import { type MemoryColumns, type Model, NO_DAY, REVIEW } from '../memory/model.ts';
import { DUE_DAY } from '../memory/queue-kind.ts';
import { fuzzBounds, fuzzFactor, fuzzInterval } from './fuzz.ts';
import type { Preset } from './preset.ts';

export type Move = { readonly row: number; readonly due: StudyDay };

/**
 * The cards whose due day is not where the weights and the retention in force now would put it, and where that is:
 * the interval counts from the last answer, so a day may lie in the past. A card whose day is within the fuzz of its
 * interval stays. Reviews alone: steps, suspended cards and cards without a memory keep what they have.
 * Rule: Anki rslib/src/scheduler/fsrs/memory_state.rs (reschedule on change).
 */
export function planReschedule(
  { ids, columns }: Model,
  { deck: deckOf }: Catalogue,
  presetOf: (deck: number) => Preset | null,
): readonly Move[] {
  const moves: Move[] = [];
  for (let row = 0; row < deckOf.length; row += 1) {
    const deck = deckOf[row] ?? -1;
    const preset = deck < 0 ? null : presetOf(deck);
    const id = ids[row];
    if (preset === null || id === undefined || !isMovable(columns, row)) continue;
    const lastDay = columns.lastDay[row] ?? 0;
    const exact = intervalDays(columns.stability[row] ?? 0, preset.desiredRetention, preset.weights);
    const reps = columns.reps[row] ?? 0;
    const factor = preset.fuzz ? fuzzFactor(id, Math.max(0, reps - 1)) : null;
    const interval = fuzzInterval(exact, factor, 1, preset.maximumInterval);
    const granted = (columns.due[row] ?? 0) - lastDay;
    const { lower, upper } = fuzzBounds(exact, 1, preset.maximumInterval);
    const stays = preset.fuzz ? granted >= lower && granted <= upper : granted === interval;
    if (!stays) moves.push({ row, due: studyDay(lastDay + interval) });
  }
  return moves;
}

/** How many cards fall due on each of the coming days, `day` first and with all that is overdue. */
export function dueLoad(
  columns: MemoryColumns,
  { deck: deckOf }: Catalogue,
  day: StudyDay,
  days: number,
  moves: readonly Move[] = [],
): readonly number[] {
  const load = Array.from({ length: days }, () => 0);
  for (const { due } of dueCards(columns, deckOf, moves)) {
    const place = Math.max(0, due - day);
    if (place < days) load[place] = (load[place] ?? 0) + 1;
  }
  return load;
}

export type OverLimit = {
  readonly decks: number;
  /** What those decks ask of one day together. */
  readonly perDay: number;
  /** Until the last of them has shown what is due. */
  readonly days: number;
};

/** The decks that have more due by `day` than a day's limit lets through; null without one. A limit of 0 is a pause. */
export function overLimit(
  columns: MemoryColumns,
  { deck: deckOf, decks }: Catalogue,
  day: StudyDay,
  limitOf: (deck: number) => number,
  moves: readonly Move[] = [],
): OverLimit | null {
  const counts = decks.map(() => 0);
  for (const { deck, due } of dueCards(columns, deckOf, moves)) {
    if (due <= day) counts[deck] = (counts[deck] ?? 0) + 1;
  }
  const over = counts
    .map((count, deck) => ({ count, limit: limitOf(deck) }))
    .filter(({ count, limit }) => limit > 0 && count > limit);
  if (over.length === 0) return null;
  return {
    decks: over.length,
    perDay: over.reduce((sum, { limit }) => sum + limit, 0),
    days: Math.max(...over.map(({ count, limit }) => Math.ceil(count / limit))),
  };
}

function* dueCards(columns: MemoryColumns, deckOf: Catalogue['deck'], moves: readonly Move[]) {
  const moved = new Map(moves.map(({ row, due }) => [row, due]));
  for (let row = 0; row < deckOf.length; row += 1) {
    const deck = deckOf[row] ?? -1;
    if (deck < 0 || columns.suspended[row] === 1 || columns.dueUnit[row] !== DUE_DAY) continue;
    yield { deck, due: moved.get(row) ?? columns.due[row] ?? 0 };
  }
}

function isMovable(columns: MemoryColumns, row: number): boolean {
  return (
    columns.phase[row] === REVIEW &&
    columns.dueUnit[row] === DUE_DAY &&
    columns.suspended[row] !== 1 &&
    (columns.stability[row] ?? 0) > 0 &&
    columns.lastDay[row] !== NO_DAY
  );
}
