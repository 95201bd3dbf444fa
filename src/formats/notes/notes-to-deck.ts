import { templatesOf } from '../../core/content/cards.ts';
import type { DeckFile, FileNote, FileSource } from '../../core/content/deck-file.ts';
import type { Fields } from '../../core/content/note.ts';
import { deckId } from '../../core/kernel/ids.ts';
import { deriveNoteId, hashText, slugOf } from '../derive-id.ts';
import { createReport, type FormatCode } from '../issue.ts';
import { NO_SOURCES, readNote } from '../read-note.ts';
import { MAX_SOURCE } from '../read-values.ts';
import type { FoundCard } from './found-card.ts';
import { quoteOf } from './quote.ts';
import type { StudyNote } from './read-study-note.ts';

/** A note that was read, and those of its cards that are wanted. */
export type ChosenCards = { readonly file: string; readonly note: StudyNote; readonly cards: readonly FoundCard[] };
/** A card that the deck cannot hold, and why; `same-card` when it is in the deck already. */
export type LeftOut = {
  readonly file: string;
  readonly line: number;
  readonly code: FormatCode | 'same-card';
};
export type NotesDeck = {
  readonly deck: DeckFile;
  readonly kept: readonly { readonly file: string; readonly card: FoundCard }[];
  readonly leftOut: readonly LeftOut[];
};

const MAX_NAME = 100;

/** The cards of notes as a deck that the app imports, with the notes as its sources. `name` is for several notes. */
export function deckOfNotes(chosen: readonly ChosenCards[], name: string): NotesDeck {
  const title = deckName(chosen, name);
  const sources: FileSource[] = [];
  const notes = new Map<string, FileNote>();
  const kept: NotesDeck['kept'][number][] = [];
  const leftOut: LeftOut[] = [];
  for (const { file, note, cards } of chosen) {
    const source = sourceOf(file, note, new Set(sources.map(({ id }) => id)));
    const before = notes.size;
    for (const card of cards) {
      const made = makeNote(card, note, source, notes);
      if (typeof made === 'string') leftOut.push({ file, line: note.lineOf(card.start), code: made });
      else {
        notes.set(made.id, made);
        kept.push({ file, card });
      }
    }
    // A note that gave no card is nobody's business but its owner's.
    if (notes.size > before) sources.push(source);
  }
  const language = chosen.some(({ note }) => note.language === 'ko') ? 'ko' : 'en';
  const id = deckId(slugOf(title) || `deck-${hashText(title)}`);
  const deck = { id, name: title, language, description: '', sources, notes: [...notes.values()] };
  return { deck, kept, leftOut };
}

function deckName(chosen: readonly ChosenCards[], name: string): string {
  const [first, ...rest] = chosen.map(({ note }) => note.deck ?? (chosen.length === 1 ? note.title : name));
  const whole = first !== undefined && rest.every((other) => other === first) ? first : name;
  return [...whole].slice(0, MAX_NAME).join('');
}

/** A source holds no more than a deck file may; quotes from beyond stay on their cards. */
function sourceOf(file: string, note: StudyNote, taken: ReadonlySet<string>): FileSource {
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const id = slugOf(base) || `note-${hashText(base)}`;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  const { text, title } = note;
  const markdown =
    text.length <= MAX_SOURCE ? text : text.slice(0, text.lastIndexOf('\n', MAX_SOURCE) + 1 || MAX_SOURCE);
  return { id: free, title: [...title].slice(0, MAX_NAME).join(''), markdown };
}

/** The card as a note of the deck, or why it cannot be one. What the deck reader would refuse is refused here. */
function makeNote(
  card: FoundCard,
  note: StudyNote,
  source: FileSource,
  taken: ReadonlyMap<string, FileNote>,
): FileNote | LeftOut['code'] {
  const id = card.id ?? freeId(card, taken);
  const same = taken.get(id ?? '');
  if (id === undefined || same !== undefined) return 'same-card';
  const heading = card.path.at(-1)?.trim();
  const quote = quoteOf(note.text, card);
  const from = {
    source: source.id,
    ...(heading === undefined || heading === '' ? {} : { heading }),
    ...(quote === undefined || !source.markdown.includes(quote) ? {} : { quote }),
  };
  const tags = [...new Set([...note.tags, ...(card.tags ?? [])])];
  const report = createReport();
  const { kind, ...texts } = card.fields;
  const known = new Map([[source.id, { source, searched: '', path: [] }]]);
  const read = readNote(report, { id, kind, ...texts, tags, from }, [], { ...NO_SOURCES, known });
  return read ?? report.errors()[0]?.issue.code ?? 'wrong-type';
}

/** From the question alone; where another card has it, from its headings and then its answer too. */
function freeId(card: FoundCard, taken: ReadonlyMap<string, FileNote>): string | undefined {
  const asked = askedIn(card.fields);
  const keys = [asked, [asked, ...card.path].join('\n'), [asked, ...card.path, JSON.stringify(card.fields)].join('\n')];
  return keys.map(deriveNoteId).find((id) => !taken.has(id));
}

function askedIn(fields: Fields): string {
  if (fields.kind === 'cloze') return fields.text;
  return fields.kind === 'contrast' ? [fields.title, ...fields.subjects].join('\n') : fields.question;
}

/** How many cards the notes of a deck make. */
export function countCards(deck: DeckFile): number {
  return deck.notes.reduce((sum, note) => sum + templatesOf(note.fields).length, 0);
}
