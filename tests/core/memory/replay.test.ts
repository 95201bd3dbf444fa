import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { replay } from '../../../src/core/memory/replay.ts';
import { anyLog, CARDS, contentsOf } from './log-arbitraries.ts';
import { asSlow, slowModel } from './slow-model.ts';

const weights = () => DEFAULT_WEIGHTS;

function segmentsOf(log: readonly LogEntry[], size: number) {
  const starts = Array.from({ length: Math.ceil(log.length / size) }, (_, n) => n * size);
  return starts.map((from) => columnsOf(log.slice(from, from + size)));
}

/** Every entry in one or both of two parts, each part in its own order. */
const anyScattered = anyLog(30).chain((log) =>
  fc.tuple(
    fc.constant(log),
    fc.array(fc.constantFrom('first', 'second', 'both'), { minLength: log.length, maxLength: log.length }),
  ),
);

describe('replay', () => {
  it('[MODEL-15] the model is what the rules say of each card, whatever the segments', () => {
    fc.assert(
      fc.property(anyLog(), fc.integer({ min: 1, max: 50 }), (log, size) => {
        const model = replay(segmentsOf(log, size), [], weights);
        expect(asSlow(model)).toEqual(slowModel(log, DEFAULT_WEIGHTS));
      }),
      { numRuns: 200 },
    );
  });

  it('[MODEL-16] segments in any order, overlapping or repeated, give the same model', () => {
    fc.assert(
      fc.property(anyScattered, ([log, places]) => {
        const first = log.filter((_, n) => places[n] !== 'second');
        const second = log.filter((_, n) => places[n] !== 'first');
        const scattered = replay([columnsOf(second), columnsOf([]), columnsOf(first.reverse())], CARDS, weights);
        expect(contentsOf(scattered)).toEqual(contentsOf(replay([columnsOf(log)], CARDS, weights)));
      }),
      { numRuns: 100 },
    );
  });

  it('[MODEL-17] given cards get the first rows in their order; cards of the log alone follow', () => {
    const log = fc.sample(anyLog(60, 60), { numRuns: 1, seed: 7 })[0]!;
    const model = replay([columnsOf(log)], [CARDS[3]!, CARDS[1]!], weights);
    expect(model.ids.slice(0, 2)).toEqual([CARDS[3], CARDS[1]]);
    expect(new Set(model.ids)).toEqual(new Set(CARDS));
    expect(model.ids.every((id, row) => model.rows.get(id) === row)).toBe(true);
  });

  it('[MODEL-18] each card is folded under its own weights', () => {
    const steep = DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight / 2 : weight));
    const log = fc.sample(anyLog(60, 60), { numRuns: 1, seed: 7 })[0]!;
    const model = replay([columnsOf(log)], CARDS, (row) => (row === 1 ? steep : DEFAULT_WEIGHTS));
    const expected = slowModel(log, DEFAULT_WEIGHTS);
    const stability = (row: number) => model.columns.stability[row];
    expect(stability(0)).toBe(expected.get(CARDS[0]!)?.memory?.stability ?? 0);
    expect(stability(1)).toBe(slowModel(log, steep).get(CARDS[1]!)?.memory?.stability);
    expect(stability(1)).not.toBe(expected.get(CARDS[1]!)?.memory?.stability);
  });
});
