import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deviceId, millis, studyDay } from '../../../src/core/kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { appendEntry, type LiveModel, openLive, packBase, replayLive } from '../../../src/core/memory/live-model.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { replay } from '../../../src/core/memory/replay.ts';
import { commitSeal, planSeal } from '../../../src/core/memory/seal.ts';
import { anyLog, CARDS, contentsOf } from './log-arbitraries.ts';

const weights = () => DEFAULT_WEIGHTS;
const empty = () => replayLive([], [], CARDS, weights);
const whole = (log: readonly LogEntry[]) => contentsOf(replay([columnsOf(log)], CARDS, weights));
const anySplit = anyLog().chain((log) => fc.tuple(fc.constant(log), fc.nat(log.length)));

/** What an app does with an entry: fold it, or replay everything when it reaches behind the seal. */
function appendOrReplay(live: LiveModel, entry: LogEntry, sealed: readonly LogEntry[]): LiveModel {
  if (appendEntry(live, entry, weights) !== 'needs-replay') return live;
  return replayLive([columnsOf(sealed)], [...live.tail, ...live.early, entry], CARDS, weights);
}

function entry(seq: number, at: number, card = 'd/a/0', fact: object = { kind: 'suspend' }): LogEntry {
  const head = { device: deviceId('phone'), seq, card: cardId(card), at: millis(at), day: studyDay(20_000) };
  return { ...head, kind: 'suspend', ...fact } as LogEntry;
}
const retract = (seq: number, at: number, target: number) =>
  entry(seq, at, 'd/a/0', { kind: 'retract', entry: { device: deviceId('phone'), seq: target } });

describe('opening', () => {
  it('[MODEL-19] snapshot + tail is the replay of everything, field for field', () => {
    fc.assert(
      fc.property(anySplit, ([log, cut]) => {
        const live = replayLive([columnsOf(log.slice(0, cut))], log.slice(cut), CARDS, weights);
        expect(contentsOf(live.model)).toEqual(whole(log));
        const opened = openLive(structuredClone(packBase(live)), log.slice(cut).reverse(), weights);
        expect(opened.ok && contentsOf(opened.value.model)).toEqual(whole(log));
      }),
      { numRuns: 150 },
    );
  });

  it('[MODEL-20] a snapshot that does not know of a retract, or of a late entry, is refused', () => {
    const base = packBase(replayLive([columnsOf([entry(1, 100)])], [], CARDS, weights));
    expect(openLive(structuredClone(base), [retract(2, 200, 1)], weights)).toEqual({
      ok: false,
      error: 'needs-replay',
    });
    expect(openLive(structuredClone(base), [entry(2, 50)], weights)).toEqual({ ok: false, error: 'needs-replay' });
    expect(openLive(structuredClone(base), [entry(2, 200)], weights).ok).toBe(true);
  });

  it('[MODEL-21] entries that came late, before the seal, count in a replay', () => {
    fc.assert(
      fc.property(anyLog(25), fc.func(fc.boolean()), (log, isSealed) => {
        const sealed = log.filter(isSealed);
        const loose = log.filter((one) => !sealed.includes(one));
        const live = replayLive([columnsOf(sealed)], loose, CARDS, weights);
        expect(contentsOf(live.model)).toEqual(whole(log));
      }),
      { numRuns: 100 },
    );
  });
});

