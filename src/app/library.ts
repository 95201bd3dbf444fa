import { templatesOf } from '../core/content/cards.ts';
import { toDeckFile } from '../core/content/deck-file.ts';
import type { Deck, Note, Source } from '../core/content/note.ts';
import type { CardId, DeckId, NoteId, PresetId } from '../core/kernel/ids.ts';
import { cardIdOf } from '../core/kernel/ids.ts';
import type { ContentChange } from '../db/content.ts';
import { readRunsOf, readSourcesOf } from '../db/content.ts';
import { readMedium } from '../db/media.ts';
import type { DeckContents, Library } from './app.ts';
import { editNote, findNote } from './edit-note.ts';
import type { Engine } from './engine.ts';
import { type Loaded, moment, presetsByDeck, weightsKey } from './loaded.ts';
import { readNotePage } from './note-page.ts';
import { nextStamp } from './stamp.ts';

export function createLibrary(engine: Engine, addStarters: Library['addStarters']): Library {
  const changed = (id: DeckId, change: (deck: Deck) => Deck): ContentChange => {
    const loaded = engine.loaded();
    const deck = loaded.decks.get(id);
    return deck === undefined ? {} : { decks: [{ id, deck: { ...change(deck), stamp: nextStamp(loaded) } }] };
  };
  const changeDeck = (id: DeckId, change: (deck: Deck) => Deck) => engine.changeText(changed(id, change));
  const changeCards = (id: DeckId, change: (deck: Deck) => Deck) => engine.changeContent(changed(id, change));
  return {
    addStarters,
    contents: (deck) => readContents(engine.loaded(), deck),
    picture: async (hash) => (await readMedium(engine.loaded().db, hash)) ?? null,
    note: (source) => readNotePage(engine.loaded(), source),
    rename: (deck, name) => changeDeck(deck, (before) => ({ ...before, name })),
    remove: (deck) => changeCards(deck, (before) => ({ ...before, removed: true })),
    restore: (deck) => changeCards(deck, ({ removed: _, ...before }) => before),
    async assignPreset(deck, preset: PresetId) {
      const before = weightsKeyOf(engine.loaded());
      await changeDeck(deck, (row) => ({ ...row, preset }));
      // Memory is folded under the weights in force.
      if (weightsKeyOf(engine.loaded()) !== before) await engine.load();
      engine.tell();
    },
    limitToday: (deck, limits) =>
      changeDeck(deck, ({ todayOnly: _, ...before }) =>
        limits === null ? before : { ...before, todayOnly: { day: moment(engine.loaded()).day, ...limits } },
      ),
    editNote: async (note, fields) => {
      await editNote(engine, note, fields);
    },
    suspendNote: (note, suspended) => suspendNote(engine, note, suspended),
    exportDeck: (deck) => exportDeck(engine.loaded(), deck),
  };
}

function weightsKeyOf(loaded: Loaded): string {
  return weightsKey(loaded.catalogue, presetsByDeck(loaded));
}

async function suspendNote(engine: Engine, id: NoteId, suspended: boolean): Promise<void> {
  const found = await findNote(engine.loaded(), id);
  for (const card of found === undefined ? [] : cardsOf(found.note)) {
    const { model } = engine.loaded().live;
    const row = model.rows.get(card);
    if (row === undefined || (model.columns.suspended[row] === 1) === suspended) continue;
    await engine.record(card, { kind: suspended ? 'suspend' : 'unsuspend' }, () => true);
  }
  engine.tell();
}

function cardsOf(note: Note): CardId[] {
  return templatesOf(note.fields).map((template) => cardIdOf(note.id, template));
}

async function readNotes(loaded: Loaded, deck: DeckId): Promise<Note[]> {
  const runs = await readRunsOf(loaded.db, deck);
  return runs.flatMap((run) => run.notes.filter((note) => note.removed !== true));
}

async function readContents(loaded: Loaded, deck: DeckId): Promise<DeckContents> {
  const [notes, sources] = await Promise.all([readNotes(loaded, deck), readSourcesOf(loaded.db, deck)]);
  const { model } = loaded.live;
  return {
    sources,
    notes: notes.map((note) => {
      const cards = cardsOf(note);
      const suspended = cards.filter((card) => model.columns.suspended[model.rows.get(card) ?? -1] === 1).length;
      return { note, cards: cards.length, suspended };
    }),
  };
}

async function exportDeck(loaded: Loaded, id: DeckId): Promise<Blob> {
  const deck = loaded.decks.get(id);
  if (deck === undefined) throw new Error(`No such deck: ${id}`);
  const [notes, stored, { printDeck }] = await Promise.all([
    readNotes(loaded, id),
    readSourcesOf(loaded.db, id),
    import('../formats/print-deck.ts'),
  ]);
  const sources: Source[] = stored.map(({ deck: _, ...source }) => source);
  return new Blob([printDeck(toDeckFile(deck, notes, sources))], { type: 'application/json' });
}
