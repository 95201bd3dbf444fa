import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/core/content/build-catalogue.ts';
import { deckId, deviceId, millis, noteId, studyDay } from '../../src/core/kernel/ids.ts';
import { startOfDay, studyDayAt } from '../../src/core/kernel/study-day.ts';
import { reportFit } from '../../src/core/memory/fit-report.ts';
import { foldEntry } from '../../src/core/memory/fold.ts';
import { DEFAULT_WEIGHTS, type Memory, nextMemory, retrievability } from '../../src/core/memory/fsrs.ts';
import { historyOf } from '../../src/core/memory/history.ts';
import type { LogEntry, Rating } from '../../src/core/memory/log.ts';
import { columnsOf } from '../../src/core/memory/log-columns.ts';
import { type Model, NO_DAY } from '../../src/core/memory/model.ts';
import { emptyModel } from '../../src/core/memory/model-rows.ts';
import { replay } from '../../src/core/memory/replay.ts';
import { defaultPreset } from '../../src/core/review/default-preset.ts';
import { type CardBefore, computeGrants } from '../../src/core/review/grants.ts';
import { nextCard } from '../../src/core/review/next-card.ts';
import { buildQueue, noteChange } from '../../src/core/review/queue.ts';
import { LEARNERS, randomFrom } from './memory/learner.ts';

const CLOCK = { utcOffset: 540, rolloverHour: 4 };
const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST_MORNING = Date.parse('2026-01-05T08:00:00+09:00');
const PRESET = { ...defaultPreset(), newPerDay: 8, reviewsPerDay: 9999 };
const NOTES = Array.from({ length: 900 }, (_, n) => ({ id: noteId(`d/${n}`), templates: ['1'], removed: false }));
const PHASES = ['new', 'learning', 'review', 'relearning'] as const;

/** A person whose memory is FSRS-6 with weights of their own, and who does all that the queue asks. */
function studyForAYear(truth: readonly number[], preset: typeof PRESET) {
  const model = emptyModel();
  const catalogue = buildCatalogue([{ id: deckId('d'), runs: [{ id: 'd#0', notes: NOTES }] }], model);
  const random = randomFrom(9);
  const memories = new Map<number, { memory: Memory; day: number }>();
  const log: LogEntry[] = [];
  let [asked, recalled] = [0, 0];
  for (let n = 0; n < 365; n += 1) {
    let at = FIRST_MORNING + n * DAY;
    const day = studyDayAt(millis(at), CLOCK);
    const nextDayAt = startOfDay(studyDay(day + 1), CLOCK);
    const limits = { new: preset.newPerDay, review: preset.reviewsPerDay };
    const rules = { decks: [0], presetOf: () => preset, limitsOf: () => limits, sortPreset: preset };
    const queue = buildQueue({ ...rules, model, catalogue, day, nextDayAt });
    for (;;) {
      const next = nextCard(queue, model, millis(at), 20 * MINUTE);
      if (next.kind !== 'card') break;
      at += 9000;
      const { row } = next;
      const known = memories.get(row);
      const elapsed = known === undefined ? 0 : day - known.day;
      const rating = rate(known?.memory, elapsed, truth, random);
      if (elapsed > 0 && model.columns.phase[row] === 2) {
        asked += 1;
        recalled += rating > 1 ? 1 : 0;
      }
      memories.set(row, { memory: nextMemory(known?.memory ?? null, elapsed, rating, truth), day });
      const card = NOTES[row] === undefined ? undefined : model.ids[row];
      if (card === undefined) throw new Error('No such card');
      const before = beforeOf(model, row);
      const { grant } = computeGrants({ card, before, at: millis(at), day, nextDayAt, preset })[rating];
      const seq = log.length + 1;
      const device = deviceId('p');
      log.push({ device, seq, card, at: millis(at), day, kind: 'review', rating, took: 9000, grant });
      foldEntry(model.columns, row, log[seq - 1] as LogEntry, () => preset.weights);
      noteChange(queue, model, row);
    }
  }
  return { model, log, recall: recalled / asked };
}

function rate(memory: Memory | undefined, elapsed: number, truth: readonly number[], random: () => number): Rating {
  if (memory === undefined) return ([1, 2, 3, 3, 3, 4] as const)[Math.floor(random() * 6)] ?? 3;
  const recall = elapsed === 0 ? 0.9 : retrievability(memory, elapsed, truth);
  if (random() >= recall) return 1;
  return random() < 0.15 ? 2 : random() < 0.85 ? 3 : 4;
}

function beforeOf({ columns }: Model, row: number): CardBefore {
  const at = (name: keyof typeof columns) => columns[name][row] ?? 0;
  return {
    phase: PHASES[at('phase')] ?? 'new',
    step: at('step'),
    memory: at('stability') > 0 ? { stability: at('stability'), difficulty: at('difficulty') } : null,
    lastDay: at('lastDay') === NO_DAY ? null : studyDay(at('lastDay')),
    interval: at('interval'),
    reps: at('reps'),
    lapses: at('lapses'),
  };
}

describe('a year of learning', () => {
  it('[SIM-7] gives the recall that was asked for when the weights are true', () => {
    const { recall } = studyForAYear(LEARNERS.steady, { ...PRESET, weights: LEARNERS.steady });
    expect(Math.abs(recall - 0.9)).toBeLessThan(0.02);
  });

  it('[SIM-7] comes nearer to it with weights that were fitted to its log', () => {
    const truth = LEARNERS.forgetful;
    const usual = studyForAYear(truth, PRESET);
    expect(NOTES.every((_, row) => usual.model.columns.reps[row] !== 0)).toBe(true);
    const history = historyOf([columnsOf(usual.log)], [], () => true);
    expect(history).toHaveLength(usual.log.length);
    expect(
      replay([columnsOf(usual.log)], usual.model.ids, () => DEFAULT_WEIGHTS).columns.stability.slice(0, 900),
    ).toEqual(usual.model.columns.stability.slice(0, 900));
    const fitted = reportFit([{ reviews: history, weights: DEFAULT_WEIGHTS }]);
    if (!fitted.ok) throw new Error(fitted.error);
    const { before, after, weights, later, items } = fitted.value;
    const own = studyForAYear(truth, { ...PRESET, weights });
    console.info(
      `${usual.log.length} answers in a year, ${items} items: log loss ${before.logLoss.toFixed(4)} by default, ${after.logLoss.toFixed(4)} fitted; ` +
        `recall ${usual.recall.toFixed(3)} by default, ${own.recall.toFixed(3)} with the fitted weights, 0.9 asked`,
    );
    expect(after.logLoss).toBeLessThan(before.logLoss);
    expect(later?.after).toBeLessThan(later?.before ?? 0);
    expect(Math.abs(own.recall - 0.9)).toBeLessThan(Math.abs(usual.recall - 0.9));
  });
});
