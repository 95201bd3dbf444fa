import { describe, expect, it } from 'vitest';
import { cutAnswers, roomForAnswers } from '../../../src/core/insight/answer-columns.ts';
import { DEFAULT_PACE, expectedMinutes, measurePace, paceOfAnswers } from '../../../src/core/insight/pace.ts';
import { REVIEW } from '../../../src/core/memory/model.ts';
import { desk, inMinutes, onDay } from '../review/queue-helpers.ts';

const took = (milliseconds: number, phase: 'learning' | 'review') => ({
  kind: 'review' as const,
  rating: 3 as const,
  took: milliseconds,
  grant: { phase, step: 0, due: phase === 'review' ? onDay(0) : inMinutes(1) },
});

/** A desk at which 10 cards were answered three times: as new, in steps, as reviews. */
function thirtyAnswers() {
  const notes = Array.from({ length: 10 }, (_, n) => `n${'abcdefghij'[n]}`);
  const d = desk({ d: notes });
  for (const note of notes) {
    d.record(`${note}/0`, took(20_000, 'learning'));
    d.record(`${note}/0`, took(4000, 'review'));
    d.record(`${note}/0`, took(8000, 'review'));
  }
  return d;
}

describe('pace', () => {
  it('[PACE-1] before 20 answers the stated defaults stand in', () => {
    const d = desk({ d: ['a'] });
    for (let n = 0; n < 19; n += 1) d.record('a/0', took(1000, 'review'));
    expect(measurePace(d.live)).toEqual(DEFAULT_PACE);
    d.record('a/0', took(1000, 'review'));
    expect(measurePace(d.live).measured).toBe(true);
    expect(measurePace(d.live).milliseconds).toEqual({ ...DEFAULT_PACE.milliseconds, review: 1000 });
  });

  it('[PACE-2] then the mean of the newest answers, by what the card was asked as', () => {
    expect(measurePace(thirtyAnswers().live).milliseconds).toEqual({ new: 20_000, learning: 4000, review: 8000 });
  });

  it('[PACE-3] an answer counts at most a minute, and one taken back not at all', () => {
    const d = thirtyAnswers();
    const long = d.record('na/0', took(3_600_000, 'review'));
    expect(measurePace(d.live).milliseconds.review).toBeCloseTo((10 * 8000 + 60_000) / 11);
    d.takeBack('na/0', long);
    expect(measurePace(d.live).milliseconds.review).toBe(8000);
  });

  it('[PACE-8] the pace of sealed answers counts on when too few are left unsealed', () => {
    const d = desk({ d: ['a'] });
    const sealed = { milliseconds: { new: 9000, learning: 3000, review: 6000 }, measured: true };
    for (let n = 0; n < 19; n += 1) d.record('a/0', took(1000, 'review'));
    expect(measurePace(d.live, sealed)).toEqual(sealed);
    d.record('a/0', took(1000, 'review'));
    expect(measurePace(d.live, sealed).milliseconds.review).toBe(1000);
  });

  it('[PACE-8] which is that of the newest 500 of them', () => {
    const answers = roomForAnswers(600);
    answers.phase.fill(REVIEW);
    answers.took.fill(50_000, 0, 100);
    answers.took.fill(4000, 100);
    expect(paceOfAnswers(answers)?.milliseconds.review).toBe(4000);
    expect(paceOfAnswers(cutAnswers(answers, 19))).toBeNull();
  });

  it('[PACE-4] the expected time counts a new card with its steps', () => {
    const pace = { milliseconds: { new: 30_000, learning: 10_000, review: 12_000 }, measured: true };
    expect(expectedMinutes({ new: 0, learning: 3, review: 5 }, pace, 2)).toBeCloseTo(1.5);
    expect(expectedMinutes({ new: 1, learning: 0, review: 0 }, pace, 2)).toBeCloseTo((30 + 12.4) / 60);
    expect(expectedMinutes({ new: 1, learning: 0, review: 0 }, pace, 0)).toBeCloseTo(0.5);
  });
});
