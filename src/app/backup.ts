import type { Note, Source } from '../core/content/note.ts';
import { type DeckId, deckId, type NoteId, type SourceId } from '../core/kernel/ids.ts';
import { entryKey, mergeLogs } from '../core/memory/entries.ts';
import {
  type ContentChange,
  contentTables,
  type NotesChange,
  raiseContentVersion,
  writeContent,
} from '../db/content.ts';
import type { EntryRange, ImportRecord, StoredSource } from '../db/database.ts';
import { dropUnusedMedia, writeMedia } from '../db/media.ts';
import type { Backup } from '../formats/backup.ts';
import type { Engine } from './engine.ts';
import { emptyRecord, keepRecord } from './import-record.ts';
import type { ImportReport } from './import-state.ts';
import type { Loaded } from './loaded.ts';
import { printMedia, readMedia } from './media.ts';
import { MODEL_SETTING } from './model-endpoint.ts';
import { isLater } from './stamp.ts';
import { readWholeLog, storeLog } from './whole-log.ts';

/** Settings that are this browser's own and mean nothing on another, or are nobody else's business. */
const OWN_SETTINGS = new Set(['device', 'contentVersion', MODEL_SETTING]);

/** Everything, as one file that can be imported here or elsewhere. */
export async function exportEverything(loaded: Loaded): Promise<Blob> {
  const { db, env } = loaded;
  const [{ printBackup }, log, decks, runs, sources, presets, settings, media] = await Promise.all([
    import('../formats/backup.ts'),
    readWholeLog(loaded),
    db.decks.toArray(),
    db.notes.toArray(),
    db.sources.toArray(),
    db.presets.toArray(),
    db.settings.toArray(),
    printMedia(db),
  ]);
  const pieces = printBackup({
    exportedAt: env.now(),
    settings: Object.fromEntries(
      settings.filter(({ key }) => !OWN_SETTINGS.has(key)).map(({ key, value }) => [key, value]),
    ),
    sources: sources.map(({ deck: _, ...source }): Source => source),
    decks,
    notes: runs.flatMap((run) => run.notes.map((note) => ({ ...note, deck: run.deck }))),
    presets,
    media,
    log,
  });
  return new Blob([...pieces], { type: 'application/json' });
}

/** How many of the backup's entries are not here yet. */
export async function countNewEntries(loaded: Loaded, backup: Backup): Promise<number> {
  const known = new Set((await readWholeLog(loaded)).map(entryKey));
  return backup.log.filter((entry) => !known.has(entryKey(entry))).length;
}

/** Unites a backup with what is here: the last writer wins a deck or a note, and no answer of either is lost. */
export async function mergeBackup(engine: Engine, backup: Backup): Promise<ImportReport> {
  let report: ImportReport = { id: '', decks: [], entries: 0, notes: null };
  await engine.rewrite(async (loaded) => {
    const { db } = loaded;
    const own = await readWholeLog(loaded);
    const known = new Set(own.map(entryKey));
    const fresh = backup.log.filter((entry) => !known.has(entryKey(entry)));
    const log = mergeLogs(own, backup.log);
    const { change, record } = await planMerge(loaded, backup);
    const presets = await laterPresets(loaded, backup);
    const settings = await missingSettings(loaded, backup);
    const media = await readMedia(backup.media);
    await db.transaction(
      'rw',
      [...contentTables(db), db.log, db.segments, db.snapshot, db.presets, db.imports, db.media],
      async () => {
        await writeContent(db, change);
        await writeMedia(db, media);
        await raiseContentVersion(db);
        await db.presets.bulkPut(presets.map(({ after }) => after));
        await db.settings.bulkPut(settings);
        // Of two facts under one number the same one must win on every device, so more than the fresh ones may differ.
        if (log.some((entry, index) => entry !== own[index])) await storeLog(loaded, log);
        await keepRecord(loaded, { ...record, presets, settings, entries: rangesOf(fresh) });
        await dropUnusedMedia(db);
      },
    );
    report = reportOf(record, loaded, backup, fresh.length);
  });
  return report;
}

