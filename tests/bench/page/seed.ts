import { systemEnv } from '../../../src/app/env.ts';
import { loadAll } from '../../../src/app/load.ts';
import { dayClock, type Loaded, moment, stampOf } from '../../../src/app/loaded.ts';
import { makeSnapshot } from '../../../src/app/seal.ts';
import { defaultSettings } from '../../../src/app/settings.ts';
import { templatesOf } from '../../../src/core/content/cards.ts';
import type { Note } from '../../../src/core/content/note.ts';
import { type CardId, cardIdOf, type DeckId, deckId, deviceId, noteId } from '../../../src/core/kernel/ids.ts';
import type { LogEntry } from '../../../src/core/memory/log.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import { contentTables, raiseContentVersion, writeContent } from '../../../src/db/content.ts';
import { Database } from '../../../src/db/database.ts';
import { SEGMENT_ENTRIES } from '../../../src/db/log.ts';
import { MODEL_VERSION, sameStamp } from '../../../src/db/snapshot.ts';
import { encodeSegment } from '../../../src/formats/segment.ts';
import { entriesFrom, pastAnswers } from './past-log.ts';
import { randomFrom } from './random.ts';
import { fieldsOf } from './texts.ts';

export type Size = { readonly cards: number; readonly entries: number };
export type Seeded = Size & { readonly notes: number; readonly segments: number };

const DECKS = 8;
const DEVICE = deviceId('bench');
const TAIL = 200;
const STAMP = { at: 1, counter: 0, device: DEVICE };

/** Writes a whole collection past the screens: decks, packed notes, sealed segments, a short tail, a snapshot. */
export async function seedCollection(database: string, size: Size): Promise<Seeded> {
  const db = new Database(database);
  const { cards, notes } = await writeDecks(db, size.cards);
  const random = randomFrom(2);
  const clock = dayClock({ env: systemEnv, settings: defaultSettings });
  const { day } = moment({ env: systemEnv, settings: defaultSettings });
  const past = pastAnswers(cards.length, size.entries, day, random);
  const entries = past.reduce((sum, answers) => sum + answers.length, 0);
  const segments = await writeLog(db, entriesFrom(past, cards, DEVICE, clock, random), entries - TAIL);
  await db.snapshot.put(makeSnapshot(await load(db)));
  await checkSnapshot(db);
  db.close();
  return { cards: cards.length, entries, notes, segments };
}

async function writeDecks(db: Database, wanted: number): Promise<{ readonly cards: CardId[]; readonly notes: number }> {
  const random = randomFrom(1);
  const cards: CardId[] = [];
  const notes = new Map<DeckId, Note[]>();
  let count = 0;
  for (; cards.length < wanted; count += 1) {
    const deck = deckId(`bench-${count % DECKS}`);
    // The last cards are drawn from plain notes, so that their number is exact.
    const fields = fieldsOf(wanted - cards.length < 10 ? 0 : count, random);
    const note: Note = { id: noteId(`${deck}/n${count}`), fields, tags: ['bench'], stamp: STAMP };
    notes.set(deck, [...(notes.get(deck) ?? []), note]);
    cards.push(...templatesOf(fields).map((template) => cardIdOf(note.id, template)));
  }
  const limits = { newPerDay: 9999, reviewsPerDay: 9999 };
  await db.presets.put({ ...defaultPreset(), ...limits, stamp: STAMP });
  await db.settings.put({ key: 'device', value: DEVICE });
  await db.transaction('rw', contentTables(db), async () => {
    await writeContent(db, {
      decks: [...notes.keys()].map((id) => ({
        id,
        deck: { id, name: id, language: 'ko', description: '', preset: defaultPreset().id, sources: [], stamp: STAMP },
      })),
      notes: [...notes].map(([deck, put]) => ({ deck, put })),
    });
    await raiseContentVersion(db);
  });
  return { cards, notes: count };
}

async function writeLog(db: Database, entries: Iterable<LogEntry>, sealed: number): Promise<number> {
  let stretch: LogEntry[] = [];
  let written = 0;
  let id = 0;
  for (const entry of entries) {
    stretch.push(entry);
    written += 1;
    if (written > sealed || (written < sealed && stretch.length < SEGMENT_ENTRIES)) continue;
    id += 1;
    await db.segments.add({ id, segment: encodeSegment(stretch) });
    stretch = [];
  }
  await db.log.bulkAdd(stretch);
  return id;
}

export async function load(db: Database): Promise<Loaded> {
  const loaded = await loadAll(db, systemEnv);
  if (!loaded.ok) throw new Error(loaded.error);
  return loaded.value;
}

/** Throws when the next opening would not be one from the snapshot. */
async function checkSnapshot(db: Database): Promise<void> {
  const stored = await db.snapshot.get('model');
  if (stored === undefined || !sameStamp(stored.stamp, stampOf(await load(db), MODEL_VERSION))) {
    throw new Error('The seeded collection does not open from its snapshot.');
  }
}
