import type { Deck, Note, Stamp } from '../core/content/note.ts';
import type { DeckId, NoteId } from '../core/kernel/ids.ts';
import { noteId } from '../core/kernel/ids.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import {
  type ContentChange,
  contentTables,
  type NotesChange,
  raiseContentVersion,
  readRunsOf,
  writeContent,
} from '../db/content.ts';
import type { Database, ImportRecord } from '../db/database.ts';
import { dropUnusedMedia, type Medium, writeMedia } from '../db/media.ts';
import type { Engine } from './engine.ts';
import { type CardFact, entriesOfImport, retractsOf } from './import-facts.ts';
import type { WritableDeck } from './import-preview.ts';
import { emptyRecord, keepRecord } from './import-record.ts';
import type { ImportReport } from './import-state.ts';
import type { Loaded } from './loaded.ts';
import type { PlannedDiscards } from './plan-notes.ts';
import { nextStamp } from './stamp.ts';
import { removeEntries } from './whole-log.ts';

/** What an import of notes writes besides content. */
export type Besides = {
  readonly facts: readonly CardFact[];
  readonly discards: readonly PlannedDiscards[];
  readonly media: readonly Medium[];
};

/** Writes the planned decks in one transaction, together with what is needed to take them back. */
export async function applyDecks(
  engine: Engine,
  planned: readonly WritableDeck[],
  removeGone: boolean,
  { facts, discards, media }: Besides = { facts: [], discards: [], media: [] },
): Promise<ImportReport> {
  const loaded = engine.loaded();
  const stamp = nextStamp(loaded);
  const changes: ContentChange[] = [];
  const empty = emptyRecord(loaded);
  const entries = entriesOfImport(loaded, empty.id, facts);
  const record: { -readonly [K in keyof ImportRecord]: ImportRecord[K] } = {
    ...empty,
    facts: entries,
    discards,
    decks: planned.map(({ parsed, order }) => ({ id: parsed.id, before: loaded.decks.get(parsed.id) ?? null, order })),
  };
  for (const one of planned) {
    const put = writtenNotes(one, stamp, removeGone);
    const { sources, stored } = one;
    const deck = one.parsed.id;
    const leaving = leavingNotes(one);
    record.homes = [...record.homes, ...(await ordersOf(loaded, leaving))];
    record.notes = [...record.notes, ...put.map(({ id }) => ({ deck, id, stamp, before: stored.get(id) ?? null }))];
    record.sources = [...record.sources, ...sources.map(({ source, before }) => ({ id: source.id, deck, before }))];
    changes.push({
      decks: [{ id: deck, deck: deckRow(one, loaded, stamp) }],
      sources: sources.map(({ source }) => ({ id: source.id, source })),
      notes: [...leaving, { deck, put, order: one.plan.order }],
    });
  }
  const alsoWrite = async () => {
    await writeMedia(loaded.db, media);
    await loaded.db.settings.bulkPut(discards.map(({ key, after }) => ({ key, value: after })));
    await keepRecord(loaded, record);
    await dropUnusedMedia(loaded.db);
  };
  await engine.changeContent(joinChanges(changes), alsoWrite, entries);
  return {
    id: record.id,
    entries: 0,
    notes: null,
    decks: planned.map(({ parsed, plan }) => ({
      id: parsed.id,
      name: parsed.name,
      added: plan.added.length + plan.moved.length,
      changed: plan.changed.length,
      removed: removeGone ? plan.gone.length : 0,
    })),
  };
}

