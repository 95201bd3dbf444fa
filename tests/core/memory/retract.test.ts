import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { isRetract, isRetracted, liveRetracts } from '../../../src/core/memory/retract.ts';
import { anyLog } from './log-arbitraries.ts';
import { slowLiving } from './slow-model.ts';

const head = (seq: number, card = 'd/n/0') => ({
  device: deviceId('a'),
  seq,
  at: millis(seq * 10),
  day: studyDay(1),
  card: cardId(card),
});
const action = (seq: number): LogEntry => ({ ...head(seq), kind: 'suspend' });
const retract = (seq: number, target: number, card?: string): LogEntry => ({
  ...head(seq, card),
  kind: 'retract',
  entry: { device: deviceId('a'), seq: target },
});

function living(log: readonly LogEntry[]): number[] {
  const live = liveRetracts(log.filter(isRetract));
  return log.filter((entry) => !isRetracted(live, entry)).map(({ seq }) => seq);
}

describe('retract', () => {
  it('[LOG-6] a retract takes its target back, and retracting the retract brings it again', () => {
    expect(living([action(1), retract(2, 1)])).toEqual([2]);
    expect(living([action(1), retract(2, 1), retract(3, 2)])).toEqual([1, 3]);
    expect(living([action(1), retract(2, 1), retract(3, 2), retract(4, 3)])).toEqual([2, 4]);
  });

  it('[LOG-7] one of two retracts taken back leaves the other in force', () => {
    expect(living([action(1), retract(2, 1), retract(3, 1), retract(4, 2)])).toEqual([3, 4]);
  });

  it('[LOG-8] a retract of itself, of something later, unknown, or of another card changes nothing', () => {
    expect(living([retract(1, 1), retract(2, 3), retract(3, 99), action(4)])).toEqual([1, 2, 3, 4]);
    expect(living([action(1), retract(2, 1, 'd/other/0')])).toEqual([1, 2]);
  });

  it('[LOG-9] what is taken back does not depend on the order in which entries are given', () => {
    fc.assert(
      fc.property(anyLog(25), (log) => {
        const live = liveRetracts(log.filter(isRetract).reverse());
        expect(log.filter((entry) => !isRetracted(live, entry))).toEqual(slowLiving(log));
      }),
      { numRuns: 150 },
    );
  });
});
