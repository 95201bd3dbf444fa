import { type NoteId, noteId } from '../kernel/ids.ts';
import { type DeckFile, type FileNote, globalId, globalNote, globalSource, localPart } from './deck-file.ts';
import type { Fields, Note, NoteContent, Source } from './note.ts';

export type Change = { readonly before: Note; readonly after: NoteContent };

/** What an import would do to the notes. It says nothing of memory, because an import never touches memory. */
export type ImportPlan = {
  readonly added: readonly NoteContent[];
  readonly changed: readonly Change[];
  readonly unchanged: readonly NoteContent[];
  /** Notes of this deck that the file no longer has. */
  readonly gone: readonly Note[];
  /** Notes that come from another deck with their identity, and so with their memory. */
  readonly moved: readonly Change[];
  /** Every note of the file, in its order. */
  readonly order: readonly NoteId[];
  readonly sources: readonly Source[];
};

export type ImportInput = {
  readonly deck: DeckFile;
  /** The notes that are in this deck now, removed ones included. */
  readonly existing: readonly Note[];
  /** Notes of other decks whose id ends in this local part. */
  readonly findElsewhere: (localId: string) => readonly Note[];
};

type Match = { readonly id: NoteId; readonly before?: Note; readonly moved: boolean };

/**
 * Compares a deck file with what is stored. A note is matched by its global id; else by its local id in this deck
 * (it moved here earlier); else by local id and equal fields in exactly one other deck (it moves here now).
 * Texts are compared after Unicode NFC and stored as written. Pure and total.
 */
export function planImport(input: ImportInput): ImportPlan {
  const { deck, existing } = input;
  const added: NoteContent[] = [];
  const changed: Change[] = [];
  const unchanged: NoteContent[] = [];
  const moved: Change[] = [];
  const order: NoteId[] = [];
  const matches = matchNotes(input);
  deck.notes.forEach((note, index) => {
    const match = matches[index];
    const after = globalNote(deck.id, note, match?.id);
    order.push(after.id);
    if (match?.before === undefined || match.before.removed === true) added.push(after);
    else if (match.moved) moved.push({ before: match.before, after });
    else if (sameContent(match.before, after)) unchanged.push(after);
    else changed.push({ before: match.before, after });
  });
  const kept = new Set(order);
  const gone = existing.filter((note) => note.removed !== true && !kept.has(note.id));
  const sources = deck.sources.map((source) => globalSource(deck.id, source));
  return { added, changed, unchanged, gone, moved, order, sources };
}

/** Whether two notes say the same, whatever the order of keys and the Unicode form of their texts. */
export function sameContent(a: NoteContent, b: NoteContent): boolean {
  return contentKey(a) === contentKey(b);
}

/** Whether two notes ask and answer the same, in any Unicode form. */
export function sameFields(a: Fields, b: Fields): boolean {
  return JSON.stringify(fieldsKey(a)).normalize() === JSON.stringify(fieldsKey(b)).normalize();
}

function matchNotes({ deck, existing, findElsewhere }: ImportInput): readonly Match[] {
  const here = new Map(existing.map((note) => [note.id, note]));
  const named = new Set(deck.notes.map((note) => noteId(globalId(deck.id, note.id))));
  const guests = new Map<string, Note | 'several'>();
  for (const note of existing) {
    if (note.removed === true || note.id.startsWith(`${deck.id}/`) || named.has(note.id)) continue;
    const local = localPart(note.id);
    guests.set(local, guests.has(local) ? 'several' : note);
  }
  const taken = new Set<NoteId>(named);
  return deck.notes.map((note) => {
    const id = noteId(globalId(deck.id, note.id));
    const before = here.get(id);
    if (before !== undefined && before.removed !== true) return { id, before, moved: false };
    // It began here and has moved: asked for by its whole name or by this deck's own file, it comes back.
    const other = findNamed(id, findElsewhere);
    if (other !== undefined) return { id, before: other, moved: true };
    const guest = note.id.includes('/') ? undefined : guests.get(note.id);
    if (guest !== undefined && guest !== 'several' && !taken.has(guest.id)) {
      taken.add(guest.id);
      return { id: guest.id, before: guest, moved: false };
    }
    const source = note.id.includes('/') || before !== undefined ? undefined : findMoved(note, findElsewhere);
    if (source !== undefined && !taken.has(source.id)) {
      taken.add(source.id);
      return { id: source.id, before: source, moved: true };
    }
    return before === undefined ? { id, moved: false } : { id, before, moved: false };
  });
}

function findNamed(id: NoteId, findElsewhere: ImportInput['findElsewhere']): Note | undefined {
  return findElsewhere(localPart(id)).find((note) => note.id === id && note.removed !== true);
}

function findMoved(note: FileNote, findElsewhere: ImportInput['findElsewhere']): Note | undefined {
  const others = findElsewhere(note.id).filter((other) => other.removed !== true);
  if (others.length === 0) return undefined;
  const same = others.filter((other) => sameFields(other.fields, note.fields));
  return same.length === 1 ? same[0] : undefined;
}

function contentKey({ fields, tags, from, checked }: NoteContent): string {
  const passage = from === undefined ? null : [from.source, from.heading ?? null, from.quote ?? null];
  const check = checked === undefined ? null : [checked.subject, checked.version, checked.date];
  return JSON.stringify([fieldsKey(fields), tags, passage, check]).normalize();
}

function fieldsKey(fields: Fields): readonly unknown[] {
  if (fields.kind === 'cloze') return [fields.kind, fields.text];
  if (fields.kind === 'contrast') {
    return [fields.kind, fields.title, fields.subjects, fields.aspects.map(({ name, values }) => [name, values])];
  }
  return [fields.kind, fields.question, fields.answer];
}
