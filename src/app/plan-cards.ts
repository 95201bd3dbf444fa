import { globalNote } from '../core/content/deck-file.ts';
import { sameFields } from '../core/content/import-plan.ts';
import type { Fields, Note, NoteContent } from '../core/content/note.ts';
import { type NoteId, noteId, type SourceId } from '../core/kernel/ids.ts';
import { type Continued, candidatesOf } from '../formats/notes/continue-cards.ts';
import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import { type ChosenCard, deckOfNotes, type LeftOut } from '../formats/notes/notes-to-deck.ts';
import type { StoredNote } from './import-preview.ts';
import type { KnownNote } from './known-notes.ts';
import type { Home } from './note-homes.ts';

/** A note that was read, what the library knows of it, and what the person wants of it. */
export type ChosenNote = {
  readonly reading: NoteReading;
  readonly known: KnownNote;
  readonly cards: readonly ChosenCard[];
  /** Keys of candidates that are not to be suggested again. */
  readonly discarded: readonly string[];
};

/** One card as it is to be stored. */
export type PlannedCard = {
  readonly path: string;
  readonly card: Candidate;
  /** Where it is now, and what it says; null for a new one. */
  readonly before: StoredNote | null;
  readonly after: NoteContent;
  /** The text of the note, where the person's own stays unless they want this one. */
  readonly offered: Fields | null;
  readonly evidence: Continued | null;
};

type Rows = ReadonlyMap<NoteId, StoredNote>;

/**
 * The chosen cards of one note, new ones under ids that are free. `live` holds the stored notes that a person can see.
 */
export function planCards(
  { reading, known, cards }: ChosenNote,
  home: Home,
  source: SourceId,
  live: Rows,
  isTaken: (id: NoteId) => boolean,
): { readonly cards: readonly PlannedCard[]; readonly leftOut: readonly LeftOut[] } {
  const { deck, kept, leftOut } = deckOfNotes([{ reading, cards }], home.name, home);
  const existing = new Map(cards.map((chosen) => [chosen.card, chosen.existing]));
  const found = new Map(candidatesOf(reading).map((candidate) => [candidate.key, candidate]));
  const planned: PlannedCard[] = [];
  const same: LeftOut[] = [];
  const used = new Set<NoteId>();
  deck.notes.forEach((note, index) => {
    const card = kept[index]?.card;
    if (card === undefined) return;
    const made = restOn(globalNote(home.id, note), source);
    const before = live.get(existing.get(card) ?? noteId('')) ?? null;
    const evidence = known.cards.get(card.key) ?? null;
    const about = { path: reading.path, card, before, evidence };
    if (before !== null) {
      const asFound = found.get(card.key);
      const isEdited = asFound === undefined || !sameFields(asFound.fields, card.fields);
      planned.push({ ...about, ...continueNote(before.note, made, isEdited ? null : evidence) });
      return;
    }
    if (live.get(made.id) !== undefined && sameFields(live.get(made.id)?.note.fields ?? made.fields, made.fields)) {
      same.push({ path: reading.path, lines: card.lines, code: 'same-card' });
      return;
    }
    const id = freeId(made.id, (one) => live.has(one) || used.has(one) || isTaken(one));
    used.add(id);
    planned.push({ ...about, after: { ...made, id }, offered: null });
  });
  return { cards: planned, leftOut: [...leftOut, ...same] };
}

/** A text that the person wrote themselves stays: as it is when the note says what it said, else until they choose. */
function continueNote(
  before: Note,
  made: NoteContent,
  evidence: Continued | null,
): Pick<PlannedCard, 'after' | 'offered'> {
  const after: NoteContent = before.checked === undefined ? made : { ...made, checked: before.checked };
  if (evidence === null || (evidence.changed && !evidence.isOwn)) return { after, offered: null };
  return { after: { ...after, fields: before.fields }, offered: evidence.changed ? made.fields : null };
}

function restOn(note: NoteContent, source: SourceId): NoteContent {
  return note.from === undefined ? note : { ...note, from: { ...note.from, source } };
}

function freeId(id: NoteId, isTaken: (id: NoteId) => boolean): NoteId {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = noteId(`${id}-${number}`);
  return free;
}
