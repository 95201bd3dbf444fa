import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { appendEntry, replayLive } from '../../../src/core/memory/live-model.ts';
import { buildDueLoad, noteDue } from '../../../src/core/review/due-load.ts';
import { anyLog, CARDS } from '../memory/log-arbitraries.ts';
import { slowModel } from '../memory/slow-model.ts';

const weights = () => DEFAULT_WEIGHTS;
/** Two decks with presets of their own; the last card is in none. */
const CATALOGUE = { deck: Int32Array.of(0, 0, 1, -1) };

describe('the cards due by day', () => {
  it('[GRANT-36] are counted by preset as cards are answered, undone, suspended, as if counted anew', () => {
    fc.assert(
      fc.property(anyLog(30), (log) => {
        const live = replayLive([], [], CARDS, weights);
        const load = buildDueLoad(live.model.columns, CATALOGUE, [0, 1]);
        for (const entry of log) {
          appendEntry(live, entry, weights);
          noteDue(load, live.model.columns, live.model.rows.get(entry.card) ?? -1);
        }
        expect(load).toEqual(buildDueLoad(live.model.columns, CATALOGUE, [0, 1]));
        const cards = slowModel(log, DEFAULT_WEIGHTS);
        const wanted = [new Map<number, number>(), new Map<number, number>()];
        CARDS.slice(0, 3).forEach((id, row) => {
          const card = cards.get(id);
          if (card === undefined || card.suspended || card.due.unit !== 'day') return;
          const counts = wanted[row < 2 ? 0 : 1];
          counts?.set(card.due.value, (counts.get(card.due.value) ?? 0) + 1);
        });
        expect(load.counts).toEqual(wanted);
      }),
    );
  });
});
