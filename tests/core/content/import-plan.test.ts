import { describe, expect, it } from 'vitest';
import type { DeckFile, FileNote } from '../../../src/core/content/deck-file.ts';
import { globalNote, toDeckFile } from '../../../src/core/content/deck-file.ts';
import { planImport } from '../../../src/core/content/import-plan.ts';
import type { Deck, Note } from '../../../src/core/content/note.ts';
import { deckId, noteId, presetId, sourceId } from '../../../src/core/kernel/ids.ts';

const stamp = { at: 1, counter: 0, device: 'd' };
const file = (id: string, question = id, answer = 'A'): FileNote => ({
  id,
  fields: { kind: 'basic', question, answer },
  tags: [],
});
const deck = (notes: readonly FileNote[], id = 'kafka'): DeckFile => ({
  id: deckId(id),
  name: id,
  language: 'ko',
  description: '',
  sources: [{ id: 'note', title: 'T', markdown: 'M' }],
  notes,
});
const stored = (id: string, question: string, extra: Partial<Note> = {}): Note => ({
  id: noteId(id),
  fields: { kind: 'basic', question, answer: 'A' },
  tags: [],
  stamp,
  ...extra,
});
const nowhere = () => [];
const ids = (notes: readonly { readonly id: string }[]) => notes.map(({ id }) => id);