describe('appending', () => {
  it('[MODEL-22] entries folded one by one, in any order, give the replay of all', () => {
    const anyArrival = anyLog(25).chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(anyArrival, ([log, arrival]) => {
        let live = empty();
        for (const one of arrival) live = appendOrReplay(live, one, []);
        expect(contentsOf(live.model)).toEqual(whole(log));
        expect(live.tail).toEqual(log);
      }),
      { numRuns: 150 },
    );
  });

  it('[MODEL-23] an entry that is there already is ignored', () => {
    const live = empty();
    expect(appendEntry(live, entry(1, 100), weights)).toBe('folded');
    expect(appendEntry(live, entry(1, 100), weights)).toBe('duplicate');
    expect(live.tail).toHaveLength(1);
  });

  it('[MODEL-24] what reaches behind the seal asks for a replay and changes nothing', () => {
    const live = replayLive([columnsOf([entry(1, 100)])], [entry(2, 200)], CARDS, weights);
    const before = contentsOf(live.model);
    expect(appendEntry(live, entry(3, 100), weights)).toBe('folded');
    expect(appendEntry(live, entry(9, 50), weights)).toBe('needs-replay');
    expect(appendEntry(live, retract(4, 300, 1), weights)).toBe('needs-replay');
    expect(contentsOf(live.model)).toEqual(before);
    expect(live.tail).toHaveLength(2);
  });

  it('[MODEL-25] a card that nobody knew gets a row', () => {
    const live = empty();
    appendEntry(live, entry(1, 100, 'x/new/0'), weights);
    const row = live.model.rows.get(cardId('x/new/0'))!;
    expect(live.model.columns.suspended[row]).toBe(1);
    expect(live.model.ids).toHaveLength(CARDS.length + 1);
  });
});

describe('sealing', () => {
  it('[MODEL-26] sealing at any moments changes no card, and its snapshot opens to the same', () => {
    const anySeals = anyLog().chain((log) =>
      fc.tuple(fc.constant(log), fc.array(fc.nat(12), { minLength: log.length, maxLength: log.length })),
    );
    fc.assert(
      fc.property(anySeals, ([log, keeps]) => {
        let live = empty();
        const sealed: LogEntry[] = [];
        let base = packBase(live);
        log.forEach((one, n) => {
          const before = live;
          live = appendOrReplay(live, one, sealed);
          if (live !== before) base = packBase(live);
          const plan = (keeps[n] ?? 0) > 6 ? planSeal(live, weights, (keeps[n] ?? 0) - 7) : null;
          if (plan === null) return;
          sealed.push(...plan.sealed);
          base = plan.base;
          expect(commitSeal(live, plan.sealed, weights)).toBe('sealed');
        });
        expect([...sealed, ...live.tail]).toEqual(log);
        expect(contentsOf(live.model)).toEqual(whole(log));
        const opened = openLive(structuredClone(base), live.tail, weights);
        expect(opened.ok && contentsOf(opened.value.model)).toEqual(whole(log));
        expect(contentsOf(replayLive([columnsOf(sealed)], live.tail, CARDS, weights).model)).toEqual(whole(log));
      }),
      { numRuns: 200 },
    );
  });

  it('[MODEL-27] a plan changes nothing; what is appended before it is carried out stays in the tail', () => {
    const live = replayLive([], [entry(1, 100), entry(2, 200)], CARDS, weights);
    const plan = planSeal(live, weights, 0)!;
    expect(live.tail).toHaveLength(2);
    appendEntry(live, retract(3, 300, 2), weights);
    expect(commitSeal(live, plan.sealed, weights)).toBe('sealed');
    expect(live.tail.map(({ seq }) => seq)).toEqual([3]);
    expect(openLive(plan.base, live.tail, weights).ok).toBe(false);
    const replayed = replayLive([columnsOf(plan.sealed)], live.tail, CARDS, weights);
    expect(contentsOf(live.model)).toEqual(contentsOf(replayed.model));
  });

  it('[MODEL-28] an entry that arrived between plan and seal and belongs before the seal asks for a replay', () => {
    const live = replayLive([], [entry(1, 100), entry(2, 200)], CARDS, weights);
    const plan = planSeal(live, weights, 0)!;
    appendEntry(live, entry(3, 150), weights);
    expect(commitSeal(live, plan.sealed, weights)).toBe('needs-replay');
  });

  it('[MODEL-29] the newest entries stay unsealed, and an empty log has nothing to seal', () => {
    const log = Array.from({ length: 520 }, (_, n) => entry(n + 1, 100 + n));
    const live = replayLive([], log, CARDS, weights);
    expect(planSeal(live, weights)?.sealed).toEqual(log.slice(0, 20));
    expect(planSeal(empty(), weights)).toBeNull();
  });
});
