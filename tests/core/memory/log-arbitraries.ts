import fc from 'fast-check';
import { type CardId, cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { compareEntries } from '../../../src/core/memory/entries.ts';
import type { Due, Fact, LogEntry } from '../../../src/core/memory/log.ts';
import type { Model } from '../../../src/core/memory/model.ts';

export const START_DAY = 20_000;
export const START = START_DAY * 86_400_000;
export const CARDS: readonly CardId[] = ['d/a/0', 'd/a/1', 'd/b/0', 'd/c/0'].map(cardId);
export const DEVICES = ['phone', 'laptop'].map(deviceId);

const anyDue: fc.Arbitrary<Due> = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((days): Due => ({ unit: 'day', day: studyDay(START_DAY + days) })),
  fc.integer({ min: 0, max: 1e9 }).map((ms): Due => ({ unit: 'instant', at: millis(START + ms) })),
);

export const anyReview: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constant('review' as const),
  rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  took: fc.nat(90_000),
  grant: fc.oneof(
    { weight: 9, arbitrary: fc.record({ phase: anyPhase(), step: fc.nat(3), due: anyDue }) },
    {
      weight: 1,
      arbitrary: fc.record({ phase: anyPhase(), step: fc.nat(3), due: anyDue, suspend: fc.constant(true as const) }),
    },
  ),
});

function anyPhase() {
  return fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const);
}

const anyOther: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom<Fact>({ kind: 'suspend' }, { kind: 'unsuspend' }, { kind: 'bury' }, { kind: 'forget' }),
  anyDue.map((due): Fact => ({ kind: 'reschedule', due })),
  anyDue.map((due): Fact => ({ kind: 'reschedule', due, together: true })),
  fc.constantFrom(0 as const, 3 as const, 7 as const).map((flag): Fact => ({ kind: 'flag', flag })),
  fc.boolean().map((marked): Fact => ({ kind: 'mark', marked })),
);

type Draft = { device: number; card: number; gap: number; fact: Fact | null; target: number };

/**
 * Logs of two devices in the total order, with retracts of earlier entries (also of retracts, now and then under a
 * wrong card or of an entry that does not exist). Devices number their entries from 1; instants sometimes collide.
 */
export const anyLog = (maxLength = 40, minLength = 0): fc.Arbitrary<LogEntry[]> =>
  fc
    .array(
      fc.record<Draft>({
        device: fc.nat(1),
        card: fc.nat(CARDS.length - 1),
        gap: fc.constantFrom(0, 1, 60_000, 3_600_000, 40_000_000),
        fact: fc.oneof(
          { weight: 6, arbitrary: anyReview },
          { weight: 2, arbitrary: anyOther },
          { weight: 3, arbitrary: fc.constant(null) },
        ),
        target: fc.nat(9),
      }),
      { minLength, maxLength, size: 'max' },
    )
    .map((drafts) => {
      const seqs = [0, 0];
      const lastAt = [0, 0];
      let clock = START;
      const log: LogEntry[] = [];
      for (const { device, card, gap, fact, target } of drafts) {
        clock = Math.max(clock + gap, (lastAt[device] ?? 0) + 1);
        lastAt[device] = clock;
        seqs[device] = (seqs[device] ?? 0) + 1;
        log.push(placeEntry(log, { device, seq: seqs[device] ?? 1, card, at: clock }, fact, target));
      }
      return log.sort(compareEntries);
    });

function placeEntry(
  log: readonly LogEntry[],
  place: { device: number; seq: number; card: number; at: number },
  fact: Fact | null,
  target: number,
): LogEntry {
  const head = {
    device: DEVICES[place.device] ?? deviceId('?'),
    seq: place.seq,
    at: millis(place.at),
    day: studyDay(Math.floor(place.at / 86_400_000)),
  };
  const card = CARDS[place.card] ?? cardId('?');
  if (fact !== null) return { ...head, card, ...fact };
  const aim = log[log.length - 1 - target];
  if (aim === undefined || target === 9) {
    return { ...head, card, kind: 'retract', entry: { device: deviceId('nobody'), seq: 1 } };
  }
  return {
    ...head,
    card: target === 8 ? card : aim.card,
    kind: 'retract',
    entry: { device: aim.device, seq: aim.seq },
  };
}

/** Every field of every card, whatever rows the cards lie in. */
export function contentsOf(model: Model): Record<string, Record<string, number>> {
  return Object.fromEntries(
    model.ids.map((id, row) => [
      id,
      Object.fromEntries(Object.entries(model.columns).map(([name, column]) => [name, column[row] ?? Number.NaN])),
    ]),
  );
}