describe('import plan', () => {
  it('[IMPORT-1] tells what is added, changed, unchanged and gone', () => {
    const existing = [stored('kafka/a', 'a'), stored('kafka/b', 'old'), stored('kafka/c', 'c')];
    const plan = planImport({ deck: deck([file('a'), file('b', 'new'), file('d')]), existing, findElsewhere: nowhere });
    expect(ids(plan.added)).toEqual(['kafka/d']);
    expect(ids(plan.unchanged)).toEqual(['kafka/a']);
    expect(ids(plan.gone)).toEqual(['kafka/c']);
    expect(plan.changed).toEqual([{ before: existing[1], after: globalNote(deckId('kafka'), file('b', 'new')) }]);
    expect(plan.order).toEqual(['kafka/a', 'kafka/b', 'kafka/d']);
    expect(plan.moved).toEqual([]);
  });

  it('[IMPORT-1] importing the same again changes nothing', () => {
    const notes: FileNote[] = [
      {
        ...file('a'),
        from: { source: 'note', quote: 'q' },
        checked: { subject: 's', version: '1', date: '2026-11-22' },
      },
      { id: 'b', fields: { kind: 'cloze', text: '{{c1::x}}' }, tags: ['t'] },
    ];
    const first = planImport({ deck: deck(notes), existing: [], findElsewhere: nowhere });
    const existing = first.added.map((note) => ({ ...note, stamp }));
    const second = planImport({ deck: deck(notes), existing, findElsewhere: nowhere });
    expect(ids(second.unchanged)).toEqual(['kafka/a', 'kafka/b']);
    expect([second.added, second.changed, second.gone, second.moved]).toEqual([[], [], [], []]);
  });

  it('[IMPORT-2] compares after Unicode NFC and keeps the text as written', () => {
    const plan = planImport({
      deck: deck([file('a', '복제'.normalize('NFD')), file('b', '복제'.normalize('NFD'), 'B')]),
      existing: [stored('kafka/a', '복제'), stored('kafka/b', '복제')],
      findElsewhere: nowhere,
    });
    expect(ids(plan.unchanged)).toEqual(['kafka/a']);
    expect(plan.changed[0]?.after.fields).toMatchObject({ question: '복제'.normalize('NFD') });
  });

  it('[IMPORT-2] a change of kind, tags, passage or check is a change', () => {
    const existing = ['a', 'b', 'c', 'd'].map((id) => stored(`kafka/${id}`, id));
    const notes: FileNote[] = [
      { ...file('a'), fields: { kind: 'reversible', question: 'a', answer: 'A' } },
      { ...file('b'), tags: ['new'] },
      { ...file('c'), from: { source: 'note' } },
      { ...file('d'), checked: { subject: 's', version: '1', date: '2026-11-22' } },
    ];
    const plan = planImport({ deck: deck(notes), existing, findElsewhere: nowhere });
    expect(plan.changed).toHaveLength(4);
  });

  it('[IMPORT-3] ids become global, and one with a slash is global already', () => {
    const notes = [{ ...file('a'), from: { source: 'note' } }, file('other/b')];
    const plan = planImport({ deck: deck(notes), existing: [], findElsewhere: nowhere });
    expect(plan.order).toEqual(['kafka/a', 'other/b']);
    expect(plan.added[0]?.from?.source).toBe('kafka/note');
    expect(ids(plan.sources)).toEqual(['kafka/note']);
  });

  it('[IMPORT-4] a note with the same id and fields in exactly one other deck moves with its identity', () => {
    const other = stored('spark/a', 'a');
    const input = { deck: deck([file('a')]), existing: [], findElsewhere: () => [other] };
    expect(planImport(input)).toMatchObject({
      added: [],
      moved: [{ before: other, after: { id: 'spark/a' } }],
      order: ['spark/a'],
    });
    const twice = planImport({ ...input, findElsewhere: () => [other, stored('flink/a', 'a')] });
    expect(ids(twice.added)).toEqual(['kafka/a']);
    const edited = planImport({ ...input, findElsewhere: () => [stored('spark/a', 'other words')] });
    expect(ids(edited.added)).toEqual(['kafka/a']);
    const removed = planImport({ ...input, findElsewhere: () => [{ ...other, removed: true as const }] });
    expect(ids(removed.added)).toEqual(['kafka/a']);
  });

  it('[IMPORT-4] a note that moved here earlier keeps its identity when the file is imported again', () => {
    const existing = [stored('spark/a', 'a')];
    const same = planImport({ deck: deck([file('a')]), existing, findElsewhere: nowhere });
    expect([ids(same.unchanged), same.gone, same.added]).toEqual([['spark/a'], [], []]);
    const edited = planImport({ deck: deck([file('a', 'new')]), existing, findElsewhere: nowhere });
    expect(edited.changed[0]?.after.id).toBe('spark/a');
  });

  it('[IMPORT-4] a note named with its home deck moves even when it was edited', () => {
    const other = stored('spark/a', 'old');
    const plan = planImport({ deck: deck([file('spark/a', 'new')]), existing: [], findElsewhere: () => [other] });
    expect(plan.moved).toEqual([{ before: other, after: globalNote(deckId('kafka'), file('spark/a', 'new')) }]);
  });

  it('[IMPORT-4] a note that moved away comes back when its first deck is imported again, edited or not', () => {
    const away = stored('kafka/a', 'a');
    const elsewhere = (local: string) => (local === 'a' ? [away] : []);
    for (const question of ['a', 'edited']) {
      const plan = planImport({ deck: deck([file('a', question)]), existing: [], findElsewhere: elsewhere });
      expect(plan.added).toEqual([]);
      expect(plan.moved).toEqual([{ before: away, after: globalNote(deckId('kafka'), file('a', question)) }]);
    }
  });

  it('[IMPORT-4] no two notes of a file ever share an identity', () => {
    const plan = planImport({
      deck: deck([file('a'), file('spark/a')]),
      existing: [],
      findElsewhere: () => [stored('spark/a', 'a')],
    });
    expect(new Set(plan.order).size).toBe(2);
  });

  it('[IMPORT-5] a removed note comes back as added, and is never gone', () => {
    const existing = [stored('kafka/a', 'a', { removed: true }), stored('kafka/b', 'b', { removed: true })];
    const plan = planImport({ deck: deck([file('a')]), existing, findElsewhere: nowhere });
    expect(ids(plan.added)).toEqual(['kafka/a']);
    expect(plan.gone).toEqual([]);
  });

  it('[IMPORT-6] a stored deck becomes a file with local ids, and guests keep their global ones', () => {
    const row: Deck = {
      id: deckId('kafka'),
      name: 'Kafka',
      language: 'ko',
      description: 'd',
      preset: presetId('p'),
      sources: [sourceId('kafka/note')],
      stamp,
    };
    const notes = [
      stored('kafka/a', 'a', { from: { source: sourceId('kafka/note'), quote: 'M' } }),
      stored('spark/b', 'b', { from: { source: sourceId('spark/note') } }),
    ];
    const sources = [{ id: sourceId('kafka/note'), title: 'T', markdown: 'M' }];
    const written = toDeckFile(row, notes, sources);
    expect(ids(written.notes)).toEqual(['a', 'spark/b']);
    expect(written.notes.map(({ from }) => from?.source)).toEqual(['note', undefined]);
    expect(written.sources).toEqual([{ id: 'note', title: 'T', markdown: 'M' }]);
    const plan = planImport({ deck: written, existing: notes, findElsewhere: nowhere });
    expect(ids(plan.unchanged)).toEqual(['kafka/a']);
    const whole = toDeckFile(row, notes, [...sources, { id: sourceId('spark/note'), title: 'S', markdown: 'S' }]);
    expect(whole.notes[1]?.from).toEqual({ source: 'spark/note' });
    const again = planImport({ deck: whole, existing: notes, findElsewhere: nowhere });
    expect(ids(again.unchanged)).toEqual(['kafka/a', 'spark/b']);
  });
});
