import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/core/content/build-catalogue.ts';
import { cardId, deckId, noteId } from '../../../src/core/kernel/ids.ts';
import { addCards, emptyModel } from '../../../src/core/memory/model-rows.ts';

const note = (id: string, templates: readonly string[], removed = false) => ({ id: noteId(id), templates, removed });
const deck = (id: string, ...runs: (readonly ReturnType<typeof note>[])[]) => ({
  id: deckId(id),
  runs: runs.map((notes, n) => ({ id: `${id}#${n}`, notes })),
});

describe('catalogue', () => {
  it('[QUEUE-1] every card of a note gets a row, its deck, run and place; siblings share the note', () => {
    const model = emptyModel();
    const catalogue = buildCatalogue(
      [deck('a', [note('a/x', ['1', '2'])], [note('a/y', ['1'])]), deck('b', [note('b/z', ['1'])])],
      model,
    );
    expect(model.ids).toEqual(['a/x/1', 'a/x/2', 'a/y/1', 'b/z/1']);
    expect(catalogue.decks).toEqual(['a', 'b']);
    expect(catalogue.runs).toEqual(['a#0', 'a#1', 'b#0']);
    expect([...catalogue.deck]).toEqual([0, 0, 0, 1]);
    expect([...catalogue.run]).toEqual([0, 0, 1, 2]);
    expect([...catalogue.note]).toEqual([0, 0, 1, 2]);
    expect([...catalogue.ordinal]).toEqual([0, 1, 0, 0]);
    expect(catalogue.noteCount).toBe(3);
  });

  it('[QUEUE-2] known cards keep their rows, and cards without a note belong to no deck', () => {
    const model = emptyModel();
    addCards(model, ['a/gone/1', 'a/y/1', 'a/dead/1'].map(cardId));
    const catalogue = buildCatalogue(
      [deck('a', [note('a/x', ['1']), note('a/dead', ['1'], true), note('a/y', ['1'])])],
      model,
    );
    expect(model.ids).toEqual(['a/gone/1', 'a/y/1', 'a/dead/1', 'a/x/1']);
    expect([...catalogue.deck]).toEqual([-1, 0, -1, 0]);
    expect([...catalogue.note]).toEqual([-1, 1, -1, 0]);
    expect(model.columns.phase[3]).toBe(0);
  });

  it('[QUEUE-3] the rows of a note are found from the note', () => {
    const model = emptyModel();
    addCards(model, [cardId('a/x/2')]);
    const { siblingStart, siblingRows } = buildCatalogue(
      [deck('a', [note('a/w', ['1']), note('a/x', ['1', '2'])])],
      model,
    );
    const rowsOf = (n: number) =>
      [...siblingRows.subarray(siblingStart[n], siblingStart[n + 1])].map((row) => model.ids[row]);
    expect(rowsOf(0)).toEqual(['a/w/1']);
    expect(rowsOf(1)).toEqual(['a/x/1', 'a/x/2']);
  });

  it('[QUEUE-4] a note that stands in two decks belongs to the first', () => {
    const model = emptyModel();
    const { deck: decks } = buildCatalogue([deck('a', [note('a/x', ['1'])]), deck('b', [note('a/x', ['1'])])], model);
    expect([...decks]).toEqual([0]);
  });
});
