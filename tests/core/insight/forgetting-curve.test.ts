import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgettingCurve } from '../../../src/core/insight/forgetting-curve.ts';
import { DEFAULT_WEIGHTS, nextMemory, retrievability } from '../../../src/core/memory/fsrs.ts';
import { CARDS } from '../memory/log-arbitraries.ts';
import { slowLiving, slowModel } from '../memory/slow-model.ts';
import { anyTravelLog } from './slow-stats.ts';

const DAY = 86_400_000;

describe('the forgetting curve of a card', () => {
  it('[STAT-18] ends in the recall that the memory of the model gives now, and never rises but by an answer', () => {
    fc.assert(
      fc.property(anyTravelLog(), fc.nat(40), (log, wait) => {
        const card = CARDS[0];
        const own = slowLiving(log).filter((entry) => entry.card === card);
        const at = (own.at(-1)?.at ?? 0) + wait * DAY;
        const curve = forgettingCurve(own, DEFAULT_WEIGHTS, at, 5);
        const slow = slowModel(own, DEFAULT_WEIGHTS).get(card ?? '');
        if (slow?.memory == null || slow.last === null) {
          expect(curve).toBeNull();
          return;
        }
        const recall = retrievability(slow.memory, (at - slow.last.at) / DAY, DEFAULT_WEIGHTS);
        expect(curve?.past.at(-1)?.at(-1)?.[1]).toBeCloseTo(recall, 9);
        expect(curve?.ahead[0]?.[1]).toBeCloseTo(recall, 9);
        for (const stretch of [...(curve?.past ?? []), curve?.ahead ?? []]) {
          expect(stretch[0]?.[1]).toBeLessThanOrEqual(1);
          for (const [index, [x, y]] of stretch.entries()) {
            const [before = x, above = 1] = stretch[index - 1] ?? [];
            expect(x).toBeGreaterThanOrEqual(before);
            expect(y).toBeLessThanOrEqual(above);
          }
        }
      }),
    );
  });

  it('[STAT-18] tells what the card had fallen to at each answer', () => {
    const answer = (days: number, rating: 1 | 3) => ({
      device: 'd' as never,
      seq: days + 1,
      card: CARDS[0] as never,
      at: (days * DAY) as never,
      day: days as never,
      kind: 'review' as const,
      rating,
      took: 1,
      grant: { phase: 'review' as const, step: 0, due: { unit: 'day' as const, day: (days + 1) as never } },
    });
    const curve = forgettingCurve([answer(0, 3), answer(4, 1)], DEFAULT_WEIGHTS, 4 * DAY, 1);
    const memory = nextMemory(null, 0, 3, DEFAULT_WEIGHTS);
    expect(curve?.answers.map(({ x, rating }) => [x, rating])).toEqual([
      [0, 3],
      [4, 1],
    ]);
    expect(curve?.answers[0]?.recall).toBeNull();
    expect(curve?.answers[1]?.recall).toBeCloseTo(retrievability(memory, 4, DEFAULT_WEIGHTS), 9);
  });
});
