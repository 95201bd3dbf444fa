import { nextMemory } from '../../../src/core/memory/fsrs.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { type Model, NO_DAY } from '../../../src/core/memory/model.ts';

/** The memory of one card as the rules read, one plain object a card: slow, obvious, and sharing no code with the fold. */
export type SlowCard = {
  phase: 'new' | 'learning' | 'review' | 'relearning';
  step: number;
  due: { unit: 'none' | 'day' | 'instant'; value: number };
  memory: { stability: number; difficulty: number } | null;
  last: { day: number; at: number; rating: number; from: number } | null;
  interval: number;
  reps: number;
  lapses: number;
  introduced: number | null;
  reviewed: number | null;
  buried: number | null;
  suspended: boolean;
  flag: number;
  marked: boolean;
};

export function slowOrder(entries: readonly LogEntry[]): LogEntry[] {
  const unique = new Map(entries.map((entry) => [JSON.stringify([entry.device, entry.seq]), entry]));
  return [...unique.values()].sort(
    (a, b) => a.at - b.at || Number(a.device > b.device) - Number(a.device < b.device) || a.seq - b.seq,
  );
}

/** An entry is taken back when some later retract of the same card that is not taken back itself names it. */
export function slowLiving(entries: readonly LogEntry[]): LogEntry[] {
  const ordered = slowOrder(entries);
  const isDead = (index: number): boolean => {
    const entry = ordered[index];
    return ordered.some(
      (other, later) =>
        later > index &&
        other.kind === 'retract' &&
        other.card === entry?.card &&
        other.entry.device === entry.device &&
        other.entry.seq === entry.seq &&
        !isDead(later),
    );
  };
  return ordered.filter((_, index) => !isDead(index));
}

export function slowModel(entries: readonly LogEntry[], weights: readonly number[]): Map<string, SlowCard> {
  const cards = new Map<string, SlowCard>();
  for (const entry of entries) if (!cards.has(entry.card)) cards.set(entry.card, newCard());
  for (const entry of slowLiving(entries)) {
    const card = cards.get(entry.card);
    if (card !== undefined) apply(card, entry, weights);
  }
  return cards;
}

function newCard(): SlowCard {
  return {
    phase: 'new',
    step: 0,
    due: { unit: 'none', value: 0 },
    memory: null,
    last: null,
    interval: 0,
    reps: 0,
    lapses: 0,
    introduced: null,
    reviewed: null,
    buried: null,
    suspended: false,
    flag: 0,
    marked: false,
  };
}

function apply(card: SlowCard, entry: LogEntry, weights: readonly number[]): void {
  if (entry.kind === 'review') {
    let from = 1;
    if (card.phase === 'new') from = 3;
    else if (card.due.unit === 'instant') from = 0;
    else if (card.phase === 'review') from = 2;
    card.memory = nextMemory(
      card.memory,
      card.last ? Math.max(0, entry.day - card.last.day) : 0,
      entry.rating,
      weights,
    );
    if (card.phase === 'review' && entry.rating === 1) card.lapses += 1;
    if (card.phase === 'new') card.introduced = entry.day;
    if (from === 1 || from === 2) card.reviewed = entry.day;
    const sameDay = card.last !== null && card.last.day === entry.day ? Math.min(card.last.from, from) : from;
    card.last = { day: entry.day, at: entry.at, rating: entry.rating, from: sameDay };
    const { due, phase, step } = entry.grant;
    card.phase = phase;
    card.step = step;
    card.due = due.unit === 'day' ? { unit: 'day', value: due.day } : { unit: 'instant', value: due.at };
    card.interval = phase === 'review' && due.unit === 'day' ? Math.max(0, due.day - entry.day) : 0;
    card.reps += 1;
    if (entry.grant.suspend) card.suspended = true;
  }
  if (entry.kind === 'suspend') card.suspended = true;
  if (entry.kind === 'unsuspend') card.suspended = false;
  if (entry.kind === 'bury') card.buried = entry.day;
  if (entry.kind === 'flag') card.flag = entry.flag;
  if (entry.kind === 'mark') card.marked = entry.marked;
  if (entry.kind === 'forget') {
    Object.assign(card, { phase: 'new', step: 0, due: { unit: 'none', value: 0 }, memory: null, last: null });
    Object.assign(card, { interval: 0, introduced: null });
  }
  if (entry.kind === 'reschedule' && entry.due.unit === 'day') {
    const from = entry.together === true ? (card.last?.day ?? entry.day) : entry.day;
    Object.assign(card, { phase: 'review', step: 0, interval: Math.max(1, entry.due.day - from) });
    card.due = { unit: 'day', value: entry.due.day };
  }
  if (entry.kind === 'reschedule' && entry.due.unit === 'instant') {
    if (card.phase === 'new') card.phase = 'learning';
    card.due = { unit: 'instant', value: entry.due.at };
  }
}

const PHASES = ['new', 'learning', 'review', 'relearning'] as const;
const UNITS = ['none', 'day', 'instant'] as const;

/** A model's columns in the reference's shape. */
export function asSlow(model: Model): Map<string, SlowCard> {
  const c = model.columns;
  return new Map(
    model.ids.map((id, row) => {
      const n = (column: ArrayLike<number>) => column[row] ?? Number.NaN;
      const day = (column: ArrayLike<number>) => (n(column) === NO_DAY ? null : n(column));
      const lastDay = day(c.lastDay);
      return [
        id,
        {
          phase: PHASES[n(c.phase)] ?? 'new',
          step: n(c.step),
          due: { unit: UNITS[n(c.dueUnit)] ?? 'none', value: n(c.due) },
          memory: n(c.stability) === 0 ? null : { stability: n(c.stability), difficulty: n(c.difficulty) },
          last:
            lastDay === null
              ? null
              : { day: lastDay, at: n(c.lastAt), rating: n(c.lastRating), from: n(c.answeredFrom) },
          interval: n(c.interval),
          reps: n(c.reps),
          lapses: n(c.lapses),
          introduced: day(c.introducedDay),
          reviewed: day(c.reviewedDay),
          buried: day(c.buriedDay),
          suspended: n(c.suspended) === 1,
          flag: n(c.flag),
          marked: n(c.marked) === 1,
        },
      ];
    }),
  );
}
