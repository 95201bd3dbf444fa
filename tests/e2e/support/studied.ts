import { deckId, millis } from '../../../src/core/kernel/ids.ts';
import { printBackup } from '../../../src/formats/backup.ts';
import { LEARNERS } from '../../core/memory/learner.ts';
import { NOTES, PRESET, study } from '../../core/simulated-study.ts';

const DAY = 86_400_000;

/** A backup of a deck that a forgetful person has studied under the usual weights, on each of the days up to yesterday. */
export function studiedCollection(days: number, now: number): string {
  const stamp = { at: 1, counter: 0, device: 'test' };
  const deck = deckId('d');
  // At this time of day it is study time on every day, wherever the browser stands.
  const { log } = study(LEARNERS.forgetful, PRESET, days, now - days * DAY);
  return [
    ...printBackup({
      exportedAt: millis(1),
      settings: {},
      sources: [],
      decks: [{ id: deck, name: '카프카', language: 'ko', description: '', preset: PRESET.id, sources: [], stamp }],
      notes: NOTES.map(({ id }, n) => ({
        id,
        deck,
        fields: { kind: 'basic', question: `질문 ${n}`, answer: `답 ${n}` },
        tags: [],
        stamp,
      })),
      presets: [{ ...PRESET, reviewsPerDay: 200, stamp }],
      media: [],
      log,
    }),
  ].join('');
}
