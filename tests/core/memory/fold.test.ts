import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { foldEntry } from '../../../src/core/memory/fold.ts';
import { DEFAULT_WEIGHTS, nextMemory } from '../../../src/core/memory/fsrs.ts';
import type { Due, Fact, Grant, LogEntry, Rating } from '../../../src/core/memory/log.ts';
import { addCards, emptyModel } from '../../../src/core/memory/model-rows.ts';
import { asSlow } from './slow-model.ts';

const CARD = cardId('d/n/0');
const onDay = (day: number): Due => ({ unit: 'day', day: studyDay(day) });
const atInstant = (at: number): Due => ({ unit: 'instant', at: millis(at) });

/** Folds facts, one after the other, each on its study day, and gives the card as it then is. */
function fold(...facts: readonly (readonly [day: number, fact: Fact | object])[]) {
  const model = emptyModel();
  addCards(model, [CARD]);
  facts.forEach(([day, fact], n) => {
    const head = { device: deviceId('a'), seq: n + 1, card: CARD, at: millis(1000 + n), day: studyDay(day) };
    foldEntry(model.columns, 0, { ...head, ...fact } as LogEntry, () => DEFAULT_WEIGHTS);
  });
  return asSlow(model).get(CARD)!;
}

function review(rating: Rating, phase: Grant['phase'], due: Due, step = 0): Fact {
  return { kind: 'review', rating, took: 1000, grant: { phase, step, due } };
}

describe('answers', () => {
  it('[MODEL-1] an answer takes phase, step and due date from what was granted', () => {
    const card = fold([10, review(3, 'learning', atInstant(600), 1)]);
    expect(card).toMatchObject({
      phase: 'learning',
      step: 1,
      due: { unit: 'instant', value: 600 },
      interval: 0,
      reps: 1,
    });
  });

  it('[MODEL-2] memory is folded over whole study days and never over negative ones', () => {
    const first = nextMemory(null, 0, 3, DEFAULT_WEIGHTS);
    const start = [10, review(3, 'review', onDay(12))] as const;
    expect(fold(start, [15, review(3, 'review', onDay(30))]).memory).toEqual(nextMemory(first, 5, 3, DEFAULT_WEIGHTS));
    expect(fold(start, [9, review(3, 'review', onDay(30))]).memory).toEqual(nextMemory(first, 0, 3, DEFAULT_WEIGHTS));
  });

  it('[MODEL-3] the interval is the days granted in review, and none in steps', () => {
    expect(fold([10, review(4, 'review', onDay(18))]).interval).toBe(8);
    expect(fold([10, review(4, 'review', onDay(18))], [18, review(1, 'relearning', onDay(19))]).interval).toBe(0);
  });

  it('[MODEL-4] a lapse is Again on a card in review, nowhere else', () => {
    const again = review(1, 'relearning', atInstant(5));
    expect(fold([1, again], [1, again]).lapses).toBe(0);
    expect(fold([1, review(3, 'review', onDay(3))], [3, again], [3, again]).lapses).toBe(1);
    expect(fold([1, review(3, 'review', onDay(3))], [3, review(2, 'review', onDay(5))]).lapses).toBe(0);
  });

  it('[MODEL-5] the day of the first answer is kept, and the last day on which it counted as a review', () => {
    const card = fold(
      [1, review(1, 'learning', atInstant(5))],
      [1, review(3, 'learning', onDay(2))],
      [2, review(3, 'review', onDay(9))],
      [3, { kind: 'flag', flag: 1 }],
    );
    expect(card).toMatchObject({ introduced: 1, reviewed: 2 });
    expect(
      fold([1, review(1, 'learning', atInstant(5))], [2, review(1, 'learning', atInstant(9))]).reviewed,
    ).toBeNull();
  });

  it('[MODEL-6] the earliest-gathered queue it was answered from on its last day is kept', () => {
    const steps = review(1, 'learning', atInstant(5));
    expect(fold([1, steps]).last?.from).toBe(3);
    expect(fold([1, steps], [1, steps]).last?.from).toBe(0);
    expect(fold([1, review(1, 'learning', onDay(2))], [2, steps]).last?.from).toBe(1);
    expect(fold([1, review(4, 'review', onDay(9))], [9, review(3, 'review', onDay(9))]).last?.from).toBe(2);
  });

  it('[MODEL-7] a grant may suspend the card', () => {
    const leech = {
      ...review(1, 'relearning', atInstant(5)),
      grant: { phase: 'relearning', step: 0, due: atInstant(5), suspend: true },
    };
    expect(fold([1, leech]).suspended).toBe(true);
  });
});

