import { describe, expect, it } from 'vitest';
import { cardId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY, studyDayAt } from '../../../src/core/kernel/study-day.ts';
import { DEFAULT_WEIGHTS, nextMemory } from '../../../src/core/memory/fsrs.ts';
import { fuzzFactor, fuzzInterval } from '../../../src/core/review/fuzz.ts';
import { type CardBefore, computeGrants } from '../../../src/core/review/grants.ts';
import { CARD, grantsOf, NEW_CARD, NOON, presetWith, REVIEW_CARD, TODAY, tell, tellAll } from './grants-helpers.ts';

const learning = (step: number, phase: 'learning' | 'relearning' = 'learning'): CardBefore => ({
  ...REVIEW_CARD,
  phase,
  step,
  memory: { stability: 2.3, difficulty: 5 },
  lastDay: TODAY,
  interval: 0,
});

describe('grants on the steps', () => {
  it('[GRANT-10] a new card goes through 1m and 10m, Easy leaves at once', () => {
    expect(tellAll(NEW_CARD)).toEqual(['learning 0 60s', 'learning 0 330s', 'learning 1 600s', 'review +8d']);
    expect(tellAll(learning(1))).toEqual(['learning 0 60s', 'learning 1 600s', 'review +2d', 'review +4d']);
  });

  it('[GRANT-10] the memory changes with every answer, in the steps too', () => {
    const before = learning(0);
    expect(grantsOf(before)[1].memory).toEqual(nextMemory(before.memory, 0, 1, DEFAULT_WEIGHTS));
    expect(grantsOf(NEW_CARD)[3].memory.stability).toBe(DEFAULT_WEIGHTS[2]);
  });

  it('[GRANT-11] a step index beyond the steps of a changed preset counts as the last step', () => {
    expect(tellAll(learning(5))).toEqual(tellAll(learning(1)));
    expect(tellAll(learning(1), { learningSteps: [60] })).toEqual([
      'learning 0 60s',
      'learning 0 90s',
      'review +2d',
      'review +4d',
    ]);
  });

  it('[GRANT-12] without steps a card goes to review, at least a day away', () => {
    const known = { ...learning(1), memory: { stability: 0.7, difficulty: 5 }, lastDay: studyDay(TODAY - 3) };
    expect(
      tellAll(known, { learningSteps: [] })
        .slice(1)
        .every((text) => text.startsWith('review')),
    ).toBe(true);
  });

  it('[GRANT-12] without steps an interval under half a day is waited out within the day', () => {
    // The default weights give Again 0.212 days.
    const [again, hard] = tellAll(NEW_CARD, { learningSteps: [] });
    expect(again).toBe(`learning 0 ${Math.floor(0.212 * 86_400)}s`);
    expect(hard).toBe('review +1d');
    expect(
      tellAll({ ...learning(0, 'relearning'), memory: { stability: 0.1, difficulty: 9 } }, { relearningSteps: [] })[0],
    ).toMatch(/^relearning 0 \d+s$/);
  });

  it('[GRANT-12] unless the weights know no same-day learning: it would come back for ever', () => {
    const weights = DEFAULT_WEIGHTS.toSpliced(17, 3, 0, 0, 0);
    expect(tellAll(NEW_CARD, { learningSteps: [], weights })[0]).toBe('review +1d');
  });

  it('[GRANT-13] Easy is at least a day longer than Good would have been', () => {
    const flat = { learningSteps: [], weights: DEFAULT_WEIGHTS.toSpliced(0, 4, 5, 5, 5, 5) };
    expect(tellAll(NEW_CARD, flat)).toEqual(['review +5d', 'review +5d', 'review +5d', 'review +6d']);
  });

  it('[GRANT-13] graduation fuzzes the rounded interval: 7.4 days as 7', () => {
    const changes = { learningSteps: [], fuzz: true, weights: DEFAULT_WEIGHTS.with(2, 7.4) };
    const days = Array.from({ length: 300 }, (_, reps) => grantsOf({ ...NEW_CARD, reps }, changes)[3].intervalDays);
    expect([Math.min(...days), Math.max(...days)]).toEqual([5, 9]);
    const exact = Array.from({ length: 300 }, (_, reps) => fuzzInterval(7.4, fuzzFactor(CARD, reps), 1, 36500));
    expect([Math.min(...exact), Math.max(...exact)]).toEqual([6, 9]);
  });

  it('[GRANT-14] a relearning card leaves by Good to the interval of its new stability', () => {
    expect(tellAll(learning(0, 'relearning'))).toEqual([
      'relearning 0 600s',
      'relearning 0 900s',
      'review +2d',
      'review +4d',
    ]);
  });
});

