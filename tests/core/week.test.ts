import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/core/content/build-catalogue.ts';
import { deckId, deviceId, millis, noteId, type StudyDay } from '../../src/core/kernel/ids.ts';
import { startOfDay, studyDayAt } from '../../src/core/kernel/study-day.ts';
import { mergeLogs } from '../../src/core/memory/entries.ts';
import { DEFAULT_WEIGHTS } from '../../src/core/memory/fsrs.ts';
import { appendEntry, type LiveModel, replayLive } from '../../src/core/memory/live-model.ts';
import type { Due, Fact, Grant, LogEntry, Rating } from '../../src/core/memory/log.ts';
import { columnsOf } from '../../src/core/memory/log-columns.ts';
import { replay } from '../../src/core/memory/replay.ts';
import { countsOf } from '../../src/core/review/counts.ts';
import { defaultPreset } from '../../src/core/review/default-preset.ts';
import { nextCard } from '../../src/core/review/next-card.ts';
import { buildQueue, noteChange, type Queue } from '../../src/core/review/queue.ts';
import { redoFact, undoFact } from '../../src/core/review/undo.ts';
import { asSlow, type SlowCard, slowModel } from './memory/slow-model.ts';

const weights = () => DEFAULT_WEIGHTS;
const CLOCK = { utcOffset: 540, rolloverHour: 4 };
const MINUTE = 60_000;
const LEARN_AHEAD = 20 * MINUTE;
const NOTES = Array.from({ length: 24 }, (_, n) => ({ id: noteId(`d/${n}`), templates: ['0', '1'], removed: false }));
const DECKS = [{ id: deckId('d'), runs: [{ id: 'd#0', notes: NOTES }] }];
const PRESET = { ...defaultPreset(), newPerDay: 8, reviewsPerDay: 30 };

/** Small and repeatable: the same week in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** One device studying: it answers what it is asked, takes back, does again, buries, suspends. */
function learner(device: string, seed: number) {
  const roll = dice(seed);
  const live: LiveModel = replayLive([], [], [], weights);
  const catalogue = buildCatalogue(DECKS, live.model);
  let seq = 0;
  const write = (queue: Queue, card: LogEntry['card'], at: number, fact: Fact) => {
    seq += 1;
    const entry = { device: deviceId(device), seq, card, at: millis(at), day: studyDayAt(millis(at), CLOCK), ...fact };
    expect(appendEntry(live, entry, weights)).toBe('folded');
    noteChange(queue, live.model, live.model.rows.get(card)!);
  };
  const grantOf = (row: number, rating: Rating, at: number, day: StudyDay): Grant => {
    const phase = live.model.columns.phase[row];
    const inSteps = rating < 3 || (phase === 0 && rating === 3);
    const dayDue = (days: number): Due => ({ unit: 'day', day: (day + days) as StudyDay });
    const late = at + 10 * MINUTE >= startOfDay((day + 1) as StudyDay, CLOCK);
    const soon: Due = late ? dayDue(1) : { unit: 'instant', at: millis(at + 10 * MINUTE) };
    if (inSteps) return { phase: phase === 2 ? 'relearning' : 'learning', step: 0, due: soon };
    return { phase: 'review', step: 0, due: dayDue(1 + roll(5)) };
  };
  return {
    live,
    studyDay(morning: number, presses: number) {
      const day = studyDayAt(millis(morning), CLOCK);
      const nextDayAt = startOfDay((day + 1) as StudyDay, CLOCK);
      const limits = { new: PRESET.newPerDay, review: PRESET.reviewsPerDay };
      const input = {
        model: live.model,
        catalogue,
        decks: [0],
        presetOf: () => PRESET,
        limitsOf: () => limits,
        sortPreset: PRESET,
      };
      let queue = buildQueue({ ...input, day, nextDayAt });
      let at = morning;
      for (let press = 0; press < presses; press += 1) {
        at += 1000 + roll(90_000);
        const next = nextCard(queue, live.model, millis(at), LEARN_AHEAD);
        if (next.kind !== 'card') break;
        const id = live.model.ids[next.row]!;
        const what = roll(20);
        const step =
          what === 0
            ? undoFact(live.tail, deviceId(device))
            : what === 1
              ? redoFact(live.tail, deviceId(device))
              : null;
        if (step !== null) write(queue, step.card, at, step.fact);
        else if (what === 2) write(queue, id, at, { kind: 'bury' });
        else if (what === 3 && press % 3 === 0) write(queue, id, at, { kind: 'suspend' });
        else {
          const rating = ([1, 2, 3, 3, 3, 4] as const)[roll(6)]!;
          write(queue, id, at, { kind: 'review', rating, took: 4000, grant: grantOf(next.row, rating, at, day) });
        }
        checkLimits(live, day);
        if (roll(10) === 0) {
          const before = countsOf(queue, live.model, millis(at + LEARN_AHEAD)).all;
          queue = buildQueue({ ...input, day, nextDayAt });
          expect(countsOf(queue, live.model, millis(at + LEARN_AHEAD)).all.learning).toBe(before.learning);
        }
      }
    },
  };
}

function checkLimits({ model }: LiveModel, day: number): void {
  const { introducedDay, reviewedDay, suspended } = model.columns;
  const count = (column: Int32Array) => model.ids.filter((_, row) => column[row] === day).length;
  expect(count(introducedDay)).toBeLessThanOrEqual(PRESET.newPerDay);
  expect(count(reviewedDay)).toBeLessThanOrEqual(PRESET.reviewsPerDay);
  expect(suspended.every((value) => value <= 1)).toBe(true);
}

/** A week from a Monday morning in Seoul on, one sitting a day. */
function week(device: string, seed: number): LiveModel {
  const one = learner(device, seed);
  for (let day = 0; day < 7; day += 1)
    one.studyDay(Date.parse('2026-11-23T08:00:00+09:00') + day * 86_400_000 + seed * 7, 60);
  return one.live;
}

function known(cards: Map<string, SlowCard>, untouched: Map<string, SlowCard>): Map<string, SlowCard> {
  return new Map([...cards].filter(([id]) => untouched.has(id)));
}

describe('a week of use', () => {
  it('[MODEL-30] after a week of answers, undos, burying and suspending every card is what the log says', () => {
    for (const seed of [1, 2, 3]) {
      const live = week('phone', seed);
      expect(live.tail.length).toBeGreaterThan(100);
      const expected = slowModel(live.tail, DEFAULT_WEIGHTS);
      expect(known(asSlow(live.model), expected)).toEqual(expected);
    }
  });

  it('[MODEL-31] two devices that hear of each other in any order end up alike, and as the log says', () => {
    const phone = week('phone', 4).tail;
    const laptop = week('laptop', 5).tail;
    const merged = mergeLogs(phone, laptop);
    const expected = slowModel(merged, DEFAULT_WEIGHTS);
    const roll = dice(9);
    const mixed = [...merged].sort(() => roll(3) - 1);
    for (const arrival of [merged, [...laptop, ...phone], [...phone].reverse().concat(laptop), mixed]) {
      let live = replayLive([], [], [], weights);
      for (const entry of arrival) {
        if (appendEntry(live, entry, weights) === 'needs-replay')
          live = replayLive([], [...live.tail, entry], [], weights);
      }
      expect(live.tail).toEqual(merged);
      expect(asSlow(live.model)).toEqual(expected);
    }
    expect(asSlow(replay([columnsOf(laptop), columnsOf(phone)], [], weights))).toEqual(expected);
  });
});