async function planMerge(loaded: Loaded, backup: Backup) {
  const { db } = loaded;
  const stored = new Map<NoteId, { deck: DeckId; note: Note }>();
  for (const run of await db.notes.toArray()) {
    for (const note of run.notes) stored.set(note.id, { deck: run.deck, note });
  }
  const decks = backup.decks.filter((deck) => {
    const here = loaded.decks.get(deck.id);
    return here === undefined || isLater(deck.stamp, here.stamp);
  });
  const changes = new Map<DeckId, { put: Note[]; drop: NoteId[] }>();
  const changeOf = (deck: DeckId) => {
    const change = changes.get(deck) ?? { put: [], drop: [] };
    changes.set(deck, change);
    return change;
  };
  const written: ImportRecord['notes'][number][] = [];
  for (const { deck, ...note } of backup.notes) {
    const here = stored.get(note.id);
    if (here !== undefined && !isLater(note.stamp, here.note.stamp)) continue;
    changeOf(deck).put.push(note);
    if (here !== undefined && here.deck !== deck) changeOf(here.deck).drop.push(note.id);
    written.push({ deck, id: note.id, stamp: note.stamp, before: here ?? null });
  }
  const sources = await mergedSources(loaded, backup, new Set(decks.map(({ id }) => id)));
  const change: ContentChange = {
    decks: decks.map((deck) => ({ id: deck.id, deck })),
    notes: [...changes].map(([deck, { put, drop }]): NotesChange => ({ deck, put, drop })),
    sources: sources.map(({ source }) => ({ id: source.id, source })),
  };
  const record: ImportRecord = {
    ...emptyRecord(loaded),
    decks: decks.map(({ id }) => ({ id, before: loaded.decks.get(id) ?? null, order: [] })),
    notes: written,
    sources: sources.map(({ source, before }) => ({ id: source.id, deck: source.deck, before })),
  };
  return { change, record };
}

/** A source goes with its deck: taken when it is missing here, or when the backup's deck is the later one. */
async function mergedSources({ db }: Loaded, { decks, sources }: Backup, won: ReadonlySet<DeckId>) {
  const ids = new Set(decks.map(({ id }) => id));
  const deckOf = new Map<SourceId, DeckId>(decks.flatMap((deck) => deck.sources.map((id) => [id, deck.id] as const)));
  const here = new Map((await db.sources.toArray()).map((source) => [source.id, source]));
  return sources.flatMap((source) => {
    // One that its deck no longer lists may still hold the passages of notes that were kept.
    const deck = deckOf.get(source.id) ?? homeOf(source.id);
    const before = here.get(source.id) ?? null;
    if (!ids.has(deck) || (before !== null && !won.has(deck))) return [];
    return [{ source: { ...source, deck } satisfies StoredSource, before }];
  });
}

function homeOf(source: SourceId): DeckId {
  return deckId(source.slice(0, source.lastIndexOf('/')));
}

async function laterPresets({ db }: Loaded, { presets }: Backup): Promise<ImportRecord['presets']> {
  const here = new Map((await db.presets.toArray()).map((preset) => [preset.id, preset]));
  return presets
    .map((after) => ({ after, before: here.get(after.id) ?? null }))
    .filter(({ after, before }) => before === null || isLater(after.stamp, before.stamp));
}

/** The backup's settings fill what this browser has not set itself. */
async function missingSettings({ db }: Loaded, { settings }: Backup) {
  const set = new Set((await db.settings.toArray()).map(({ key }) => key));
  return Object.entries(settings)
    .filter(([key]) => !OWN_SETTINGS.has(key) && !set.has(key))
    .map(([key, value]) => ({ key, value }));
}

function rangesOf(entries: Backup['log']): EntryRange[] {
  const sorted = [...entries].sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq));
  const ranges: { device: string; from: number; to: number }[] = [];
  for (const { device, seq } of sorted) {
    const last = ranges.at(-1);
    if (last?.device === device && last.to + 1 === seq) last.to = seq;
    else ranges.push({ device, from: seq, to: seq });
  }
  return ranges;
}

function reportOf(record: ImportRecord, loaded: Loaded, backup: Backup, entries: number): ImportReport {
  const ids = new Set([...record.decks.map(({ id }) => id), ...record.notes.map(({ deck }) => deck)]);
  const decks = [...ids].map((id) => {
    const notes = record.notes.filter(({ deck }) => deck === id);
    const name = backup.decks.find((deck) => deck.id === id)?.name ?? loaded.decks.get(id)?.name ?? id;
    const added = notes.filter(({ before }) => before === null).length;
    return { id, name, added, changed: notes.length - added, removed: 0 };
  });
  return { id: record.id, decks, entries, notes: null };
}
