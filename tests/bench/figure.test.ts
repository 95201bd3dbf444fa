import { describe, expect, it } from 'vitest';
import { type Figure, growth, isMissed, printTable } from './figure.ts';
import { median, percentile } from './stats.ts';

const figure: Figure = { name: 'X', ours: 30, peer: 20, unit: 'ms', against: 'a peer', aim: 1.5 };

describe('a figure', () => {
  it('[BENCH-1] is missed when it is over its aim or was not measured; without an aim it never is', () => {
    expect(isMissed(figure)).toBe(false);
    expect(isMissed({ ...figure, ours: 30.1 })).toBe(true);
    expect(isMissed({ ...figure, ours: Number.NaN })).toBe(true);
    expect(isMissed({ ...figure, peer: 0 })).toBe(true);
    expect(isMissed({ ...figure, ours: 99, aim: null })).toBe(false);
  });

  it('[BENCH-1] says in the table what is missed', () => {
    expect(printTable([{ ...figure, ours: 40 }])).toContain(
      '| X | 40.0 ms | 20.0 ms (a peer) | 2.000 | <= 1.5 | MISSED |',
    );
  });

  it('[BENCH-2] growth allows ten times as long for ten times the data, and a fifth more', () => {
    expect(isMissed(growth('X', 119, 10))).toBe(false);
    expect(isMissed(growth('X', 121, 10))).toBe(true);
  });

  it('[BENCH-3] percentiles are values that were measured', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([median(hundred), percentile(hundred, 0.95)]).toEqual([50, 95]);
    expect(median([3, 1, 2])).toBe(2);
  });
});
