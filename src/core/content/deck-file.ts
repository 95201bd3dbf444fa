import { type DeckId, type NoteId, noteId, type SourceId, sourceId } from '../kernel/ids.ts';
import type { Deck, NoteContent, Passage, Source } from './note.ts';

/** A passage whose source is named as in the file. */
export type FilePassage = Omit<Passage, 'source'> & { readonly source: string };
/** A note as a deck file holds it: its id is local to the deck, or global when it has a slash. */
export type FileNote = Omit<NoteContent, 'id' | 'from'> & { readonly id: string; readonly from?: FilePassage };
export type FileSource = Omit<Source, 'id'> & { readonly id: string };

/** A deck as it is handed from one person to another: content only, no memory. */
export type DeckFile = {
  readonly id: DeckId;
  readonly name: string;
  readonly language: string;
  readonly description: string;
  readonly sources: readonly FileSource[];
  readonly notes: readonly FileNote[];
};

/** `<deck id>/<id>`; an id with a slash is global already (a note that moved keeps its home). */
export function globalId(deck: DeckId, id: string): string {
  return id.includes('/') ? id : `${deck}/${id}`;
}

/** The part of a global id after its home deck. */
export function localPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** A file's note with the identity that it has everywhere. */
export function globalNote(deck: DeckId, note: FileNote, id: NoteId = noteId(globalId(deck, note.id))): NoteContent {
  const { from, ...rest } = note;
  const content = { ...rest, id };
  return from === undefined
    ? content
    : { ...content, from: { ...from, source: sourceId(globalId(deck, from.source)) } };
}

export function globalSource(deck: DeckId, source: FileSource): Source {
  return { ...source, id: sourceId(globalId(deck, source.id)) };
}

/**
 * The file to hand on. Ids whose home is this deck become local; those of notes from elsewhere stay global. A
 * passage is left out when its source is not among the given ones, because a file must hold what it names.
 */
export function toDeckFile(deck: Deck, notes: readonly NoteContent[], sources: readonly Source[]): DeckFile {
  const local = (id: NoteId | SourceId) => (id.startsWith(`${deck.id}/`) ? localPart(id) : id);
  const held = new Set(sources.map((source) => source.id));
  return {
    id: deck.id,
    name: deck.name,
    language: deck.language,
    description: deck.description,
    sources: sources.map(({ id, title, markdown, url }) => ({
      id: local(id),
      title,
      markdown,
      ...(url === undefined ? {} : { url }),
    })),
    notes: notes.map(({ id, fields, tags, from, checked }) => ({
      id: local(id),
      fields,
      tags,
      ...(from === undefined || !held.has(from.source) ? {} : { from: { ...from, source: local(from.source) } }),
      ...(checked === undefined ? {} : { checked }),
    })),
  };
}
