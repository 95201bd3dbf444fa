import { buildCatalogue } from '../../../src/core/content/build-catalogue.ts';
import { cardId, deckId, deviceId, millis, noteId, studyDay } from '../../../src/core/kernel/ids.ts';
import { appendEntry, replayLive } from '../../../src/core/memory/live-model.ts';
import type { Due, Fact, Grant, Rating } from '../../../src/core/memory/log.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { type NextCard, nextCard, peekNext } from '../../../src/core/review/next-card.ts';
import type { Preset } from '../../../src/core/review/preset.ts';
import { buildQueue, noteChange, type Queue } from '../../../src/core/review/queue.ts';

export const TODAY = 20_000;
const DAY = 86_400_000;
/** Noon; the study days of these tests begin at midnight. */
export const NOW = TODAY * DAY + 12 * 3_600_000;
export const MINUTE = 60_000;

export const onDay = (days: number): Due => ({ unit: 'day', day: studyDay(TODAY + days) });
export const inMinutes = (minutes: number): Due => ({ unit: 'instant', at: millis(NOW + minutes * MINUTE) });

/** No limits to speak of and no burying, so that each test shows one rule. */
export const plain: Preset = {
  ...defaultPreset(),
  newPerDay: 999,
  reviewsPerDay: 9999,
  buryNew: false,
  buryReviews: false,
  buryInterday: false,
};

/** Decks of notes by name; 'x' is a note with the card x/0, 'x2' has two cards and so on. A small desk to study at. */
export function desk(decks: Readonly<Record<string, readonly string[]>>, preset: Preset = plain) {
  const live = replayLive([], [], [], () => preset.weights);
  const outline = Object.entries(decks).map(([id, notes]) => ({
    id: deckId(id),
    runs: [
      {
        id: `${id}#0`,
        notes: notes.map((name) => ({
          id: noteId(name),
          templates: Array.from({ length: Number(name.replace(/\D/g, '')) || 1 }, (_, n) => String(n)),
          removed: false,
        })),
      },
    ],
  }));
  const catalogue = buildCatalogue(outline, live.model);
  const device = deviceId('phone');
  let seq = 0;
  let queue: Queue | null = null;
  const rowOf = (card: string) => live.model.rows.get(cardId(card)) ?? -1;
  const nameOf = (next: NextCard) => (next.kind === 'card' ? live.model.ids[next.row] : next.kind);
  const record = (card: string, fact: Fact, days = 0) => {
    seq += 1;
    const at = millis(NOW + days * DAY + seq);
    appendEntry(
      live,
      { device, seq, card: cardId(card), at, day: studyDay(TODAY + days), ...fact },
      () => preset.weights,
    );
    if (queue !== null) noteChange(queue, live.model, rowOf(card));
    return seq;
  };
  return {
    live,
    catalogue,
    record,
    rowOf,
    answer: (card: string, rating: Rating, phase: Grant['phase'], due: Due, days = 0) =>
      record(card, { kind: 'review', rating, took: 5000, grant: { phase, step: 0, due } }, days),
    takeBack: (card: string, target: number) => record(card, { kind: 'retract', entry: { device, seq: target } }),
    build(
      change: Partial<Preset> = {},
      limits?: { new: number; review: number },
      only?: readonly number[],
      cards?: readonly string[],
    ): Queue {
      const chosen = { ...preset, ...change };
      queue = buildQueue({
        model: live.model,
        catalogue,
        decks: only ?? catalogue.decks.map((_, n) => n),
        presetOf: () => chosen,
        limitsOf: () => limits ?? { new: chosen.newPerDay, review: chosen.reviewsPerDay },
        sortPreset: chosen,
        day: studyDay(TODAY),
        nextDayAt: millis((TODAY + 1) * DAY),
        ...(cards === undefined ? {} : { wants: (row: number) => cards.includes(live.model.ids[row] ?? '') }),
      });
      return queue;
    },
    main: (built: Queue) => [...built.main].map((row) => live.model.ids[row]),
    next: (built: Queue, minutes = 0) =>
      nameOf(nextCard(built, live.model, millis(NOW + minutes * MINUTE), 20 * MINUTE)),
    peek: (built: Queue, current: string) =>
      nameOf(peekNext(built, live.model, millis(NOW), 20 * MINUTE, rowOf(current))),
  };
}
