import type { StatsFilter, StatsLabels } from '../core/insight/stats.ts';
import { type NoteId, noteOf, type SourceId } from '../core/kernel/ids.ts';
import type { Model } from '../core/memory/model.ts';
import type { Database } from '../db/database.ts';

/** What the statistics ask of a note. */
export type NoteFacts = {
  readonly tags: readonly string[];
  readonly source: SourceId | null;
  /** When it was last written. */
  readonly written: number;
};
export type Notes = ReadonlyMap<NoteId, NoteFacts>;

export async function readNotes(db: Database): Promise<Notes> {
  const notes = new Map<NoteId, NoteFacts>();
  await db.notes.each((run) => {
    for (const { id, tags, from, stamp } of run.notes) {
      notes.set(id, { tags, source: from?.source ?? null, written: stamp.at });
    }
  });
  return notes;
}

/** The tags and sources that a note has, in the order of the alphabet. */
export async function readLabels(db: Database, notes: Notes): Promise<StatsLabels> {
  const tags = new Set<string>();
  const used = new Set<SourceId>();
  for (const note of notes.values()) {
    for (const tag of note.tags) tags.add(tag);
    if (note.source !== null) used.add(note.source);
  }
  const sources: { id: SourceId; title: string }[] = [];
  await db.sources.each(({ id, title }) => {
    if (used.has(id)) sources.push({ id, title });
  });
  return { tags: [...tags].sort(), sources: sources.sort((a, b) => (a.title < b.title ? -1 : 1)) };
}

/** The rows of the cards that exist and pass; `mask` is 1 for them, and null when nothing is filtered. */
export function pickRows(
  model: Model,
  { decks, deck }: { readonly decks: readonly string[]; readonly deck: Int32Array },
  filter: StatsFilter,
  notes: Notes | null,
): { readonly rows: Uint32Array; readonly mask: Uint8Array | null } {
  const wanted = filter.deck === null ? null : decks.indexOf(filter.deck);
  const passes = (row: number): boolean => {
    const own = deck[row] ?? -1;
    if (own === -1 || (wanted !== null && own !== wanted)) return false;
    if (filter.tag === null && filter.source === null) return true;
    const id = model.ids[row];
    const note = id === undefined ? undefined : notes?.get(noteOf(id));
    if (note === undefined || (filter.tag !== null && !note.tags.includes(filter.tag))) return false;
    return filter.source === null || note.source === filter.source;
  };
  const mask = new Uint8Array(model.ids.length);
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (!passes(row)) continue;
    mask[row] = 1;
    count += 1;
  }
  const rows = new Uint32Array(count);
  let next = 0;
  mask.forEach((one, row) => {
    if (one === 1) rows[next++] = row;
  });
  const isWhole = filter.deck === null && filter.tag === null && filter.source === null;
  return { rows, mask: isWhole ? null : mask };
}