describe('grants across the day', () => {
  const steps = { learningSteps: [60, DAY / 2000, DAY / 1000, (5 * DAY) / 1000] };
  it('[GRANT-15] a delay that reaches the next study day is granted in days', () => {
    // Twelve hours are left: 12 h reach the next day, 24 h end in it, 5 days end in the fifth.
    expect(tell(grantsOf(learning(0), steps)[3])).toBe('learning 1 +1d');
    expect(tell(grantsOf(learning(1), steps)[3])).toBe('learning 2 +1d');
    expect(tell(grantsOf(learning(2), steps)[3])).toBe('learning 3 +5d');
    expect(grantsOf(learning(0), steps)[3].grant.due).toEqual({ unit: 'day', day: TODAY + 1 });
    const oneSecondLess = { learningSteps: [60, DAY / 2000 - 1] };
    expect(tell(grantsOf(learning(0), oneSecondLess)[3])).toBe('learning 1 43199s');
  });

  it('[GRANT-15] in the last minute of the day even Again waits for tomorrow', () => {
    const at = { at: millis((TODAY + 1) * DAY - 59_000) };
    expect(tellAll(NEW_CARD, {}, at).slice(0, 3)).toEqual(['learning 0 +1d', 'learning 0 +1d', 'learning 1 +1d']);
  });

  it('[GRANT-15] an answer that waited past the rollover falls due on the day it is given, not in the past', () => {
    expect(tellAll(NEW_CARD, {}, { at: millis((TODAY + 1) * DAY + 5000) })[0]).toBe('learning 0 +1d');
    expect(tellAll(NEW_CARD, {}, { at: millis((TODAY + 3) * DAY + 5000) })[0]).toBe('learning 0 +3d');
  });

  it('[GRANT-16] elapsed days are study days: the hours between do not count', () => {
    const clock = { utcOffset: 540, rolloverHour: 4 };
    const evening = millis(NOON + 2 * 3_600_000);
    const before = { ...REVIEW_CARD, lastDay: studyDayAt(millis(evening - 5 * DAY + 3_600_000), clock) };
    const good = grantsOf(before, {}, { at: evening, day: studyDayAt(evening, clock) })[3];
    expect(good.memory).toEqual(nextMemory(REVIEW_CARD.memory, 5, 3, DEFAULT_WEIGHTS));
  });

  it('[GRANT-16] a trip west that takes the day back counts as the same day', () => {
    const before = { ...REVIEW_CARD, lastDay: studyDay(TODAY + 1) };
    expect(grantsOf(before)[3].memory).toEqual(nextMemory(REVIEW_CARD.memory, 0, 3, DEFAULT_WEIGHTS));
  });
});

