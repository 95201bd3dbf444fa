import { sameContent } from '../core/content/import-plan.ts';
import type { Note } from '../core/content/note.ts';
import type { DeckId, NoteId, SourceId } from '../core/kernel/ids.ts';
import type { StoredSource } from '../db/database.ts';
import type { LeftOut } from '../formats/notes/notes-to-deck.ts';
import { discardedIn, discardedKey } from './discarded.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { rowsOf } from './import-facts.ts';
import { type StoredNote, sameSource, type WritableDeck } from './import-preview.ts';
import type { Loaded } from './loaded.ts';
import { type Home, homeOf, type PlannedSource, planSource } from './note-homes.ts';
import { type ChosenNote, type PlannedCard, planCards } from './plan-cards.ts';

/** The keys of a note's candidates that are not suggested again, as they are to be stored. */
export type PlannedDiscards = {
  readonly key: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[];
};

/** What the chosen cards of notes would change. */
export type PlannedNotes = {
  readonly decks: readonly PlannedHome[];
  readonly discards: readonly PlannedDiscards[];
  readonly leftOut: readonly LeftOut[];
  readonly pictures: GatheredPictures;
};
export type PlannedHome = WritableDeck & {
  readonly cards: readonly PlannedCard[];
  readonly gone: readonly GoneNote[];
};
export type GoneNote = { readonly path: string; readonly note: Note };

type Draft = {
  readonly home: Home;
  readonly cards: PlannedCard[];
  readonly gone: GoneNote[];
  readonly sources: PlannedSource[];
  readonly order: NoteId[];
};

/** Compares chosen cards with what is stored. A card is written where it lies, a new one with its note. Reads only. */
export async function planNotes(
  loaded: Loaded,
  chosen: readonly ChosenNote[],
  deckName: string | null,
  pictures: GatheredPictures,
): Promise<PlannedNotes> {
  const { db, decks } = loaded;
  const [runs, sourceRows] = await Promise.all([db.notes.orderBy('id').toArray(), db.sources.toArray()]);
  const isLive = (deck: DeckId) => decks.get(deck) !== undefined && decks.get(deck)?.removed !== true;
  const rows = new Map<NoteId, StoredNote>();
  const orders = new Map<DeckId, NoteId[]>();
  for (const { deck, notes } of runs.sort((a, b) => a.position - b.position)) {
    for (const note of notes) rows.set(note.id, { deck, note });
    orders.set(deck, [...(orders.get(deck) ?? []), ...notes.map(({ id }) => id)]);
  }
  const live = new Map([...rows].filter(([, { deck, note }]) => isLive(deck) && note.removed !== true));
  const sources = new Map(sourceRows.map((source) => [source.id, source]));
  const drafts = new Map<DeckId, Draft>();
  const draftOf = (home: Home): Draft => {
    const draft = drafts.get(home.id) ?? {
      home,
      cards: [],
      gone: [],
      sources: [],
      order: [...(orders.get(home.id) ?? [])],
    };
    drafts.set(home.id, draft);
    return draft;
  };
  const draftAt = (deck: DeckId, home: Home) => draftOf(decks.get(deck) ?? home);
  const leftOut: LeftOut[] = [];
  const used = { notes: new Set<NoteId>(), sources: new Set<SourceId>() };
  for (const one of chosen) {
    const { reading, known } = one;
    const home = homeOf(loaded, reading, known, deckName ?? reading.deck ?? reading.title);
    const isTaken = (id: SourceId) => {
      const row = sources.get(id);
      return used.sources.has(id) || (row !== undefined && isLive(row.deck));
    };
    const planned = planSource(reading, known, home, sources, isTaken, pictures.of.get(reading.path) ?? {});
    const { source } = planned;
    const made = planCards(one, home, source.id, live, (id) => used.notes.has(id));
    leftOut.push(...made.leftOut);
    for (const card of made.cards) {
      used.notes.add(card.after.id);
      draftAt(card.before?.deck ?? home.id, home).cards.push(card);
    }
    for (const note of goneOf(one, live).filter((each) => isAsked(loaded, each))) {
      draftAt(live.get(note.id)?.deck ?? home.id, home).gone.push({ path: reading.path, note });
    }
    if (known.source === null && made.cards.length === 0) continue;
    used.sources.add(source.id);
    draftOf(home).sources.push(planned);
    layOut(
      draftOf(home).order,
      made.cards.filter(({ before }) => before === null || before.deck === home.id),
    );
  }
  return {
    decks: [...drafts.values()].map((draft) => {
      const listed = isLive(draft.home.id) ? (decks.get(draft.home.id)?.sources ?? []) : [];
      const known = listed.flatMap((id) => sources.get(id) ?? []);
      return writable(draft, known, rows, orders.get(draft.home.id) ?? []);
    }),
    discards: await planDiscards(loaded, chosen),
    leftOut,
    pictures,
  };
}

