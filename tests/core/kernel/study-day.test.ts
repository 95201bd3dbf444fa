import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Millis, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DAY, type DayClock, elapsedDays, startOfDay, studyDayAt } from '../../../src/core/kernel/study-day.ts';

const HOUR = 3_600_000;
/** The offset of a place at an instant, as its clock rules have it. */
function offsetIn(timeZone: string, at: Millis): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(
    parts.find(({ type }) => type === 'timeZoneName')!.value,
  )!;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
const at = (iso: string) => millis(Date.parse(iso));
const dayIn = (timeZone: string, instant: Millis) =>
  studyDayAt(instant, { utcOffset: offsetIn(timeZone, instant), rolloverHour: 4 });
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

describe('study day', () => {
  it('[DAY-1] a new study day begins at the rollover hour, not at midnight', () => {
    expect(dateOf(dayIn('Asia/Seoul', at('2026-11-22T23:59:59+09:00')))).toBe('2026-11-22');
    expect(dateOf(dayIn('Asia/Seoul', at('2026-11-23T03:59:59.999+09:00')))).toBe('2026-11-22');
    expect(dateOf(dayIn('Asia/Seoul', at('2026-11-23T04:00:00+09:00')))).toBe('2026-11-23');
  });

  it('[DAY-2] midnight UTC means nothing: an evening and the same night are one day on any clock', () => {
    const seattle = (iso: string) => dayIn('America/Los_Angeles', at(iso));
    expect(seattle('2026-11-22T23:50:00Z')).toBe(seattle('2026-11-23T00:10:00Z'));
    expect(seattle('2026-11-22T11:59:00Z')).toBe(seattle('2026-11-22T12:01:00Z') - 1);
  });

  it('[DAY-3] a change to summer or winter time makes no day twice and leaves none out', () => {
    for (const night of ['2026-03-29', '2026-10-25']) {
      const midnight = at(`${night}T00:00:00Z`);
      const days = Array.from({ length: 14 * 24 }, (_, hour) =>
        dayIn('Europe/Berlin', millis(midnight + (hour - 168) * HOUR)),
      );
      const steps = new Set(days.slice(1).map((day, n) => day - days[n]!));
      expect(steps).toEqual(new Set([0, 1]));
      expect(dateOf(dayIn('Europe/Berlin', at(`${night}T01:30:00Z`)))).not.toBe(night);
      expect(dateOf(dayIn('Europe/Berlin', at(`${night}T04:30:00Z`)))).toBe(night);
    }
  });

  it('[DAY-4] a trip of nine time zones west repeats hours but never counts negative days, and east skips at most one', () => {
    const seoulMorning = at('2026-11-23T08:00:00+09:00');
    const seoul = dayIn('Asia/Seoul', seoulMorning);
    const landed = dayIn('Europe/London', millis(seoulMorning + 2 * HOUR));
    expect(landed).toBe(seoul - 1);
    expect(elapsedDays(seoul, landed)).toBe(0);
    const london = dayIn('Europe/London', at('2026-11-23T20:00:00Z'));
    expect(elapsedDays(london, dayIn('Asia/Seoul', at('2026-11-23T21:00:00Z')))).toBe(1);
  });

  it('[DAY-5] a day begins at the first instant that belongs to it', () => {
    const anyClock: fc.Arbitrary<DayClock> = fc.record({
      utcOffset: fc.integer({ min: -12 * 60, max: 14 * 60 }),
      rolloverHour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(anyClock, fc.integer({ min: -40_000, max: 40_000 }), (clock, number) => {
        const start = startOfDay(studyDay(number), clock);
        expect(studyDayAt(start, clock)).toBe(number);
        expect(studyDayAt(millis(start - 1), clock)).toBe(number - 1);
      }),
    );
  });

  it('[DAY-6] elapsed days are whole study days', () => {
    expect(elapsedDays(studyDay(5), studyDay(9))).toBe(4);
    expect(elapsedDays(studyDay(9), studyDay(9))).toBe(0);
  });
});
