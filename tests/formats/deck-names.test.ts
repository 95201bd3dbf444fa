import { describe, expect, it } from 'vitest';
import { brief, deckOf, deckWith, errorsOf, read } from './support.ts';

const card = (question: string, rest: object = {}) => ({ question, answer: 'A', ...rest });
const idsBy = (names: readonly string[]) => {
  const result = read(names.map((deck, index) => card(`Q${index}`, { deck })));
  return new Map(result.ok ? result.value.map(({ id, name }) => [name, id]) : []);
};

describe('names of loose decks', () => {
  it('[DECK-23] names that differ in what an id leaves out are two decks, in one file and in two', () => {
    const ids = ['C++.json', 'C#.json', 'C.json', '!!.json', '??.json', `${'가'.repeat(81)}.json`].map(
      (file) => deckOf([card('Q')], file).id,
    );
    expect(new Set(ids).size).toBe(6);
    expect([...idsBy(['C++', 'C#', 'C']).values()]).toEqual(ids.slice(0, 3));
  });

  it('[DECK-23] names of letters, digits, space and hyphens have the id that can be read', () => {
    const files = ['카프카 노트.json', 'Kafka 4.json', ' a - b.json', '한글'.normalize('NFD')];
    expect(files.map((file) => deckOf([card('Q')], file).id)).toEqual(['카프카-노트', 'kafka-4', 'a-b', '한글']);
  });

  it('[DECK-23] ids do not depend on the order of the cards', () => {
    const names = ['C++', 'C#', 'A B', 'A-B', 'a-b', 'Kafka', 'kafka'];
    const forth = idsBy(names);
    expect(idsBy(names.toReversed())).toEqual(new Map([...forth].reverse()));
    expect(new Set(forth.values()).size).toBe(names.length);
    expect([forth.get('a-b'), forth.get('kafka')]).toEqual(['a-b', 'kafka']);
  });

  it('[DECK-23] a deck that has the id of its file keeps it from a card that names another', () => {
    const result = read({ id: 'kafka', name: 'X', cards: [card('Q', { deck: 'kafka' }), card('R')] });
    const ids = result.ok ? result.value.map(({ id }) => id) : [];
    expect([ids.length, ids[1], ids[0] === 'kafka']).toEqual([2, 'kafka', false]);
  });

  it('[DECK-23] one name in two Unicode forms, or with space around it, is one deck', () => {
    expect(idsBy(['한글', '한글'.normalize('NFD'), ' 한글 '])).toEqual(new Map([['한글', '한글']]));
  });
});

describe('what loose JSON forgives', () => {
  it.each([
    ['format', 'markdown'],
    ['notes', ['remember']],
    ['cards', []],
  ])('[DECK-13] a card with a key of a deck is a card: %s', (key, value) => {
    const deck = deckOf([card('Q', { [key]: value }), card('R')]);
    expect([deck.notes.length, deck.warnings.map(brief)]).toEqual([2, [`unknown-key [0].${key}`]]);
  });

  it('[DECK-20] a kind of null is none, and notes of two sides may have a front and a back', () => {
    const list = [
      card('Q', { kind: null }),
      ...['basic', 'reversible'].map((kind) => ({ kind, front: kind, back: 2 })),
    ];
    const deck = deckOf(list);
    expect(deck.notes.map(({ fields }) => fields.kind)).toEqual(['basic', 'basic', 'reversible']);
    expect(deck.warnings).toEqual([]);
  });

  it('[DECK-20] a blank deck is none', () => {
    expect(deckOf([card('Q', { deck: '' }), card('R', { deck: ' ' })], 'mine.json')).toMatchObject({ name: 'mine' });
    expect(deckOf({ name: '', title: 'T', cards: [card('Q')] }).name).toBe('T');
  });
});

describe('all faults at once', () => {
  const contrast = { id: 'c', kind: 'contrast', title: 'T', subjects: ['x', 'y'] };
  const basic = (index: number) => ({
    id: `n${index}`,
    kind: 'basic',
    question: 'Q',
    answer: 'A',
    from: { source: 's' },
  });
  const notes = Array.from({ length: 60 }, (_, index) => basic(index));

  it('[DECK-12] a number of values, too few texts and an address hide nothing beside them', () => {
    const aspects = [{ name: '', values: ['', 5, 'z'] }];
    const value = deckWith({
      sources: [{ id: 's', title: 'T', url: 'ftp://x', markdown: 5 }],
      notes: [
        { ...contrast, aspects },
        { ...contrast, id: 'd', subjects: [''], aspects: [{ name: 'n', values: ['1'] }] },
      ],
    });
    expect(errorsOf(JSON.stringify(value))).toEqual([
      'bad-url sources[0].url',
      'wrong-type sources[0].markdown',
      'blank notes[0].aspects[0].name',
      'value-count notes[0].aspects[0].values',
      'blank notes[0].aspects[0].values[0]',
      'wrong-type notes[0].aspects[0].values[1]',
      'too-few notes[1].subjects',
      'blank notes[1].subjects[0]',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['without a title', [{ id: 's', markdown: 'M' }], 'missing sources[0].title'],
    ['without an id', [{ title: 'T', markdown: 'M' }], 'missing sources[0].id'],
    ['that are no list', 's', 'wrong-type sources'],
  ])('[DECK-12] a source %s is told once, not for every note on it', (_, sources, expected) => {
    const faulty = { id: 'z', kind: 'basic', question: 'Q', answer: '' };
    const value = deckWith({ sources, notes: [...notes, faulty] });
    expect(errorsOf(JSON.stringify(value))).toEqual([expected, 'blank notes[60].answer']);
  });

  it('[DECK-12] a faulty source does not excuse a note that names another', () => {
    const value = deckWith({ sources: [{ id: 'o', title: '', markdown: 'M' }], notes: notes.slice(0, 1) });
    expect(errorsOf(JSON.stringify(value))).toEqual(['blank sources[0].title', 'unknown-source notes[0].from.source']);
  });

  it('[DECK-11] refuses a source repeated in its global form', () => {
    const sources = ['s', 'd/s'].map((id) => ({ id, title: 'T', markdown: 'M' }));
    expect(errorsOf(JSON.stringify(deckWith({ sources })))).toEqual(['duplicate-id sources[1].id']);
    expect(errorsOf(JSON.stringify({ name: 'D', sources, cards: [card('Q')] }))).toEqual([
      'duplicate-id sources[1].id',
    ]);
  });
});

describe('lengths', () => {
  it.each([['가'.repeat(70)], ['가'.repeat(200)], ['😀'.repeat(200)]])(
    '[DECK-10] count characters after NFC: %s',
    (id) => {
      for (const form of ['NFC', 'NFD']) {
        const note = {
          id: id.normalize(form),
          kind: 'basic',
          question: 'Q',
          answer: '한'.repeat(20_000).normalize(form),
        };
        expect(read(deckWith({ notes: [note] })).ok).toBe(true);
      }
    },
  );
});
