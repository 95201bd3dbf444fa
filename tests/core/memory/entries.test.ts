import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { compareEntries, isAnswer, mergeLogs } from '../../../src/core/memory/entries.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { anyLog } from './log-arbitraries.ts';

function entry(device: string, seq: number, at: number, rest: object = {}): LogEntry {
  const head = { device: deviceId(device), seq, at: millis(at), day: studyDay(1), card: cardId('d/n/0') };
  return { ...head, kind: 'bury', ...rest };
}

/** Parts of one log, as two devices may hold them. */
const anyParts = anyLog(20).chain((log) => fc.tuple(fc.subarray(log), fc.subarray(log), fc.subarray(log)));

describe('order', () => {
  it('[LOG-1] entries stand by instant, then by device, then by number', () => {
    const sorted = [entry('a', 9, 1), entry('a', 2, 2), entry('a', 10, 2), entry('b', 1, 2), entry('a', 3, 3)];
    expect([...sorted].reverse().sort(compareEntries)).toEqual(sorted);
    expect(compareEntries(entry('a', 1, 1), entry('a', 1, 1))).toBe(0);
  });

  it('[LOG-1] the order of devices does not depend on the language', () => {
    expect(compareEntries(entry('Z', 1, 1), entry('a', 1, 1))).toBeLessThan(0);
  });
});

describe('merge', () => {
  it('[LOG-2] merging is the union by device and number, in order', () => {
    const a = [entry('a', 1, 1), entry('a', 2, 5)];
    const b = [entry('b', 1, 3), entry('a', 2, 5)];
    expect(mergeLogs(a, b)).toEqual([entry('a', 1, 1), entry('b', 1, 3), entry('a', 2, 5)]);
  });

  it('[LOG-3] merging is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyParts, ([a, b, c]) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
        expect(mergeLogs(mergeLogs(a, b), b)).toEqual(mergeLogs(a, b));
      }),
      { numRuns: 60 },
    );
  });

  it('[LOG-4] of two different entries with one id the same one wins on every device', () => {
    const one = [entry('a', 1, 7, { kind: 'flag', flag: 1 })];
    const other = [entry('a', 1, 7, { flag: 2, kind: 'flag' })];
    expect(mergeLogs(one, other)).toEqual(mergeLogs(other, one));
    expect(mergeLogs([entry('a', 1, 7)], [entry('a', 1, 6)])).toEqual([entry('a', 1, 6)]);
  });

  it('[LOG-5] unknown kinds and fields come through a merge', () => {
    const odd = entry('a', 1, 1, { kind: 'dream', colour: 'green' });
    expect(mergeLogs([odd], [entry('b', 1, 1)])[0]).toEqual(odd);
    expect(isAnswer(odd)).toBe(false);
  });
});
