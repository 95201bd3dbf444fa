import { globalId } from '../core/content/deck-file.ts';
import type { Deck } from '../core/content/note.ts';
import { type Pictures, pictureKey } from '../core/content/pictures.ts';
import { deckId, type SourceId, sourceId } from '../core/kernel/ids.ts';
import type { StoredSource } from '../db/database.ts';
import { deriveDeckId, hashText } from '../formats/derive-id.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import { sourceIdOf } from '../formats/notes/source-id.ts';
import { MAX_SOURCE } from '../formats/read-values.ts';
import type { KnownNote } from './known-notes.ts';
import type { Loaded } from './loaded.ts';

/** The deck that the cards of a note go to, there already or not. */
export type Home = Pick<Deck, 'id' | 'name' | 'language' | 'description'>;

const MAX_NAME = 100;

/** Where a note's cards are, else the deck of this name, else a new one. */
export function homeOf({ decks }: Pick<Loaded, 'decks'>, reading: NoteReading, known: KnownNote, name: string): Home {
  const there = known.deck === null ? undefined : decks.get(known.deck.id);
  if (there !== undefined) return there;
  const wanted = [...(name.trim() || 'Saegim')].slice(0, MAX_NAME).join('');
  const live = [...decks.values()].filter((deck) => deck.removed !== true);
  const named = live.find((deck) => deck.name.normalize() === wanted.normalize());
  if (named !== undefined) return named;
  const id = deriveDeckId(wanted);
  // A deck that was given another name keeps its id.
  const free = live.some((deck) => deck.id === id) ? `${id}-${hashText(wanted.normalize())}` : id;
  return { id: deckId(free), name: wanted, language: reading.language, description: '' };
}

export type PlannedSource = { readonly source: StoredSource; readonly before: StoredSource | null };

/** The note as the source of its cards: the one that it continues, or a new one under an id that is free. */
export function planSource(
  reading: NoteReading,
  known: KnownNote,
  home: Home,
  rows: ReadonlyMap<SourceId, StoredSource>,
  isTaken: (id: SourceId) => boolean,
  pictures: Pictures,
): PlannedSource {
  const before = known.source === null ? undefined : rows.get(known.source);
  const { title, text } = reading;
  // The same measure as in a deck file; the reader of the note has told that it was cut.
  const markdown =
    text.length <= MAX_SOURCE ? text : text.slice(0, text.lastIndexOf('\n', MAX_SOURCE) + 1 || MAX_SOURCE);
  const shown = { ...keptPictures(reading, before), ...pictures };
  const named = {
    title: [...title].slice(0, MAX_NAME).join(''),
    markdown,
    ...(Object.keys(shown).length === 0 ? {} : { pictures: shown }),
  };
  if (before !== undefined) {
    const { pictures: _, ...rest } = before;
    return { source: { ...rest, ...named }, before };
  }
  const local = sourceIdOf(reading);
  let id = sourceId(globalId(home.id, local));
  for (let number = 2; isTaken(id); number += 1) id = sourceId(globalId(home.id, `${local}-${number}`));
  return { source: { id, deck: home.id, ...named }, before: rows.get(id) ?? null };
}

/** The pictures that came along earlier and that the note still names: this time they may have stayed at home. */
function keptPictures(reading: NoteReading, before: StoredSource | undefined): Pictures {
  const named = new Set(reading.pictures.map(({ address }) => pictureKey(address)));
  return Object.fromEntries(Object.entries(before?.pictures ?? {}).filter(([key]) => named.has(key)));
}
