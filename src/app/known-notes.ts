import type { Note } from '../core/content/note.ts';
import type { DeckId, SourceId } from '../core/kernel/ids.ts';
import type { StoredSource } from '../db/database.ts';
import { type ContinuedCards, continueCards } from '../formats/notes/continue-cards.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import { pairSources } from '../formats/notes/pair-sources.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';
import { discardedIn, discardedKey } from './discarded.ts';
import { inTurns } from './in-turns.ts';
import type { Loaded } from './loaded.ts';
import { readNotes } from './read-notes.ts';

/** What the library knows of a note that was read. */
export type KnownNote = ContinuedCards & {
  /** Where its cards are now; null when it was never imported, or its deck was removed. */
  readonly deck: { readonly id: DeckId; readonly name: string } | null;
  readonly source: SourceId | null;
  /** Keys of candidates that were discarded before. */
  readonly discarded: ReadonlySet<string>;
};

type Options = { readonly headingLevel?: HeadingLevel };

/**
 * For each reading the source that it continues and what became of its cards. `headingLevel` is the one that the notes
 * were read with: the text as it was stored is read the same way again. Reads only.
 */
export async function findKnown(
  loaded: Loaded,
  readings: readonly NoteReading[],
  options: Options = {},
): Promise<readonly KnownNote[]> {
  const { db, decks } = loaded;
  const stored = (await db.sources.toArray()).filter(({ deck }) => isLive(loaded, deck));
  const sources = pairSources(stored, readings);
  const [notes, before] = await Promise.all([
    notesBySource(loaded, new Set(sources.flatMap((source) => source?.id ?? []))),
    readBefore(sources, readings, options),
  ]);
  const settings = await db.settings.bulkGet(readings.map(discardedKey));
  return inTurns(readings, (reading, index): KnownNote => {
    const source = sources[index] ?? null;
    const discarded = new Set(discardedIn(settings[index]));
    if (source === null) return { deck: null, source: null, cards: new Map(), gone: [], discarded };
    const deck = { id: source.deck, name: decks.get(source.deck)?.name ?? '' };
    const continued = continueCards(notes.get(source.id) ?? [], before.get(source.id) ?? reading, reading);
    return { deck, source: source.id, ...continued, discarded };
  });
}

/** The stored texts that differ from what they are now, read again away from the screen. */
async function readBefore(
  sources: readonly (StoredSource | null)[],
  readings: readonly NoteReading[],
  options: Options,
): Promise<ReadonlyMap<string, NoteReading>> {
  const differing = sources.flatMap((source, index) =>
    source === null || source.markdown === readings[index]?.text ? [] : [source],
  );
  if (differing.length === 0) return new Map();
  // Their names are ids, so that each reading finds its source again.
  const files = differing.map(({ id, markdown }) => ({ path: `${id}.md`, file: new Blob([markdown]) }));
  const read = await readNotes(files, options);
  return new Map(read.readings.map((reading) => [reading.path.slice(0, -'.md'.length), reading]));
}

/** The cards of a source lie in its deck, unless the person has moved some to another. */
async function notesBySource(
  loaded: Loaded,
  wanted: ReadonlySet<SourceId>,
): Promise<ReadonlyMap<SourceId, readonly Note[]>> {
  const found = new Map<SourceId, Note[]>();
  if (wanted.size === 0) return found;
  for (const run of await loaded.db.notes.toArray()) {
    if (!isLive(loaded, run.deck)) continue;
    for (const note of run.notes) {
      const source = note.from?.source;
      if (note.removed === true || source === undefined || !wanted.has(source)) continue;
      found.set(source, [...(found.get(source) ?? []), note]);
    }
  }
  return found;
}

function isLive({ decks }: Pick<Loaded, 'decks'>, id: DeckId): boolean {
  const deck = decks.get(id);
  return deck !== undefined && deck.removed !== true;
}