/** Puts everything back that the import wrote, but for notes that were edited since: those stay as they are. */
export async function undoImport(engine: Engine, record: ImportRecord): Promise<void> {
  const loaded = engine.loaded();
  const current = await notesById(loaded, record);
  const notes = new Map<DeckId, { put: Note[]; drop: NoteId[] }>();
  const changeOf = (deck: DeckId) => {
    const change = notes.get(deck) ?? { put: [], drop: [] };
    notes.set(deck, change);
    return change;
  };
  const edited = new Set<DeckId>();
  for (const { deck, id, stamp, before } of record.notes) {
    if (!sameStamp(current.get(id)?.stamp, stamp)) {
      edited.add(deck);
      continue;
    }
    if (before !== null) changeOf(before.deck).put.push(before.note);
    if (before?.deck !== deck) changeOf(deck).drop.push(id);
  }
  // A new deck stays for the sake of a note in it that was edited since.
  const decks = record.decks.filter(({ id, before }) => before !== null || !edited.has(id));
  const orders = new Map(record.decks.map(({ id, order }) => [id, order]));
  for (const { deck, order } of record.homes) orders.set(deck, order);
  const change: ContentChange = {
    decks: decks.map(({ id, before }) => ({ id, deck: before })),
    sources: record.sources.map(({ id, before }) => ({ id, source: before })),
    notes: [...notes].map(([deck, { put, drop }]): NotesChange => ({ deck, put, drop, order: orders.get(deck) ?? [] })),
  };
  const { db } = loaded;
  await engine.rewrite(async () => {
    const tables = [...contentTables(db), db.log, db.segments, db.snapshot, db.presets, db.imports, db.media];
    await db.transaction('rw', tables, async () => {
      await writeContent(db, change);
      await raiseContentVersion(db);
      await undoOptions(db, record);
      await undoDiscards(db, record);
      await db.log.bulkAdd(retractsOf(loaded, record.id, record.facts ?? []));
      if (record.entries.length > 0) await removeEntries(loaded, record.entries);
      await db.imports.delete(record.id);
      await dropUnusedMedia(db);
    });
  });
}

/** Puts options back, but for those that were changed since. */
async function undoOptions({ presets, settings }: Database, record: ImportRecord): Promise<void> {
  for (const { after, before } of record.presets) {
    if (!sameStamp((await presets.get(after.id))?.stamp, after.stamp)) continue;
    await (before === null ? presets.delete(after.id) : presets.put(before));
  }
  for (const { key, value } of record.settings) {
    if ((await settings.get(key))?.value === value) await settings.delete(key);
  }
}

/** Puts back what was discarded before, unless something more was discarded since. */
async function undoDiscards({ settings }: Database, { discards = [] }: ImportRecord): Promise<void> {
  for (const { key, before, after } of discards) {
    const { value } = (await settings.get(key)) ?? {};
    if (JSON.stringify(value) !== JSON.stringify(after)) continue;
    await (before === null ? settings.delete(key) : settings.put({ key, value: before }));
  }
}

function deckRow({ parsed, plan }: WritableDeck, loaded: Loaded, stamp: Stamp): Deck {
  const { removed: _, ...before } = loaded.decks.get(parsed.id) ?? { preset: defaultPreset().id };
  const { id, name, language, description } = parsed;
  return { ...before, id, name, language, description, sources: plan.sources.map((source) => source.id), stamp };
}

function writtenNotes({ plan }: WritableDeck, stamp: Stamp, removeGone: boolean): Note[] {
  const kept = [...plan.added, ...plan.changed.map(({ after }) => after), ...plan.moved.map(({ after }) => after)];
  const gone = removeGone ? plan.gone : [];
  return [
    ...kept.map((content): Note => ({ ...content, stamp })),
    ...gone.map((note): Note => ({ ...note, removed: true, stamp })),
  ];
}

/** A moved note leaves the deck where it was. */
function leavingNotes({ plan, stored }: WritableDeck): NotesChange[] {
  return plan.moved.flatMap(({ before }) => {
    const home = stored.get(before.id)?.deck;
    return home === undefined ? [] : [{ deck: home, put: [], drop: [before.id] }];
  });
}

/** The order of the decks that notes leave, before they do. */
async function ordersOf(loaded: Loaded, leaving: readonly NotesChange[]): Promise<ImportRecord['homes']> {
  const decks = [...new Set(leaving.map(({ deck }) => deck))];
  return Promise.all(
    decks.map(async (deck) => {
      const runs = await readRunsOf(loaded.db, deck);
      return { deck, order: runs.flatMap((run) => run.notes.map(({ id }) => id)) };
    }),
  );
}

async function notesById(loaded: Loaded, record: ImportRecord): Promise<Map<NoteId, Note>> {
  const decks = [...new Set(record.notes.map(({ deck }) => deck))];
  const runs = await loaded.db.notes.where('deck').anyOf(decks).toArray();
  return new Map(runs.flatMap((run) => run.notes.map((note) => [noteId(note.id), note] as const)));
}

function joinChanges(changes: readonly ContentChange[]): ContentChange {
  return {
    decks: changes.flatMap((change) => change.decks ?? []),
    notes: changes.flatMap((change) => change.notes ?? []),
    sources: changes.flatMap((change) => change.sources ?? []),
  };
}

function sameStamp(a: Stamp | undefined, b: Stamp): boolean {
  return a !== undefined && a.at === b.at && a.counter === b.counter && a.device === b.device;
}
