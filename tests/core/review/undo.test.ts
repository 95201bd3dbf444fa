import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardId, cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { appendEntry, replayLive } from '../../../src/core/memory/live-model.ts';
import type { Fact, LogEntry } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { replay } from '../../../src/core/memory/replay.ts';
import { redoFact, UNDO_STEPS, undoFact, undoSteps } from '../../../src/core/review/undo.ts';
import { anyReview, CARDS, contentsOf, START, START_DAY } from '../memory/log-arbitraries.ts';

const weights = () => DEFAULT_WEIGHTS;
const PHONE = deviceId('phone');
const LAPTOP = deviceId('laptop');

/** A log being written on two devices, an hour between entries. */
function writer() {
  const live = replayLive([], [], CARDS, weights);
  const append = (card: CardId, fact: Fact, device = PHONE): LogEntry => {
    const seq = live.tail.filter((entry) => entry.device === device).length + 1;
    const at = START + live.tail.length * 3_600_000;
    const day = studyDay(START_DAY + Math.floor(live.tail.length / 24));
    const entry: LogEntry = { device, seq, card, at: millis(at), day, ...fact };
    expect(appendEntry(live, entry, weights)).toBe('folded');
    return entry;
  };
  const undo = () => {
    const step = undoFact(live.tail, PHONE);
    if (step !== null) append(step.card, step.fact);
    return step?.action ?? null;
  };
  const redo = () => {
    const step = redoFact(live.tail, PHONE);
    if (step !== null) append(step.card, step.fact);
    return step?.action ?? null;
  };
  return { live, append, undo, redo, contents: () => contentsOf(live.model) };
}

const anyAction = fc.record({ card: fc.constantFrom(...CARDS), fact: anyReview });

describe('undo', () => {
  it('[UNDO-1] undo is as if the action had never happened', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 1, maxLength: 12 }), (actions) => {
        const log = writer();
        for (const { card, fact } of actions) log.append(card, fact);
        const without = contentsOf(replay([columnsOf(log.live.tail.slice(0, -1))], CARDS, weights));
        log.undo();
        expect(log.contents()).toEqual(without);
      }),
    );
  });

  it('[UNDO-2] undo, then redo, is as before', () => {
    fc.assert(
      fc.property(
        fc.array(anyAction, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (actions, steps) => {
          const log = writer();
          for (const { card, fact } of actions) log.append(card, fact);
          const before = log.contents();
          for (let n = 0; n < steps; n += 1) log.undo();
          for (let n = 0; n < steps; n += 1) log.redo();
          expect(log.contents()).toEqual(before);
        },
      ),
    );
  });

  it('[UNDO-3] any interleaving behaves like two plain stacks', () => {
    const anyStep = fc.oneof(
      { weight: 4, arbitrary: anyAction },
      { weight: 3, arbitrary: fc.constant('undo' as const) },
      { weight: 2, arbitrary: fc.constant('redo' as const) },
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60, size: 'max' }), (steps) => {
        const log = writer();
        const done: LogEntry[] = [];
        let undone: LogEntry[] = [];
        for (const step of steps) {
          if (step === 'undo') {
            const action = done.pop();
            expect(log.undo()).toEqual(action ?? null);
            if (action) undone.push(action);
          } else if (step === 'redo') {
            const action = undone.pop();
            expect(log.redo()).toEqual(action ?? null);
            if (action) done.push(action);
          } else {
            done.push(log.append(step.card, step.fact));
            undone = [];
          }
        }
        expect(log.contents()).toEqual(contentsOf(replay([columnsOf(done)], CARDS, weights)));
      }),
      { numRuns: 80 },
    );
  });

  it('[UNDO-4] at least 30 answers can be undone and redone, also after a reload', () => {
    const log = writer();
    const card = CARDS[0]!;
    for (let n = 0; n < 130; n += 1) log.append(card, { kind: 'mark', marked: n % 2 === 0 });
    const reloaded = structuredClone(log.live.tail);
    expect(undoSteps(reloaded, PHONE).undo).toHaveLength(UNDO_STEPS);
    for (let n = 0; n < 60; n += 1) expect(log.undo()?.seq).toBe(130 - n);
    expect(undoSteps(structuredClone(log.live.tail), PHONE).redo).toHaveLength(60);
    for (let n = 0; n < 60; n += 1) expect(log.redo()?.seq).toBe(71 + n);
  });

  it('[UNDO-5] what another device did is not undone here, and what it took back cannot be redone here', () => {
    const log = writer();
    const card = cardId('d/a/0');
    log.append(card, { kind: 'suspend' });
    const own = log.append(card, { kind: 'bury' });
    log.append(card, { kind: 'unsuspend' }, LAPTOP);
    expect(undoFact(log.live.tail, PHONE)?.action).toEqual(own);
    log.append(card, { kind: 'retract', entry: { device: PHONE, seq: own.seq } }, LAPTOP);
    expect(undoFact(log.live.tail, PHONE)?.action.kind).toBe('suspend');
    expect(redoFact(log.live.tail, PHONE)).toBeNull();
  });

  it('[UNDO-6] with nothing to undo or redo there is nothing to write', () => {
    expect(undoFact([], PHONE)).toBeNull();
    expect(redoFact([], PHONE)).toBeNull();
  });

  it('[UNDO-7] what was moved together is not undone card by card', () => {
    const log = writer();
    const [first, second] = CARDS;
    if (first === undefined || second === undefined) throw new Error('Two cards are needed');
    const flag = log.append(first, { kind: 'flag', flag: 3 });
    log.append(second, { kind: 'reschedule', due: { unit: 'day', day: studyDay(START_DAY) }, together: true });
    expect(log.undo()).toEqual(flag);
    expect(log.undo()).toBeNull();
  });
});