/** A card that the person discards now is as good as gone from its note. */
function goneOf({ known, cards, discarded }: ChosenNote, live: ReadonlyMap<NoteId, StoredNote>): readonly Note[] {
  const chosen = new Set(cards.map(({ card }) => card.key));
  const unwanted = discarded.flatMap((key) => {
    const id = chosen.has(key) ? undefined : known.cards.get(key)?.note;
    const row = id === undefined ? undefined : live.get(id);
    return row === undefined ? [] : [row.note];
  });
  return [...known.gone, ...unwanted];
}

/** Whether any of its cards still comes up: what was suspended when it went is not told again. */
function isAsked(loaded: Loaded, note: Note): boolean {
  const { suspended } = loaded.live.model.columns;
  return rowsOf(loaded, note).some(({ row }) => suspended[row] !== 1);
}

/** A new card comes after the one that stands before it in the note; the first of a new note come last. */
function layOut(order: NoteId[], cards: readonly PlannedCard[]): void {
  let last: NoteId | undefined;
  for (const { after } of cards) {
    if (!order.includes(after.id))
      order.splice(last === undefined ? order.length : order.indexOf(last) + 1, 0, after.id);
    last = after.id;
  }
}

function writable(
  { home, cards, gone, sources, order }: Draft,
  known: readonly StoredSource[],
  stored: ReadonlyMap<NoteId, StoredNote>,
  orderNow: readonly NoteId[],
): PlannedHome {
  const continued = cards.flatMap(({ before, after }) => (before === null ? [] : [{ before: before.note, after }]));
  const written = sources.map(({ source }) => source);
  return {
    parsed: home,
    cards,
    gone,
    plan: {
      added: cards.filter(({ before }) => before === null).map(({ after }) => after),
      changed: continued.filter(({ before, after }) => !sameContent(before, after)),
      unchanged: continued.filter(({ before, after }) => sameContent(before, after)).map(({ after }) => after),
      gone: gone.map(({ note }) => note),
      moved: [],
      order,
      sources: [...new Map([...known, ...written].map((source) => [source.id, source])).values()],
    },
    stored,
    order: orderNow,
    sources: sources.filter(({ source, before }) => !sameSource(source, before)),
  };
}

async function planDiscards({ db }: Loaded, chosen: readonly ChosenNote[]): Promise<readonly PlannedDiscards[]> {
  const settings = await db.settings.bulkGet(chosen.map(({ reading }) => discardedKey(reading)));
  return chosen.flatMap(({ reading, known, cards, discarded }, index): PlannedDiscards[] => {
    const setting = settings[index];
    const wanted = new Set(cards.map(({ card }) => card.key));
    const before = discardedIn(setting);
    const after = [...new Set([...before, ...known.discarded, ...discarded])].filter((key) => !wanted.has(key));
    if (after.length === before.length && after.every((key, place) => key === before[place])) return [];
    return [{ key: discardedKey(reading), before: setting === undefined ? null : before, after }];
  });
}
