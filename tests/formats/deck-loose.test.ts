import { describe, expect, it } from 'vitest';
import { readDeckFile } from '../../src/formats/deck-json.ts';
import { hashText, slugOf } from '../../src/formats/derive-id.ts';
import { brief, deckOf, errorsOf, read } from './support.ts';

const card = (question: unknown, answer: unknown = 'A', rest: object = {}) => ({ question, answer, ...rest });
const ids = (value: unknown) => deckOf(value).notes.map(({ id }) => id);

describe('loose JSON', () => {
  it('[DECK-20] a list of question and answer, or of front and back, is a deck named after its file', () => {
    const deck = deckOf([card('Q1'), { front: 'Q2', back: 'B' }], '카프카 노트.json');
    expect(deck).toMatchObject({ id: '카프카-노트', name: '카프카 노트', sources: [], warnings: [] });
    expect(deck.notes.map(({ fields }) => fields)).toEqual([
      { kind: 'basic', question: 'Q1', answer: 'A' },
      { kind: 'basic', question: 'Q2', answer: 'B' },
    ]);
  });

  it.each([['cards'], ['notes']])('[DECK-20] an object with a name and %s is a deck', (key) => {
    const deck = deckOf({ id: 'k', name: 'Kafka', language: 'ko', [key]: [card('Q')] });
    expect(deck).toMatchObject({ id: 'k', name: 'Kafka', language: 'ko' });
  });

  it('[DECK-20] an empty tag is left out, and the keys may be written with capitals', () => {
    const read = readDeckFile(JSON.stringify([{ Question: 'Q', Answer: 'A', Tags: ['', 'b'] }]), 'x.json');
    expect(read.ok && read.value[0]?.notes[0]).toMatchObject({ fields: { question: 'Q', answer: 'A' }, tags: ['b'] });
    expect(read.ok && read.value[0]?.warnings.map(({ code }) => code)).toEqual(['dropped-tag']);
  });

  it('[DECK-20] ids may be numbers, tags may be one text, and sides may be numbers', () => {
    const deck = deckOf([card('1 + 1', 2, { id: 1, tags: 'math easy, sum' }), card('Q', 'A', { id: 'x/y' })]);
    expect(deck.notes[0]).toMatchObject({ id: '1', fields: { answer: '2' }, tags: ['math', 'easy', 'sum'] });
    expect(deck.notes[1]?.id).toBe('x:y');
  });

  it('[DECK-20] notes with a kind are read as in the format', () => {
    expect(deckOf([{ kind: 'cloze', text: '{{c1::a}}' }, card('Q')]).notes.map(({ fields }) => fields.kind)).toEqual([
      'cloze',
      'basic',
    ]);
    expect(errorsOf('[{"kind": "cloze", "text": "a"}]')).toEqual(['no-cloze [0].text']);
  });

  it('[DECK-21] ids are derived from the question, so that the same file gives the same ids', () => {
    expect(ids([card('Q1'), card('Q2')])).toEqual(ids([card('Q1', 'other'), card('Q2')]));
    expect(ids([card('복제란?')])).toEqual(ids([card(' 복제란?\n'.normalize('NFD'))]));
    expect(ids([card('Q1')])[0]).toMatch(/^q-[0-9a-f]{12}$/);
    expect(ids([card('Q1')])).not.toEqual(ids([card('Q2')]));
  });

  it('[DECK-21] the same question with another answer is another note', () => {
    const [first, second, third] = ids([card('Q', '1'), card('Q', '2'), card('Q', '3')]);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
    const given = ids([card('Q', '1'), card('other', '2', { id: first })]);
    expect(given).toEqual([`${first}-2`, first]);
  });

  it.each(['18446744073709551615', '1e400', '-9007199254740993'])(
    '[DECK-25] %s, which JSON cannot hold as written, is refused and not stored as another number',
    (number) => {
      for (const card of [`{"question":"q","answer":${number}}`, `{"id":${number},"question":"q","answer":"a"}`]) {
        const read = readDeckFile(`[${card}]`, 'x.json');
        expect(read.ok ? [] : read.error.errors.map(({ code }) => code)).toEqual(['wrong-type']);
      }
    },
  );

  it('[DECK-21] thousands of answers to one question are numbered at once', () => {
    const many = ids(Array.from({ length: 5000 }, (_, index) => card('Q', `${index}`)));
    expect(new Set(many).size).toBe(5000);
    expect(many.at(-1)).toBe(`${many[0]}-5000`);
  });

  it('[DECK-21] derived ids never change', () => {
    expect(hashText('')).toBe('cbf29ce48422');
    expect(hashText('a')).toBe('af63dc4c8601');
    expect(ids([card('What is ISR?')])).toEqual(['q-3195d6389057']);
    expect(slugOf('  Kafka 복제, ISR (acks)! ')).toBe('kafka-복제-isr-acks');
    expect(slugOf('카프카'.normalize('NFD'))).toBe('카프카');
    expect(slugOf('!!!')).toBe('');
    expect(slugOf('\u{20000}'.repeat(90))).toBe('\u{20000}'.repeat(80));
  });

  it('[DECK-22] the same question and answer twice is kept once, and said so', () => {
    const deck = deckOf([card('Q'), card('R'), card('Q')]);
    expect(deck.notes).toHaveLength(2);
    expect(deck.warnings.map(brief)).toEqual(['duplicate-note [2]']);
  });

  it('[DECK-23] cards that name their decks are dealt to them', () => {
    const result = read(
      [
        card('Q1', 'A', { deck: 'Kafka' }),
        card('Q2', 'A', { deck: 'Spark' }),
        card('Q3'),
        card('Q1', 'A', { deck: 'Spark' }),
      ],
      'mine.json',
    );
    expect(result.ok && result.value.map(({ id, name, notes }) => [id, name, notes.length])).toEqual([
      ['kafka', 'Kafka', 1],
      ['spark', 'Spark', 2],
      ['mine', 'mine', 1],
    ]);
  });

  it('[DECK-23] two names never fall into one deck', () => {
    const result = read([
      card('Q1', 'A', { deck: 'A B' }),
      card('Q2', 'A', { deck: 'A-B' }),
      card('Q3', 'A', { deck: '!!' }),
      card('Q4', 'A', { deck: '??' }),
    ]);
    expect(result.ok && new Set(result.value.map(({ id }) => id)).size).toBe(4);
  });

  it('[DECK-23] a list of decks is read deck by deck', () => {
    const result = read([
      { name: 'A', cards: [card('Q')] },
      { name: 'B', cards: [card('Q')] },
    ]);
    expect(result.ok && result.value.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(
      errorsOf(
        JSON.stringify([
          { name: 'A', cards: [card('Q')] },
          { name: 'A', cards: [card('Q')] },
        ]),
      ),
    ).toEqual(['duplicate-id [1].id']);
  });

  it('[DECK-24] pasted text has no name, and two pastes are two decks', () => {
    const paste = (question: string) => {
      const result = readDeckFile(JSON.stringify([card(question)]), '');
      return result.ok ? result.value[0]?.id : undefined;
    };
    expect(paste('a')).toBe(paste('a'));
    expect(paste('a')).not.toBe(paste('b'));
    expect(paste('a')).toMatch(/^deck-[0-9a-f]{12}$/);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['an empty list', [], ['empty-deck']],
    ['a deck without cards', { name: 'A', cards: [] }, ['empty-deck cards']],
    ['a card that is no object', [card('Q'), 'x', null, []], ['wrong-type [1]', 'wrong-type [2]', 'wrong-type [3]']],
    ['a card without an answer', [{ question: 'Q' }], ['missing [0].answer']],
    ['a card with a blank front', [{ front: ' ', back: 'B' }], ['blank [0].front']],
    ['a card with something else', [{ q: 'Q', a: 'A' }], ['missing [0].question', 'missing [0].answer']],
    ['sides that are lists', [card(['Q'], {})], ['wrong-type [0].question', 'wrong-type [0].answer']],
    ['a repeated id', [card('Q', 'A', { id: 1 }), card('R', 'A', { id: '1' })], ['duplicate-id [1].id']],
    ['an id that is an object', [card('Q', 'A', { id: {} })], ['wrong-type [0].id']],
    ['a deck that is an object', [card('Q', 'A', { deck: {} })], ['wrong-type [0].deck']],
    ['a long list with one bad card', { name: 'A', notes: [card('Q'), card('R', '')] }, ['blank notes[1].answer']],
  ])('[DECK-25] refuses %s and says where', (_, value, expected) => {
    expect(errorsOf(JSON.stringify(value))).toEqual(expected);
  });
});
