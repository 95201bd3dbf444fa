import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deckId, deviceId, millis, noteId, presetId, sourceId, studyDay } from '../../src/core/kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../../src/core/memory/fsrs.ts';
import type { LogEntry } from '../../src/core/memory/log.ts';
import type { Preset } from '../../src/core/review/preset.ts';
import { type Backup, printBackup, readBackup } from '../../src/formats/backup.ts';
import { brief } from './support.ts';

const stamp = { at: 5, counter: 1, device: 'dev' };
const preset: Preset = {
  id: presetId('default'),
  name: '기본',
  desiredRetention: 0.9,
  weights: DEFAULT_WEIGHTS,
  maximumInterval: 36500,
  learningSteps: [60, 600],
  relearningSteps: [],
  newPerDay: 20,
  reviewsPerDay: 200,
  newIgnoresReviewLimit: false,
  newOrder: 'position',
  reviewOrder: 'due',
  newMix: 'mix',
  interdayMix: 'after',
  buryNew: true,
  buryReviews: true,
  buryInterday: false,
  fuzz: true,
  loadBalance: false,
  easyDays: ['normal', 'normal', 'reduced', 'normal', 'normal', 'normal', 'minimum'],
  leechThreshold: 8,
  leechSuspends: false,
  stamp,
};
const head = (seq: number) => ({
  device: deviceId('dev'),
  seq,
  card: cardId('kafka/unit/1'),
  at: millis(1_764_000_000_000 + seq),
  day: studyDay(20_400),
});
const review = (seq: number): LogEntry => ({
  ...head(seq),
  kind: 'review',
  rating: 3,
  took: 5000,
  grant: { phase: 'review', step: 0, due: { unit: 'day', day: studyDay(20_410) } },
});
const log: readonly LogEntry[] = [
  review(1),
  { ...head(2), kind: 'retract', entry: { device: deviceId('dev'), seq: 1 } },
  { ...head(3), kind: 'suspend' },
  { ...head(4), kind: 'reschedule', due: { unit: 'instant', at: millis(9) } },
  { ...head(5), kind: 'flag', flag: 7 },
  { ...head(6), kind: 'mark', marked: false },
];
const backup: Backup = {
  exportedAt: millis(1_764_000_000_000),
  settings: { language: 'ko', nested: { list: [1, null] } },
  sources: [{ id: sourceId('kafka/note'), title: 'T', markdown: 'M', pictures: { 'a.png': 'ab12' } }],
  media: [{ hash: 'ab12', type: 'image/png', base64: 'iVBORw==' }],
  decks: [
    {
      id: deckId('kafka'),
      name: 'Kafka',
      language: 'ko',
      description: '',
      preset: presetId('default'),
      sources: [sourceId('kafka/note')],
      todayOnly: { day: studyDay(3), newPerDay: 0, reviewsPerDay: 9 },
      stamp,
    },
  ],
  notes: [
    {
      id: noteId('kafka/unit'),
      deck: deckId('kafka'),
      fields: { kind: 'contrast', title: 'T', subjects: ['a', 'b'], aspects: [{ name: 'n', values: ['1', '2'] }] },
      tags: ['t'],
      from: { source: sourceId('kafka/note'), quote: 'M' },
      checked: { subject: 's', version: '1', date: '2026-11-22' },
      stamp,
      removed: true,
    },
    { id: noteId('kafka/x'), deck: deckId('kafka'), fields: { kind: 'cloze', text: '' }, tags: [], stamp },
  ],
  log,
  presets: [preset],
};
const print = (value: Backup) => [...printBackup(value)].join('');
type Loose = Record<string, unknown>;
const changed = (change: (file: Record<string, Loose[]> & Loose) => void) => {
  const file = JSON.parse(print(backup));
  change(file);
  return JSON.stringify(file);
};
const errorsOf = (text: string) => {
  const result = readBackup(text);
  return result.ok ? [] : result.error.errors.map(brief);
};

