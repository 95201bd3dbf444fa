import { buildCatalogue } from '../../src/core/content/build-catalogue.ts';
import { deckId, deviceId, millis, noteId, studyDay } from '../../src/core/kernel/ids.ts';
import { startOfDay, studyDayAt } from '../../src/core/kernel/study-day.ts';
import { foldEntry } from '../../src/core/memory/fold.ts';
import { type Memory, nextMemory, retrievability } from '../../src/core/memory/fsrs.ts';
import type { LogEntry, Rating } from '../../src/core/memory/log.ts';
import { type Model, NO_DAY } from '../../src/core/memory/model.ts';
import { emptyModel } from '../../src/core/memory/model-rows.ts';
import { defaultPreset } from '../../src/core/review/default-preset.ts';
import { type CardBefore, computeGrants } from '../../src/core/review/grants.ts';
import { nextCard } from '../../src/core/review/next-card.ts';
import { buildQueue, noteChange } from '../../src/core/review/queue.ts';
import { randomFrom } from './memory/learner.ts';

const CLOCK = { utcOffset: 540, rolloverHour: 4 };
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Eight in the morning in Seoul. */
export const FIRST_MORNING = Date.parse('2026-01-05T08:00:00+09:00');
export const PRESET = { ...defaultPreset(), newPerDay: 8, reviewsPerDay: 9999 };
export const NOTES = Array.from({ length: 900 }, (_, n) => ({
  id: noteId(`d/${n}`),
  templates: ['1'],
  removed: false,
}));
const PHASES = ['new', 'learning', 'review', 'relearning'] as const;

/** A person whose memory is FSRS-6 with weights of their own, and who does all that the queue asks, day after day. */
export function study(truth: readonly number[], preset: typeof PRESET, days = 365, morning = FIRST_MORNING) {
  const model = emptyModel();
  const catalogue = buildCatalogue([{ id: deckId('d'), runs: [{ id: 'd#0', notes: NOTES }] }], model);
  const random = randomFrom(9);
  const memories = new Map<number, { memory: Memory; day: number }>();
  const log: LogEntry[] = [];
  let [asked, recalled] = [0, 0];
  for (let n = 0; n < days; n += 1) {
    let at = morning + n * DAY;
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
      const { grant } = computeGrants({ card, before, at: millis(at), day, nextDayAt, preset, spread: null })[rating];
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