describe('other facts', () => {
  it('[MODEL-8] forget makes the card new and keeps how often it was answered and failed', () => {
    const card = fold(
      [1, review(4, 'review', onDay(5))],
      [5, review(1, 'relearning', atInstant(9))],
      [6, { kind: 'mark', marked: true }],
      [6, { kind: 'forget' }],
    );
    expect(card).toMatchObject({ phase: 'new', memory: null, last: null, introduced: null, interval: 0 });
    expect(card).toMatchObject({ due: { unit: 'none' }, reps: 2, lapses: 1, marked: true, reviewed: 5 });
  });

  it('[MODEL-9] setting a day makes the card a review with its memory kept', () => {
    const first = nextMemory(null, 0, 1, DEFAULT_WEIGHTS);
    const card = fold([1, review(1, 'learning', atInstant(9), 1)], [2, { kind: 'reschedule', due: onDay(9) }]);
    expect(card).toMatchObject({
      phase: 'review',
      step: 0,
      interval: 7,
      memory: first,
      due: { unit: 'day', value: 9 },
    });
    expect(fold([5, { kind: 'reschedule', due: onDay(3) }]).interval).toBe(1);
  });

  it('[MODEL-32] a card moved together with others counts its interval from its last answer', () => {
    const moved = { kind: 'reschedule', due: onDay(9), together: true } as const;
    expect(fold([1, review(4, 'review', onDay(20))], [5, moved])).toMatchObject({
      phase: 'review',
      interval: 8,
      due: { unit: 'day', value: 9 },
    });
    expect(fold([5, moved]).interval).toBe(4);
  });

  it('[MODEL-10] setting an instant leaves the phase, but a new card comes into learning', () => {
    expect(fold([5, { kind: 'reschedule', due: atInstant(7) }])).toMatchObject({
      phase: 'learning',
      due: { value: 7 },
    });
    const inReview = fold([1, review(4, 'review', onDay(9))], [5, { kind: 'reschedule', due: atInstant(7) }]);
    expect(inReview).toMatchObject({ phase: 'review', due: { unit: 'instant', value: 7 } });
  });

  it('[MODEL-11] suspending, burying, flags and marks are what the last fact says', () => {
    expect(fold([1, { kind: 'suspend' }]).suspended).toBe(true);
    expect(fold([1, { kind: 'suspend' }], [1, { kind: 'unsuspend' }]).suspended).toBe(false);
    expect(fold([1, { kind: 'bury' }], [4, { kind: 'bury' }]).buried).toBe(4);
    expect(fold([1, { kind: 'flag', flag: 3 }], [1, { kind: 'flag', flag: 0 }]).flag).toBe(0);
    expect(fold([1, { kind: 'mark', marked: true }]).marked).toBe(true);
  });
});

describe('odd entries', () => {
  it('[MODEL-12] an unknown kind changes nothing', () => {
    expect(fold([1, { kind: 'dream', due: onDay(4) }])).toEqual(fold());
  });

  it('[MODEL-13] a grant of an unknown phase goes by the unit of its due date', () => {
    const odd = (due: Due) => ({ ...review(3, 'review', due), grant: { phase: 'dreaming', step: 1, due } });
    expect(fold([1, odd(onDay(4))]).phase).toBe('review');
    expect(fold([1, odd(atInstant(4))]).phase).toBe('learning');
  });

  it('[MODEL-14] no entry makes the fold throw or leaves its ranges', () => {
    const wild = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constantFrom(null, undefined, 1e308, -1e308));
    const wildDue = fc.oneof(wild, fc.record({ unit: fc.constantFrom('day', 'instant', 'week'), day: wild, at: wild }));
    const kinds = ['review', 'reschedule', 'flag', 'mark', 'bury', 'forget', 'suspend', 'retract', 'x'];
    const anyEntry = fc.record({
      kind: fc.constantFrom(...kinds),
      rating: fc.oneof(fc.constantFrom(1, 2, 3, 4), wild),
      took: wild,
      due: wildDue,
      flag: wild,
      marked: wild,
      day: fc.oneof(fc.integer(), wild),
      at: wild,
      grant: fc.oneof(wild, fc.record({ phase: fc.oneof(fc.constant('review'), wild), step: wild, due: wildDue })),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
        const card = fold(...entries.map((entry) => [0, entry] as const));
        expect(Object.values({ ...card.memory, ...card.due, step: card.step }).some(Number.isNaN)).toBe(false);
        expect(card.flag).toBeLessThanOrEqual(7);
        if (card.memory !== null) expect(card.memory.difficulty).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
