import { cardIdOf, type DeckId, type NoteId } from '../kernel/ids.ts';
import type { Model } from '../memory/model.ts';
import { rowOf } from '../memory/model-rows.ts';
import type { Catalogue } from './catalogue.ts';

/** What a catalogue needs to know of a deck: its runs in order, the notes in them, and each note's cards. */
export type CatalogueDeck = {
  readonly id: DeckId;
  readonly runs: readonly {
    readonly id: string;
    readonly notes: readonly {
      readonly id: NoteId;
      readonly templates: readonly string[];
      readonly removed: boolean;
    }[];
  }[];
};

/**
 * Lists the cards that the decks' notes make, adding those that the model does not know as new. Cards of removed or
 * absent notes keep their rows and belong to no deck. A note that stands in two decks belongs to the first.
 */
export function buildCatalogue(decks: readonly CatalogueDeck[], model: Model): Catalogue {
  const notes = decks.flatMap((deck, d) =>
    deck.runs.flatMap((run) =>
      run.notes.filter(({ removed }) => !removed).map((note) => ({ note, deck: d, run: run.id })),
    ),
  );
  const runs = decks.flatMap((deck) => deck.runs.map(({ id }) => id));
  const runIndex = new Map(runs.map((id, index) => [id, index]));
  const rowsOf = notes.map(({ note }) => note.templates.map((template) => rowOf(model, cardIdOf(note.id, template))));
  const size = model.ids.length;
  const catalogue: Catalogue = {
    decks: decks.map(({ id }) => id),
    runs,
    deck: new Int32Array(size).fill(-1),
    note: new Int32Array(size).fill(-1),
    run: new Int32Array(size).fill(-1),
    ordinal: new Uint16Array(size),
    noteCount: notes.length,
    siblingStart: new Int32Array(notes.length + 1),
    siblingRows: new Int32Array(size),
  };
  let placed = 0;
  notes.forEach(({ deck, run }, n) => {
    const own = runIndex.get(run) ?? -1;
    rowsOf[n]?.forEach((row, ordinal) => {
      if (catalogue.deck[row] !== -1) return;
      catalogue.deck[row] = deck;
      catalogue.note[row] = n;
      catalogue.run[row] = own;
      catalogue.ordinal[row] = ordinal;
      catalogue.siblingRows[placed] = row;
      placed += 1;
    });
    catalogue.siblingStart[n + 1] = placed;
  });
  return catalogue;
}
