import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import type { Review } from '../../../src/core/memory/fit/training-set.ts';
import { buildTrainingSet } from '../../../src/core/memory/fit/training-set.ts';
import { historyOf } from '../../../src/core/memory/history.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { isRetract, isRetracted, liveRetracts } from '../../../src/core/memory/retract.ts';
import { anyLog, CARDS } from './log-arbitraries.ts';

/** The same, entry by entry. */
function slowHistory(log: readonly LogEntry[], isWanted: (card: string) => boolean): Review[][] {
  const retracted = liveRetracts(log.filter(isRetract));
  const lives = new Map<string, Review[][]>();
  for (const entry of log) {
    if (isRetracted(retracted, entry) || !isWanted(entry.card)) continue;
    const own = lives.get(entry.card) ?? [[]];
    lives.set(entry.card, own);
    if (entry.kind === 'forget') own.push([]);
    if (entry.kind === 'review') own.at(-1)?.push({ card: '', day: entry.day, rating: entry.rating });
  }
  return [...lives.values()].flat().filter((life) => life.length > 0);
}

/** Rating and days since the answer before, life by life, in an order of its own. */
function steps(lives: readonly (readonly Review[])[]): string[] {
  return lives
    .map((life) =>
      life.map(({ day, rating }, n) => [rating, n === 0 ? 0 : Math.max(0, day - (life[n - 1]?.day ?? day))]),
    )
    .map((life) => JSON.stringify(life))
    .sort();
}

function livesOf(reviews: readonly Review[]): Review[][] {
  const lives = new Map<Review['card'], Review[]>();
  for (const review of reviews) lives.set(review.card, [...(lives.get(review.card) ?? []), review]);
  return [...lives.values()];
}

describe('historyOf', () => {
  it('[FIT-1] is what the log says, however it is cut, and always a history', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, cut) => {
        const at = log.length === 0 ? 0 : cut % (log.length + 1);
        const history = historyOf([columnsOf(log.slice(0, at))], log.slice(at), () => true);
        expect(steps(livesOf(history))).toEqual(steps(slowHistory(log, () => true)));
        expect(buildTrainingSet(history).ok).toBe(true);
      }),
    );
  });

  it('[FIT-1] lets no time pass where the clock went back, and goes on from there', () => {
    const card = CARDS[0];
    if (card === undefined) throw new Error('A card is needed');
    const log = [5, 3, 6].map((day, n): LogEntry => {
      const due = { unit: 'day', day: studyDay(9) } as const;
      const grant = { phase: 'review', step: 0, due } as const;
      const at = { device: deviceId('phone'), seq: n + 1, at: millis(n), day: studyDay(day) };
      return { ...at, card, kind: 'review', rating: 3, took: 1, grant };
    });
    expect(historyOf([], log, () => true).map(({ day }) => day)).toEqual([5, 5, 8]);
  });

  it('[FIT-1] leaves out cards that are not asked for', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const isWanted = (card: string) => card === CARDS[0];
        expect(steps(livesOf(historyOf([], log, isWanted)))).toEqual(steps(slowHistory(log, isWanted)));
      }),
      { numRuns: 50 },
    );
  });
});
