import { templatesOf } from '../../core/content/cards.ts';
import { type DeckFile, type FileNote, type FileSource, localPart } from '../../core/content/deck-file.ts';
import { type DeckId, deckId, type NoteId } from '../../core/kernel/ids.ts';
import { hashText, slugOf } from '../derive-id.ts';
import { createReport, type FormatCode } from '../issue.ts';
import { NO_SOURCES, readNote } from '../read-note.ts';
import { MAX_SOURCE } from '../read-values.ts';
import { idsOf } from './card-keys.ts';
import type { Candidate, NoteReading } from './note-reading.ts';
import { quoteOf } from './quote.ts';
import { sourceIdOf } from './source-id.ts';

/** A card that is wanted; `existing` is the stored note that it continues, whose identity it keeps. */
export type ChosenCard = { readonly card: Candidate; readonly existing?: NoteId };
/** A note that was read, and those of its cards that are wanted. */
export type ChosenCards = { readonly reading: NoteReading; readonly cards: readonly ChosenCard[] };
/** A card that the deck cannot hold, and why; `same-card` when it is in the deck already. */
export type LeftOut = {
  readonly path: string;
  readonly lines: readonly [first: number, last: number];
  readonly code: FormatCode | 'same-card';
};
export type NotesDeck = {
  readonly deck: DeckFile;
  /** `id` is that of the note in the deck. */
  readonly kept: readonly { readonly path: string; readonly id: string; readonly card: Candidate }[];
  readonly leftOut: readonly LeftOut[];
};

const MAX_NAME = 100;

/**
 * The cards of notes as a deck that the app imports, with the notes as its sources; the same whatever the order of the
 * notes. `name` is for several notes that name no deck; `home`, when given, is the deck that they are to be in.
 */
export function deckOfNotes(
  chosen: readonly ChosenCards[],
  name: string,
  home?: { readonly id: DeckId; readonly name: string },
): NotesDeck {
  const inOrder = [...chosen].sort((a, b) => compare(a.reading.path, b.reading.path));
  const title = home?.name ?? deckName(inOrder, name);
  const id = home?.id ?? deckId(slugOf(title) || `deck-${hashText(title)}`);
  const kept: NotesDeck['kept'][number][] = [];
  const leftOut: LeftOut[] = [];
  const sources: FileSource[] = [];
  const notes = new Map<string, FileNote>();
  const continued = new Set(inOrder.flatMap(({ cards }) => cards.flatMap(({ existing }) => existing ?? [])));
  const isTaken = (local: string) => notes.has(local) || continued.has(`${id}/${local}` as NoteId);
  for (const { reading, cards } of inOrder) {
    const { path } = reading;
    const source = sourceOf(reading, sources);
    const before = notes.size;
    for (const { card, existing } of cards) {
      const own =
        existing === undefined ? (card.id ?? [...idsOf(card)].find((one) => !isTaken(one))) : fileId(existing, id);
      const made = own === undefined || notes.has(own) ? 'same-card' : makeNote(own, card, reading, source);
      if (typeof made === 'string') leftOut.push({ path, lines: card.lines, code: made });
      else {
        notes.set(made.id, made);
        kept.push({ path, id: made.id, card });
      }
    }
    // A note that gave no card is nobody's business but its owner's.
    if (notes.size > before) sources.push(source);
  }
  const language = inOrder.some(({ reading }) => reading.language === 'ko') ? 'ko' : 'en';
  return { deck: { id, name: title, language, description: '', sources, notes: [...notes.values()] }, kept, leftOut };
}

/** By code unit, which is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How a file names a stored note: local when its home is this deck. */
function fileId(existing: NoteId, deck: DeckId): string {
  return existing.startsWith(`${deck}/`) ? localPart(existing) : existing;
}

function deckName(chosen: readonly ChosenCards[], name: string): string {
  const [first, ...rest] = chosen.map(({ reading }) => reading.deck ?? (chosen.length === 1 ? reading.title : name));
  const whole = first !== undefined && rest.every((other) => other === first) ? first : name;
  return [...whole].slice(0, MAX_NAME).join('');
}

/** A source holds no more than a deck file may: the reader of the note has told so. */
function sourceOf(reading: NoteReading, taken: readonly FileSource[]): FileSource {
  const { title, text } = reading;
  const id = sourceIdOf(reading);
  let free = id;
  // Only notes that were pasted under one title share an id.
  for (let number = 2; taken.some((other) => other.id === free); number += 1) free = `${id}-${number}`;
  const markdown =
    text.length <= MAX_SOURCE ? text : text.slice(0, text.lastIndexOf('\n', MAX_SOURCE) + 1 || MAX_SOURCE);
  return { id: free, title: [...title].slice(0, MAX_NAME).join(''), markdown };
}

/** The card as a note of the deck, or why it cannot be one. What the deck reader would refuse is refused here. */
function makeNote(id: string, card: Candidate, reading: NoteReading, source: FileSource): FileNote | LeftOut['code'] {
  const heading = card.path.at(-1)?.trim();
  const quote = card.end > source.markdown.length ? undefined : quoteOf(source.markdown, card);
  const from = {
    source: source.id,
    ...(heading === undefined || heading === '' ? {} : { heading }),
    ...(quote === undefined ? {} : { quote }),
  };
  const tags = [...new Set([...reading.tags, ...(card.tags ?? [])])];
  const report = createReport();
  const { kind, ...texts } = card.fields;
  const known = new Map([[source.id, { source, searched: '', path: [] }]]);
  const read = readNote(report, { id, kind, ...texts, tags, from }, [], { ...NO_SOURCES, known });
  return read ?? report.errors()[0]?.issue.code ?? 'wrong-type';
}

/** How many cards the notes of a deck make. */
export function countCards(deck: DeckFile): number {
  return deck.notes.reduce((sum, note) => sum + templatesOf(note.fields).length, 0);
}
