import { describe, expect, it } from 'vitest';
import { cardId, deviceId, studyDay } from '../../../src/core/kernel/ids.ts';
import { compareEntries } from '../../../src/core/memory/entries.ts';
import { entriesFrom, pastAnswers } from './past-log.ts';
import { randomFrom } from './random.ts';

const TODAY = studyDay(20_000);
const CARDS = Array.from({ length: 200 }, (_, n) => cardId(`d/n${n}/1`));

function makeLog() {
  const past = pastAnswers(CARDS.length, 2000, TODAY, randomFrom(1));
  return [...entriesFrom(past, CARDS, deviceId('bench'), { utcOffset: 540, rolloverHour: 4 }, randomFrom(2))];
}

describe('the log that the bench writes', () => {
  const log = makeLog();

  it('[BENCH-4] is the same at every run, and about as long as asked for', () => {
    expect(makeLog()).toEqual(log);
    expect(Math.abs(log.length - 2000)).toBeLessThan(20);
  });

  it('[BENCH-5] lies in the total order, before today, with all four ratings and all phases', () => {
    expect(log.every((entry, n) => n === 0 || compareEntries(log[n - 1]!, entry) < 0)).toBe(true);
    expect(log.every(({ day }) => day < TODAY)).toBe(true);
    const reviews = log.flatMap((entry) => (entry.kind === 'review' ? [entry] : []));
    expect(new Set(reviews.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(reviews.map(({ grant }) => grant.phase))).toEqual(new Set(['learning', 'review', 'relearning']));
  });

  it('[BENCH-6] leaves one card in twenty new and a part of the others due today', () => {
    const due = new Map(log.map((entry) => [entry.card, entry.kind === 'review' ? entry.grant.due : null]));
    expect(due.size).toBe(190);
    const today = [...due.values()].filter((one) => one?.unit === 'day' && one.day <= TODAY);
    expect(today.length).toBeGreaterThan(9);
    expect(today.length).toBeLessThan(95);
  });
});
