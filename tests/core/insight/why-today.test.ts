import { describe, expect, it } from 'vitest';
import { type DueFacts, explainDue } from '../../../src/core/insight/why-today.ts';
import { millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY } from '../../../src/core/kernel/study-day.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';

const TODAY = studyDay(20_000);
const NOW = millis(20_000 * DAY + DAY / 2);
const REVIEW: DueFacts = {
  phase: 'review',
  memory: { stability: 10, difficulty: 5 },
  due: { unit: 'day', day: studyDay(TODAY - 2) },
  lastAnswer: { rating: 3, at: millis(NOW - 10 * DAY), day: studyDay(TODAY - 10) },
  setByHand: false,
};
const explain = (facts: DueFacts) => explainDue(facts, NOW, TODAY, DEFAULT_WEIGHTS);

describe('why a card is due today', () => {
  it('[WHY-1] a review tells its last rating, the days since, the recall now and the days overdue', () => {
    const why = explain(REVIEW);
    expect(why).toMatchObject({ reason: 'review', lastRating: 3, daysSince: 10, overdueDays: 2 });
    // Stability is where recall is 90 %.
    expect(why.reason === 'review' ? why.recall : 0).toBeCloseTo(0.9, 10);
  });

  it('[WHY-2] recall counts hours, days are study days: an evening and the next morning are one day', () => {
    const lastAnswer = { rating: 2, at: millis(NOW - DAY / 2), day: studyDay(TODAY - 1) } as const;
    const why = explain({ ...REVIEW, memory: { stability: 0.5, difficulty: 5 }, lastAnswer });
    expect(why).toMatchObject({ daysSince: 1, lastRating: 2 });
    expect(why.reason === 'review' ? why.recall : 0).toBeCloseTo(0.9, 10);
  });

  it('[WHY-3] a card studied early is not overdue, and a clock set back claims nothing odd', () => {
    const due = { unit: 'day', day: studyDay(TODAY + 5) } as const;
    const lastAnswer = { rating: 4, at: millis(NOW + DAY), day: studyDay(TODAY + 1) } as const;
    expect(explain({ ...REVIEW, due, lastAnswer })).toEqual({
      reason: 'review',
      lastRating: 4,
      daysSince: 0,
      recall: 1,
      overdueDays: 0,
    });
  });

  it('[WHY-4] learning and relearning tell the time since the last answer', () => {
    const lastAnswer = { rating: 1, at: millis(NOW - 90_500), day: TODAY } as const;
    const learning = { ...REVIEW, phase: 'learning', lastAnswer } as const;
    const told = { reason: 'learning', again: false, lastRating: 1, secondsSince: 90, daysSince: 0 };
    expect(explain(learning)).toEqual(told);
    expect(explain({ ...learning, phase: 'relearning' })).toEqual({ ...told, again: true });
  });

  it('[WHY-5] a new card is new; a date set by hand comes before every other reason', () => {
    const fresh: DueFacts = { phase: 'new', memory: null, due: null, lastAnswer: null, setByHand: false };
    expect(explain(fresh)).toEqual({ reason: 'new' });
    expect(explain({ ...REVIEW, setByHand: true })).toEqual({ reason: 'by-hand', overdueDays: 2 });
    expect(explain({ ...REVIEW, memory: null, lastAnswer: null })).toEqual({ reason: 'by-hand', overdueDays: 2 });
  });
});
