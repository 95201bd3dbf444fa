import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/core/content/build-catalogue.ts';
import type { Catalogue } from '../../../src/core/content/catalogue.ts';
import { cardId, deckId, deviceId, millis, noteId, studyDay } from '../../../src/core/kernel/ids.ts';
import { foldEntry } from '../../../src/core/memory/fold.ts';
import { DEFAULT_WEIGHTS, intervalDays } from '../../../src/core/memory/fsrs.ts';
import type { Fact, LogEntry } from '../../../src/core/memory/log.ts';
import type { Model } from '../../../src/core/memory/model.ts';
import { emptyModel, rowOf } from '../../../src/core/memory/model-rows.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { fuzzBounds } from '../../../src/core/review/fuzz.ts';
import { dueLoad, overLimit, planReschedule } from '../../../src/core/review/reschedule.ts';
import { LEARNERS } from '../memory/learner.ts';

const NOTES = 40;
const TODAY = studyDay(100);
const preset = defaultPreset();
let seq = 0;

function build(): { model: Model; catalogue: Catalogue; fold: (card: number, day: number, fact: Fact) => void } {
  const model = emptyModel();
  const notes = (deck: string) =>
    Array.from({ length: NOTES }, (_, n) => ({ id: noteId(`${deck}/${n}`), templates: ['1'], removed: false }));
  const catalogue = buildCatalogue(
    ['d', 'e'].map((deck) => ({ id: deckId(deck), runs: [{ id: `${deck}#0`, notes: notes(deck) }] })),
    model,
  );
  const fold = (card: number, day: number, fact: Fact) => {
    seq += 1;
    const id = cardId(`d/${card}/1`);
    const entry: LogEntry = { device: deviceId('p'), seq, card: id, at: millis(seq), day: studyDay(day), ...fact };
    foldEntry(model.columns, rowOf(model, id), entry, () => DEFAULT_WEIGHTS);
  };
  for (let card = 0; card < NOTES - 5; card += 1) {
    const due = { unit: 'day', day: studyDay(90 + 2 + (card % 20)) } as const;
    fold(card, 90, { kind: 'review', rating: 3, took: 1, grant: { phase: 'review', step: 0, due } });
  }
  return { model, catalogue, fold };
}

const all = () => preset;
const under = (weights: readonly number[]) => () => ({ ...preset, weights });

describe('planReschedule', () => {
  it('[MOVE-1] moves what lies outside the fuzz of its interval, to a day within, counted from the last answer', () => {
    const { model, catalogue } = build();
    const moves = planReschedule(model, catalogue, all);
    const { lower, upper } = fuzzBounds(intervalDays(DEFAULT_WEIGHTS[2] ?? 0, 0.9, DEFAULT_WEIGHTS), 1, 36500);
    const outside = Array.from({ length: NOTES - 5 }, (_, card) => card).filter(
      (card) => 2 + (card % 20) < lower || 2 + (card % 20) > upper,
    );
    expect(moves.map(({ row }) => row)).toEqual(outside.map((card) => model.rows.get(cardId(`d/${card}/1`))));
    for (const { due } of moves) {
      expect(due - 90).toBeGreaterThanOrEqual(lower);
      expect(due - 90).toBeLessThanOrEqual(upper);
    }
    const slower = planReschedule(model, catalogue, () => ({ ...preset, desiredRetention: 0.7 }));
    expect(Math.min(...slower.map(({ due }) => due))).toBeGreaterThan(Math.max(...moves.map(({ due }) => due)));
  });

  it('[MOVE-1] without fuzz moves what is not on the very day', () => {
    const { model, catalogue } = build();
    const moves = planReschedule(model, catalogue, () => ({ ...preset, fuzz: false }));
    expect(new Set(moves.map(({ due }) => due))).toEqual(new Set([92]));
    expect(moves).toHaveLength(33);
  });

  it('[MOVE-2] leaves steps, new and suspended cards and other presets alone, and nothing to move twice', () => {
    const { model, catalogue, fold } = build();
    const before = planReschedule(model, catalogue, all);
    fold(5, 91, { kind: 'suspend' });
    const learning = { phase: 'relearning', step: 0, due: { unit: 'instant', at: millis(9) } } as const;
    fold(6, 91, { kind: 'review', rating: 1, took: 1, grant: learning });
    const moves = planReschedule(model, catalogue, all);
    expect(moves).toHaveLength(before.length - 2);
    expect(planReschedule(model, catalogue, (deck) => (deck === 1 ? preset : null))).toEqual([]);
    for (const { row, due } of moves) {
      const card = Number(model.ids[row]?.split('/')[1]);
      fold(card, 100, { kind: 'reschedule', due: { unit: 'day', day: due }, together: true });
    }
    expect(planReschedule(model, catalogue, all)).toEqual([]);
  });
});

describe('dueLoad', () => {
  it('[MOVE-3] counts each card on its day, and the overdue on the first', () => {
    const { model, catalogue, fold } = build();
    const load = dueLoad(model.columns, catalogue, TODAY, 30);
    // Due 92 to 111: days 92 to 100 are today, each twice but for the last five.
    expect(load.slice(0, 3)).toEqual([18, 2, 2]);
    expect(load.reduce((sum, count) => sum + count, 0)).toBe(NOTES - 5);
    fold(0, 100, { kind: 'suspend' });
    expect(dueLoad(model.columns, catalogue, TODAY, 30)[0]).toBe(17);
  });

  it('[MOVE-3] keeps the sum over all days when cards move', () => {
    const { model, catalogue } = build();
    const moves = planReschedule(model, catalogue, under(LEARNERS.quick));
    const after = dueLoad(model.columns, catalogue, TODAY, 400, moves);
    expect(after.reduce((sum, count) => sum + count, 0)).toBe(NOTES - 5);
    expect(after).not.toEqual(dueLoad(model.columns, catalogue, TODAY, 400));
  });

  it('[MOVE-4] counts the decks that a daily limit holds back, and for how long', () => {
    const { model, catalogue } = build();
    const over = (limit: number, moves = planReschedule(model, catalogue, () => ({ ...preset, fuzz: false }))) =>
      overLimit(model.columns, catalogue, TODAY, () => limit, moves);
    // Without fuzz all 35 cards move to day 92.
    expect(over(10)).toEqual({ decks: 1, perDay: 10, days: 4 });
    expect(over(35)).toBeNull();
    expect(over(0)).toBeNull();
    expect(over(10, [])).toEqual({ decks: 1, perDay: 10, days: 2 });
  });
});
