import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectAnswers } from '../../../src/core/insight/answer-columns.ts';
import { collectAnswers } from '../../../src/core/insight/answers.ts';
import { countButtons } from '../../../src/core/insight/buttons.ts';
import { streakOf, tallyDays } from '../../../src/core/insight/day-tally.ts';
import { tallyHours } from '../../../src/core/insight/hours.ts';
import { trueRetention } from '../../../src/core/insight/retention.ts';
import type { CardId } from '../../../src/core/kernel/ids.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { CARDS, START_DAY } from '../memory/log-arbitraries.ts';
import { anyTravelLog, isMature, isTest, type SlowAnswer, slowAnswers, slowGroup } from './slow-stats.ts';

const rowsOf = () => new Map<CardId, number>(CARDS.map((card, row) => [card, row]));
const PHASES = ['new', 'learning', 'review', 'relearning'];

/** The log cut into segments, as it may lie on disk: in stretches, out of order, with repeats. */
const anyPieces = fc.tuple(anyTravelLog(), fc.nat(40), fc.boolean(), fc.boolean());

function collect([log, cut, swap, repeat]: [LogEntry[], number, boolean, boolean]) {
  const pieces = [log.slice(0, cut), log.slice(repeat ? Math.max(0, cut - 3) : cut)];
  return collectAnswers((swap ? pieces.toReversed() : pieces).map(columnsOf), rowsOf());
}

const recall = (answers: readonly SlowAnswer[]) => ({
  asked: answers.length,
  recalled: answers.filter(({ entry }) => entry.rating > 1).length,
});

describe('the answers of a log', () => {
  it('[STAT-1] are those that were not taken back, each once, in order, with what the card was before', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const answers = collect(pieces);
        const got = Array.from({ length: answers.length }, (_, i) => ({
          card: CARDS[answers.row[i] ?? -1],
          at: answers.at[i],
          day: answers.day[i],
          rating: answers.rating[i],
          took: answers.took[i],
          phase: PHASES[answers.phase[i] ?? -1],
          interval: answers.interval[i],
        }));
        const wanted = slowAnswers(pieces[0]).map(({ entry, phase, interval }) => {
          const { card, at, day, rating, took } = entry;
          return { card, at, day, rating, took, phase, interval };
        });
        expect(got).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('[STAT-2] are picked by card', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(3), (pieces, row) => {
        const rows = new Uint8Array(CARDS.length).fill(1, row, row + 2);
        const picked = selectAnswers(collect(pieces), rows);
        const wanted = slowAnswers(pieces[0]).filter(({ entry }) => CARDS.slice(row, row + 2).includes(entry.card));
        expect([...picked.at]).toEqual(wanted.map(({ entry }) => entry.at));
        expect([...picked.took]).toEqual(wanted.map(({ entry }) => entry.took));
      }),
    );
  });
});

describe('true retention', () => {
  const PERIODS = [
    ['today', 0, 0],
    ['yesterday', 1, 1],
    ['week', 6, 0],
    ['month', 29, 0],
    ['year', 364, 0],
    ['all', 1e9, -1e9],
  ] as const;

  it('[STAT-3] counts reviews and what had waited a day, by the study day that was recorded, young and mature', () => {
    fc.assert(
      fc.property(anyPieces, fc.integer({ min: -1, max: 20 }), (pieces, days) => {
        const today = START_DAY + days;
        const table = trueRetention(tallyDays(collect(pieces)), today);
        const tests = slowAnswers(pieces[0]).filter(isTest);
        for (const [period, first, last] of PERIODS) {
          const within = tests.filter(({ entry }) => today - entry.day <= first && today - entry.day >= last);
          expect(table[period]).toEqual({
            young: recall(within.filter((answer) => !isMature(answer))),
            mature: recall(within.filter(isMature)),
            both: recall(within),
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a day, a button, an hour', () => {
  it('[STAT-4] each study day has its answers by what the cards were, its time and its recall', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const answers = slowAnswers(pieces[0]);
        const days = [...new Set(answers.map(({ entry }) => entry.day))].sort((a, b) => a - b);
        const wanted = days.map((day) => {
          const own = answers.filter(({ entry }) => entry.day === day);
          const of = (group: string) => own.filter((answer) => slowGroup(answer) === group).length;
          return {
            day,
            answers: own.length,
            fresh: of('fresh'),
            learning: of('learning'),
            young: of('young'),
            mature: of('mature'),
            milliseconds: own.reduce((sum, { entry }) => sum + Math.min(60_000, entry.took), 0),
            ...recall(own.filter(isTest)),
            matureAsked: own.filter((answer) => isTest(answer) && isMature(answer)).length,
            matureRecalled: recall(own.filter((answer) => isTest(answer) && isMature(answer))).recalled,
          };
        });
        expect(tallyDays(collect(pieces))).toEqual(wanted);
      }),
    );
  });

  it('[STAT-5] each button is counted by what the card was', () => {
    fc.assert(
      fc.property(anyPieces, fc.integer({ min: -2, max: 12 }), (pieces, days) => {
        const answers = slowAnswers(pieces[0]).filter(({ entry }) => entry.day >= START_DAY + days);
        const counts = countButtons(collect(pieces), START_DAY + days);
        for (const group of ['fresh', 'learning', 'young', 'mature'] as const) {
          const own = answers.filter((answer) => slowGroup(answer) === group);
          const wanted = [1, 2, 3, 4].map((button) => own.filter(({ entry }) => entry.rating === button).length);
          expect(counts[group]).toEqual(wanted);
        }
      }),
    );
  });

  it('[STAT-6] each hour of the clock on the wall has its answers and its recall, summer time included', () => {
    const utcOffset = (at: number) => (at > (START_DAY + 2) * 86_400_000 + 3_600_000 ? 120 : 60);
    fc.assert(
      fc.property(anyPieces, fc.integer({ min: -2, max: 12 }), (pieces, days) => {
        const answers = slowAnswers(pieces[0]).filter(({ entry }) => entry.day >= START_DAY + days);
        const hourOf = ({ entry }: SlowAnswer) => new Date(entry.at + utcOffset(entry.at) * 60_000).getUTCHours();
        const wanted = Array.from({ length: 24 }, (_, hour) => {
          const own = answers.filter((answer) => hourOf(answer) === hour);
          return { answers: own.length, ...recall(own.filter(isTest)) };
        });
        expect(tallyHours(collect(pieces), START_DAY + days, utcOffset)).toEqual(wanted);
      }),
    );
  });

  it('[STAT-7] a streak is the study days in a row up to today; a today without an answer breaks nothing yet', () => {
    expect(streakOf([], 10)).toBe(0);
    expect(streakOf([8, 9, 10], 10)).toBe(3);
    expect(streakOf([8, 9], 10)).toBe(2);
    expect(streakOf([7, 8], 10)).toBe(0);
    expect(streakOf([6, 8, 9, 11], 10)).toBe(2);
  });
});
