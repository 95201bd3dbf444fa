import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCards,
  DAY_EDGES,
  DIFFICULTY_EDGES,
  histogram,
  memoryHistograms,
  RECALL_EDGES,
} from '../../../src/core/insight/card-states.ts';
import { forecastLoad } from '../../../src/core/insight/forecast-load.ts';
import { DEFAULT_WEIGHTS, retrievability } from '../../../src/core/memory/fsrs.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { replay } from '../../../src/core/memory/replay.ts';
import { CARDS, START, START_DAY } from '../memory/log-arbitraries.ts';
import { type SlowCard, slowModel } from '../memory/slow-model.ts';
import { anyTravelLog } from './slow-stats.ts';

const DAY = 86_400_000;
const ROWS = Uint32Array.from(CARDS.keys());
const modelOf = (log: Parameters<typeof slowModel>[0]) => replay([columnsOf(log)], CARDS, () => DEFAULT_WEIGHTS);

function slowCards(log: Parameters<typeof slowModel>[0]): SlowCard[] {
  const cards = slowModel(log, DEFAULT_WEIGHTS);
  const blank = slowModel([{ ...log[0], card: '?' } as never], DEFAULT_WEIGHTS).get('?') as SlowCard;
  return CARDS.map((id) => cards.get(id) ?? { ...blank, phase: 'new', memory: null, interval: 0, suspended: false });
}

function slowState({ suspended, phase, interval }: SlowCard) {
  if (suspended) return 'suspended';
  if (phase === 'new') return 'fresh';
  if (phase !== 'review') return 'learning';
  return interval < 21 ? 'young' : 'mature';
}

const someLog = anyTravelLog().filter((log) => log.length > 0);

describe('the cards as they are', () => {
  it('[STAT-8] are counted as new, learning, young, mature or suspended', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const wanted = { fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
        for (const card of slowCards(log)) wanted[slowState(card)] += 1;
        expect(countCards(modelOf(log).columns, ROWS)).toEqual(wanted);
      }),
    );
  });

  it('[STAT-9] have histograms of interval, stability, difficulty and recall, suspended ones left out', () => {
    fc.assert(
      fc.property(someLog, fc.nat(60), (log, days) => {
        const at = START + 3e9 + days * DAY;
        const got = memoryHistograms(
          modelOf(log).columns,
          ROWS,
          at,
          () => DEFAULT_WEIGHTS,
          (row) => (row < 2 ? 0 : row),
        );
        const cards = slowCards(log).map((card, row) => ({ ...card, note: row < 2 ? 0 : row }));
        const known = cards.filter((card) => card.memory !== null && !card.suspended);
        const recallOf = ({ memory, last }: SlowCard) =>
          retrievability(memory ?? { stability: 1, difficulty: 1 }, (at - (last?.at ?? 0)) / DAY, DEFAULT_WEIGHTS);
        const fill = (values: number[], edges: readonly number[]) =>
          edges.map(
            (edge, bin) =>
              values.filter(
                (value) => (bin === 0 || value >= edge) && value < (edges[bin + 1] ?? Number.POSITIVE_INFINITY),
              ).length,
          );
        const review = known.filter(({ phase }) => phase === 'review');
        expect(got.intervals).toEqual(
          fill(
            review.map(({ interval }) => interval),
            DAY_EDGES,
          ),
        );
        expect(got.stability).toEqual(
          fill(
            known.map(({ memory }) => memory?.stability ?? 0),
            DAY_EDGES,
          ),
        );
        expect(got.difficulty).toEqual(
          fill(
            known.map(({ memory }) => memory?.difficulty ?? 0),
            DIFFICULTY_EDGES,
          ),
        );
        expect(got.recall).toEqual(fill(known.map(recallOf), RECALL_EDGES));
        expect(got.remembered.cards).toBe(known.length);
        expect(got.remembered.expected).toBeCloseTo(
          known.reduce((sum, card) => sum + recallOf(card), 0),
          9,
        );
        const notes = [...new Set(known.map(({ note }) => note))].map((note) =>
          known.filter((card) => card.note === note),
        );
        expect(got.notes.notes).toBe(notes.length);
        const means = notes.map((own) => own.reduce((sum, card) => sum + recallOf(card), 0) / own.length);
        expect(got.notes.expected).toBeCloseTo(
          means.reduce((sum, mean) => sum + mean, 0),
          9,
        );
      }),
    );
  });

  it('[STAT-9] a value on an edge belongs to the bin that begins there', () => {
    expect(histogram([0, 0.9, 1, 2.99, 3, 1e9], [0, 1, 3])).toEqual([2, 2, 2]);
    expect(histogram([], [0, 1])).toEqual([0, 0]);
  });
});

describe('what falls due', () => {
  it('[STAT-10] counts begun cards by day, the overdue as backlog, and the load as one answer an interval', () => {
    fc.assert(
      fc.property(someLog, fc.integer({ min: -2, max: 20 }), (log, days) => {
        const day = START_DAY + days;
        const nextDayAt = (day + 1) * DAY + 4 * 3_600_000;
        const got = forecastLoad(modelOf(log).columns, {
          rows: ROWS,
          day,
          nextDayAt,
          horizon: 15,
          deckOf: () => 0,
          newPerDay: () => 0,
        });
        const waits = slowCards(log).flatMap((card) => {
          const state = slowState(card);
          if (state === 'fresh' || state === 'suspended') return [];
          const { due } = card;
          const wait = due.unit === 'day' ? due.value - day : Math.ceil((due.value + 1 - nextDayAt) / DAY);
          return wait <= 0 && card.buried === day ? [] : [{ wait, state, interval: card.interval }];
        });
        expect(got.backlog).toBe(waits.filter(({ wait }) => wait < 0).length);
        expect(got.days).toEqual(
          Array.from({ length: 15 }, (_, ahead) => {
            const own = waits.filter(({ wait }) => wait === ahead);
            const of = (state: string) => own.filter((one) => one.state === state).length;
            return { fresh: 0, learning: of('learning'), young: of('young'), mature: of('mature') };
          }),
        );
        const load = waits.reduce((sum, { interval }) => sum + 1 / Math.max(1, interval), 0);
        expect(got.load).toBeCloseTo(load, 9);
      }),
    );
  });

  it('[STAT-11] new cards come by the limit of their deck, today less what was begun, until there are no more', () => {
    const ids = Array.from({ length: 7 }, (_, n) => `n${n}` as (typeof CARDS)[number]);
    const { columns } = replay([], ids, () => DEFAULT_WEIGHTS);
    columns.introducedDay[6] = 100;
    columns.phase[6] = 2;
    columns.dueUnit[6] = 1;
    columns.due[6] = 130;
    columns.suspended[5] = 1;
    const days = forecastLoad(columns, {
      rows: Uint32Array.from(ids.keys()),
      day: 100,
      nextDayAt: 0,
      horizon: 4,
      deckOf: (row) => (row === 4 ? 1 : 0),
      newPerDay: (deck) => (deck === 0 ? 2 : 20),
    }).days.map(({ fresh }) => fresh);
    expect(days).toEqual([2, 2, 1, 0]);
  });
});