describe('backup', () => {
  it('[DECK-50] everything that was written comes back the same', () => {
    expect(readBackup(print(backup))).toEqual({ ok: true, value: backup });
    const empty = { ...backup, sources: [], decks: [], notes: [], log: [], presets: [], settings: {}, media: [] };
    expect(readBackup(print(empty))).toEqual({ ok: true, value: empty });
  });

  it('[DECK-50] any number of rows is printed as one JSON text', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 999, 1000, 1001, 2000, 2500), (count) => {
        const many = { ...backup, log: Array.from({ length: count }, (_, index) => review(index + 1)) };
        const result = readBackup(print(many));
        expect(result.ok && result.value.log).toEqual(many.log);
      }),
      { numRuns: 7 },
    );
  });

  it('[DECK-51] kinds and fields of a newer app are kept as they are', () => {
    const newer = { ...head(9), kind: 'dream', depth: { a: [1] } };
    const text = changed((file) => {
      file.log!.push(newer, { ...review(10), extra: true });
      file.notes![0]!.colour = 'red';
      file.presets![0]!.mode = 'x';
      file.decks![0]!.parent = null;
    });
    const result = readBackup(text);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.log.slice(-2)).toEqual([newer, { ...review(10), extra: true }]);
    expect(result.value.notes[0]).toMatchObject({ colour: 'red' });
    expect(result.value.presets[0]).toMatchObject({ mode: 'x' });
    expect(result.value.decks[0]).toMatchObject({ parent: null });
  });

  it.each<[string, string, unknown]>([
    ['device', 'log[0].device', ''],
    ['seq', 'log[0].seq', 0],
    ['seq', 'log[0].seq', 1.5],
    ['card', 'log[0].card', 'no-slash'],
    ['card', 'log[0].card', 'a/'],
    ['at', 'log[0].at', -1],
    ['at', 'log[0].at', 1e17],
    ['day', 'log[0].day', '20400'],
    ['day', 'log[0].day', 0.5],
    ['kind', 'log[0].kind', 3],
    ['rating', 'log[0].rating', 5],
    ['took', 'log[0].took', -1],
    ['grant', 'log[0].grant', 'x'],
    ['grant', 'log[0].grant.phase', { phase: 'new', step: 0, due: { unit: 'day', day: 1 } }],
    ['grant', 'log[0].grant.step', { phase: 'review', step: -1, due: { unit: 'day', day: 1 } }],
    ['grant', 'log[0].grant.due.unit', { phase: 'review', step: 0, due: { unit: 'week', day: 1 } }],
    ['grant', 'log[0].grant.due.day', { phase: 'review', step: 0, due: { unit: 'day', day: 1e9 } }],
    ['grant', 'log[0].grant.due.at', { phase: 'review', step: 0, due: { unit: 'instant', at: 'x' } }],
    ['grant', 'log[0].grant.suspend', { phase: 'review', step: 0, due: { unit: 'day', day: 1 }, suspend: 1 }],
  ])('[DECK-52] refuses an entry whose %s is wrong: %s = %j', (key, path, value) => {
    expect(errorsOf(changed((file) => Object.assign(file.log![0]!, { [key]: value })))).toEqual([`wrong-type ${path}`]);
  });

  it('[DECK-52] refuses a time beyond all numbers', () => {
    expect(errorsOf(print(backup).replace('"took":5000', '"took":1e999'))).toEqual(['wrong-type log[0].took']);
  });

  it('[DECK-52] an entry of an unknown kind still needs its identity', () => {
    const bad = (change: object) =>
      errorsOf(changed((file) => file.log!.push({ ...head(9), kind: 'dream', ...change })));
    expect(bad({})).toEqual([]);
    expect(bad({ seq: null })).toEqual(['missing log[6].seq']);
    expect(bad({ at: undefined })).toEqual(['missing log[6].at']);
  });

  it.each<[string, (file: Record<string, Loose[]> & Loose) => void, readonly string[]]>([
    ['no version', (file) => delete file.version, ['missing version']],
    ['a newer version', (file) => Object.assign(file, { version: 2 }), ['newer-version version']],
    ['a version as text', (file) => Object.assign(file, { version: '1' }), ['wrong-type version']],
    ['a deck', (file) => Object.assign(file, { format: 'saegim-deck' }), ['unknown-format format']],
    ['no format', (file) => delete file.format, ['unknown-shape']],
    ['no log', (file) => delete file.log, ['missing log']],
    ['a log that is no list', (file) => Object.assign(file, { log: {} }), ['wrong-type log']],
    [
      'entries that are no objects',
      (file) => Object.assign(file, { log: [null, 1] }),
      ['wrong-type log[0]', 'wrong-type log[1]'],
    ],
    ['no settings', (file) => delete file.settings, ['missing settings']],
    ['settings that are a list', (file) => Object.assign(file, { settings: 'x' }), ['wrong-type settings']],
    ['a wrong date', (file) => Object.assign(file, { exportedAt: 'today' }), ['wrong-type exportedAt']],
    ['a deck without a preset', (file) => delete file.decks![0]!.preset, ['missing decks[0].preset']],
    ['a note without a stamp', (file) => delete file.notes![1]!.stamp, ['missing notes[1].stamp']],
    [
      'a note of an unknown kind',
      (file) => Object.assign(file.notes![1]!.fields as object, { kind: 'x' }),
      ['wrong-type notes[1].fields.kind'],
    ],
    ['a note without its deck', (file) => delete file.notes![0]!.deck, ['missing notes[0].deck']],
    [
      'a retention beyond bounds',
      (file) => Object.assign(file.presets![0]!, { desiredRetention: 1 }),
      ['out-of-range presets[0].desiredRetention'],
    ],
    [
      'weights that are no numbers',
      (file) => Object.assign(file.presets![0]!, { weights: [1, 'x'] }),
      ['wrong-type presets[0].weights'],
    ],
    ['a source without Markdown', (file) => delete file.sources![0]!.markdown, ['missing sources[0].markdown']],
    ['an undone retract', (file) => delete file.log![1]!.entry, ['missing log[1].entry']],
    ['a flag beyond seven', (file) => Object.assign(file.log![4]!, { flag: 8 }), ['wrong-type log[4].flag']],
    ['a mark that is neither', (file) => Object.assign(file.log![5]!, { marked: 1 }), ['wrong-type log[5].marked']],
  ])('[DECK-53] refuses %s and says where', (_, change, expected) => {
    expect(errorsOf(changed(change))).toEqual(expected);
  });

  it('[DECK-53] refuses what is no backup at all', () => {
    expect(errorsOf('')).toEqual(['empty-file']);
    expect(errorsOf('[]')).toEqual(['unknown-shape']);
    expect(errorsOf(print(backup).slice(0, -20))).toEqual(['not-json']);
    expect(errorsOf(print(backup).replace('"nested"', '"__proto__"'))).toEqual(['forbidden-key settings.__proto__']);
    expect(errorsOf(print(backup).replace('"기본"', '"\\ud800"'))).toEqual(['lone-surrogate presets[0].name']);
  });

  it('[DECK-53] lists fifty errors and counts the rest', () => {
    const text = changed((file) => Object.assign(file, { log: Array.from({ length: 60 }, () => ({})) }));
    const result = readBackup(text);
    expect(result.ok ? undefined : [result.error.errors.length, result.error.more]).toEqual([50, 10]);
  });
});
