import { templatesOf } from '../core/content/cards.ts';
import type { Fields, Note } from '../core/content/note.ts';
import { withoutFrontMatter } from '../core/content/note-lines.ts';
import { outlineOf, type Section, sectionOf, subtreeOf } from '../core/content/outline.ts';
import type { Pictures } from '../core/content/pictures.ts';
import type { CardState } from '../core/insight/section-state.ts';
import { type CardId, cardIdOf, type DeckId, type NoteId, type SourceId, studyDay } from '../core/kernel/ids.ts';
import { DAY } from '../core/kernel/study-day.ts';
import { readRow } from '../core/memory/columns.ts';
import { retrievability } from '../core/memory/fsrs.ts';
import { kindOfRow, NEW_CARDS } from '../core/memory/queue-kind.ts';
import { isDueToday } from '../core/review/gather.ts';
import { isLeech } from '../core/review/leech.ts';
import { readRunsOf, readSource } from '../db/content.ts';
import { type Loaded, moment, presetOf } from './loaded.ts';
import { memoryOf } from './review-card.ts';

/** A heading of a study note, with what stands below it, its subsections included. */
export type SectionPlace = { readonly source: SourceId; readonly section: number };

export type NoteCard = CardState & { readonly id: CardId; readonly fields: Fields };

export type NotePage = {
  readonly title: string;
  readonly deck: { readonly id: DeckId; readonly name: string };
  /** The note without its front matter. */
  readonly markdown: string;
  readonly pictures: Pictures | undefined;
  /** In the note's order; `cards` are those of the section itself, without its subsections. */
  readonly sections: readonly (Section & { readonly cards: readonly NoteCard[] })[];
};

/** A study note with the cards that stand in each of its sections; null when it is not (or no longer) here. */
export async function readNotePage(loaded: Loaded, id: SourceId): Promise<NotePage | null> {
  const read = await readPlaces(loaded, id);
  const deck = read === null ? undefined : loaded.decks.get(read.deck);
  if (read === null || deck === undefined || deck.removed === true) return null;
  const { title, pictures, markdown, outline, places } = read;
  return {
    title,
    markdown,
    pictures,
    deck: { id: deck.id, name: deck.name },
    sections: outline.map((section, index) => ({
      ...section,
      cards: places.filter((place) => place.section === index).flatMap(({ note }) => cardsOf(loaded, deck.id, note)),
    })),
  };
}

/** The notes of a section and of those below it, with their deck; null when the study note is not here. */
export async function readNotesBelow(
  loaded: Loaded,
  { source, section }: SectionPlace,
): Promise<{ readonly deck: DeckId; readonly notes: ReadonlySet<NoteId> } | null> {
  const read = await readPlaces(loaded, source);
  if (read === null) return null;
  const { from, to } = subtreeOf(read.outline, section);
  const below = read.places.filter((place) => place.section >= from && place.section < to);
  return { deck: read.deck, notes: new Set(below.map(({ note }) => note.id)) };
}

async function readPlaces({ db }: Loaded, id: SourceId) {
  const source = await readSource(db, id);
  if (source === undefined) return null;
  const { deck, title, pictures } = source;
  const markdown = withoutFrontMatter(source.markdown.replace(/\r\n?/g, '\n'));
  const outline = outlineOf(markdown);
  const notes = (await readRunsOf(db, deck)).flatMap((run) => run.notes);
  const places = notes.flatMap((note) =>
    note.removed === true || note.from?.source !== id
      ? []
      : [{ note, section: sectionOf(outline, markdown, note.from) }],
  );
  return { deck, title, pictures, markdown, outline, places };
}

function cardsOf(loaded: Loaded, deck: DeckId, note: Note): readonly NoteCard[] {
  return templatesOf(note.fields).flatMap((template) => {
    const id = cardIdOf(note.id, template);
    const row = loaded.live.model.rows.get(id);
    return row === undefined ? [] : [{ id, fields: note.fields, ...stateOf(loaded, deck, row) }];
  });
}

function stateOf(loaded: Loaded, deck: DeckId, row: number): CardState {
  const { columns } = loaded.live.model;
  const { at, day, nextDayAt } = moment(loaded);
  const { weights, leechThreshold } = presetOf(loaded.presets, loaded.decks.get(deck));
  const state = readRow(columns, row);
  const memory = memoryOf(state);
  const kind = kindOfRow(columns, row);
  const isBuried = studyDay(state.buriedDay) === day;
  const isDue = !isBuried && isDueToday(columns, row, kind, day, nextDayAt);
  return {
    recall: memory === null ? null : retrievability(memory, (at - state.lastAt) / DAY, weights),
    ask: state.suspended === 1 ? 'suspended' : !isDue ? 'later' : kind === NEW_CARDS ? 'new' : 'due',
    isLeech: isLeech(state.lapses, leechThreshold),
  };
}
