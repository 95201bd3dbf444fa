import type { Deck, Note } from '../core/content/note.ts';
import type { DeckId, NoteId, SourceId } from '../core/kernel/ids.ts';
import type { Database, Run, StoredSource } from './database.ts';

/** Notes to a run: one read brings a card's neighbours too, and ten thousand notes are a hundred records. */
export const RUN_NOTES = 100;

export const CONTENT_VERSION = 'contentVersion';

export function runId(deck: DeckId, position: number): string {
  return `${deck}#${position}`;
}

export function readRun(db: Database, id: string): Promise<Run | undefined> {
  return db.notes.get(id);
}

export async function readRunsOf(db: Database, deck: DeckId): Promise<Run[]> {
  const runs = await db.notes.where('deck').equals(deck).toArray();
  return runs.sort((a, b) => a.position - b.position);
}

export function readSourcesOf(db: Database, deck: DeckId): Promise<StoredSource[]> {
  return db.sources.where('deck').equals(deck).toArray();
}

export function readSource(db: Database, id: SourceId): Promise<StoredSource | undefined> {
  return db.sources.get(id);
}

/** What one change of content writes, all or nothing. `null` deletes. */
export type ContentChange = {
  readonly decks?: readonly { readonly id: DeckId; readonly deck: Deck | null }[];
  readonly notes?: readonly NotesChange[];
  readonly sources?: readonly { readonly id: SourceId; readonly source: StoredSource | null }[];
};

export type NotesChange = {
  readonly deck: DeckId;
  /** New and changed notes. A changed one stays in its place and a new one comes last, unless `order` says. */
  readonly put: readonly Note[];
  /** Notes to drop as if they had never been here: moved to another deck, or an import taken back. */
  readonly drop?: readonly NoteId[];
  readonly order?: readonly NoteId[];
};

/** The tables that writeContent needs in the transaction it is called in. */
export function contentTables(db: Database) {
  return [db.decks, db.notes, db.sources, db.settings];
}

/** The runs that a change rewrote, and the ids of those it removed. */
export type RunsChange = { readonly put: readonly Run[]; readonly remove: readonly string[] };

/** Call inside a transaction over `contentTables`. */
export async function writeContent(db: Database, change: ContentChange): Promise<RunsChange> {
  const written: { put: Run[]; remove: string[] } = { put: [], remove: [] };
  for (const { id, deck } of change.decks ?? []) await (deck === null ? db.decks.delete(id) : db.decks.put(deck));
  for (const { id, source } of change.sources ?? []) {
    await (source === null ? db.sources.delete(id) : db.sources.put(source));
  }
  for (const notes of change.notes ?? []) {
    const runs = await readRunsOf(db, notes.deck);
    const { put, remove } = rewriteRuns(runs, notes);
    await db.notes.bulkDelete([...remove]);
    await db.notes.bulkPut([...put]);
    written.put.push(...put);
    written.remove.push(...remove);
  }
  return written;
}

/** To be called in the same transaction whenever the change may alter which cards exist: snapshots before it lapse. */
export async function raiseContentVersion(db: Database): Promise<number> {
  const row = await db.settings.get(CONTENT_VERSION);
  const version = (typeof row?.value === 'number' ? row.value : 0) + 1;
  await db.settings.put({ key: CONTENT_VERSION, value: version });
  return version;
}

/** The runs to write and to delete for a change of one deck's notes: only those whose notes differ. */
export function rewriteRuns(runs: readonly Run[], { deck, put, drop = [], order }: NotesChange): RunsChange {
  const notes = new Map<NoteId, Note>();
  for (const run of runs) for (const note of run.notes) notes.set(note.id, note);
  for (const note of put) notes.set(note.id, note);
  for (const id of drop) notes.delete(id);
  const first = new Set(order);
  const named = (order ?? []).flatMap((id) => notes.get(id) ?? []);
  const laidOut = [...named, ...[...notes.values()].filter((note) => !first.has(note.id))];
  const changed: Run[] = [];
  let position = 0;
  for (; position * RUN_NOTES < laidOut.length; position += 1) {
    const stretch = laidOut.slice(position * RUN_NOTES, (position + 1) * RUN_NOTES);
    const before = runs[position];
    const same =
      before?.notes.length === stretch.length && stretch.every((note, index) => before.notes[index] === note);
    if (!same) changed.push({ id: runId(deck, position), deck, position, notes: stretch });
  }
  return { put: changed, remove: runs.slice(position).map((run) => run.id) };
}