describe('grants in review', () => {
  it('[GRANT-17] passes follow the model, each a day longer than the one before', () => {
    const [hard, good, easy] = ([2, 3, 4] as const).map((rating) =>
      Math.round(nextMemory(REVIEW_CARD.memory, 20, rating, DEFAULT_WEIGHTS).stability),
    );
    expect(tellAll(REVIEW_CARD).slice(1)).toEqual([`review +${hard}d`, `review +${good}d`, `review +${easy}d`]);
    const weak = {
      ...REVIEW_CARD,
      memory: { stability: 1, difficulty: 10 },
      lastDay: studyDay(TODAY - 1),
      interval: 1,
    };
    expect(tellAll(weak).slice(1)).toEqual(['review +1d', 'review +2d', 'review +3d']);
  });

  it('[GRANT-17] an interval that has grown is granted at least a day more than the last', () => {
    const early = { ...REVIEW_CARD, lastDay: TODAY };
    // On the same day stability stays 20, as long as the last interval was: no step back.
    expect(tellAll(early).slice(1, 3)).toEqual(['review +20d', 'review +21d']);
    expect(tellAll({ ...early, interval: 22 })[1]).toBe('review +22d');
    expect(tellAll({ ...early, interval: 40 })[1]).toBe('review +20d');
  });

  it('[GRANT-18] the longest interval caps every button, in review and at graduation', () => {
    expect(tellAll(REVIEW_CARD, { maximumInterval: 30 }).slice(1)).toEqual([
      'review +30d',
      'review +30d',
      'review +30d',
    ]);
    expect(tellAll(NEW_CARD, { maximumInterval: 3 })[3]).toBe('review +3d');
    expect(tellAll(REVIEW_CARD, { maximumInterval: 1, relearningSteps: [] })).toEqual(Array(4).fill('review +1d'));
  });

  it('[GRANT-19] a lapse goes to the first relearning step, or without steps to its unfuzzed interval', () => {
    const before = { ...REVIEW_CARD, memory: { stability: 900, difficulty: 2 }, lastDay: studyDay(TODAY - 900) };
    const exact = nextMemory(before.memory, 900, 1, DEFAULT_WEIGHTS).stability;
    expect(exact).toBeGreaterThan(5);
    expect(tellAll(before)[0]).toBe('relearning 0 600s');
    for (const reps of [1, 2, 3, 4]) {
      const again = tellAll({ ...before, reps }, { relearningSteps: [], fuzz: true })[0];
      expect(again).toBe(`review +${Math.round(exact)}d`);
    }
  });

  it('[GRANT-20] only the lapse that makes a leech suspends, and only if the preset wants it', () => {
    const suspends = (lapses: number, leechSuspends: boolean) =>
      Object.values(grantsOf({ ...REVIEW_CARD, lapses }, { leechSuspends })).map(({ grant }) => grant.suspend);
    expect(suspends(7, true)).toEqual([true, undefined, undefined, undefined]);
    expect(suspends(11, true)[0]).toBe(true);
    expect(suspends(8, true)[0]).toBeUndefined();
    expect(suspends(7, false)[0]).toBeUndefined();
    const relearning = grantsOf({ ...learning(0, 'relearning'), lapses: 7 }, { leechSuspends: true });
    expect(relearning[1].grant).not.toHaveProperty('suspend');
  });

  it('[GRANT-21] a card put into review by hand gets its first memory there', () => {
    const before: CardBefore = { ...NEW_CARD, phase: 'review' };
    expect(tellAll(before)).toEqual(['relearning 0 600s', 'review +1d', 'review +2d', 'review +8d']);
    expect(grantsOf(before)[3].memory).toEqual(nextMemory(null, 0, 3, DEFAULT_WEIGHTS));
  });

  it('[GRANT-22] plays the interval list that ts-fsrs and py-fsrs publish', () => {
    // Good x 6, Again x 2, Good x 5, each when due; ts-fsrs FSRS-6.test.ts and py-fsrs 6.3 tests/test_basic.py.
    const ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const;
    let before: CardBefore = NEW_CARD;
    let at = NOON;
    const intervals = ratings.map((rating) => {
      const day = studyDay(Math.floor(at / DAY));
      const nextDayAt = millis((day + 1) * DAY);
      const input = { card: cardId('a/b/c'), before, at, day, nextDayAt, preset: presetWith({}), spread: null };
      const { grant, memory, intervalDays } = computeGrants(input)[rating];
      at = millis(grant.due.unit === 'day' ? grant.due.day * DAY + DAY / 2 : grant.due.at);
      before = { ...before, phase: grant.phase, step: grant.step, memory, lastDay: day, interval: intervalDays };
      return intervalDays;
    });
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });
});
