import { describe, expect, it } from 'vitest';
import { readDeckFile } from '../../src/formats/deck-json.ts';
import { basicNote, brief, deckOf, deckWith, errorsOf, read } from './support.ts';

const contrast = (changes: object) => ({
  id: 'c',
  kind: 'contrast',
  title: 'T',
  subjects: ['x', 'y'],
  aspects: [{ name: 'n', values: ['1', '2'] }],
  ...changes,
});
const notes = (...list: readonly unknown[]) => deckWith({ notes: list });
const note = (changes: object) => notes({ ...basicNote, ...changes });

describe('the deck format', () => {
  it('[DECK-10] reads every kind, with tags, passage and check', () => {
    const from = { source: 'note', heading: 'H', quote: 'word for word' };
    const checked = { subject: 'Apache Kafka', version: '4.1', date: '2026-11-22' };
    const value = deckWith({
      language: 'ko',
      description: 'About',
      sources: [
        { id: 'note', title: 'T', markdown: 'It is word for word.' },
        { id: 'doc', title: 'D', url: 'https://x.y/' },
      ],
      notes: [
        { ...basicNote, tags: ['acks', 'isr'], from, checked },
        { id: 'b', kind: 'reversible', question: 'ISR', answer: 'In-Sync Replicas', from: { source: 'doc' } },
        { id: 'c', kind: 'cloze', text: '{{c1::all::hint}}' },
        contrast({ id: 'e' }),
        { ...basicNote, id: 'spark/f' },
      ],
    });
    const deck = deckOf(value);
    expect(deck).toMatchObject({ id: 'd', name: 'D', language: 'ko', description: 'About', warnings: [] });
    expect(deck.sources).toEqual([
      { id: 'note', title: 'T', markdown: 'It is word for word.' },
      { id: 'doc', title: 'D', markdown: '', url: 'https://x.y/' },
    ]);
    expect(deck.notes[0]).toEqual({
      id: 'a',
      fields: { kind: 'basic', question: 'Q', answer: 'A' },
      tags: ['acks', 'isr'],
      from,
      checked,
    });
    expect(deck.notes.map(({ id, fields }) => [id, fields.kind])).toEqual([
      ['a', 'basic'],
      ['b', 'reversible'],
      ['c', 'cloze'],
      ['e', 'contrast'],
      ['spark/f', 'basic'],
    ]);
  });

  it('[DECK-10] what strangers leave out has a default', () => {
    expect(deckOf(deckWith())).toMatchObject({ language: 'en', description: '', sources: [], notes: [{ tags: [] }] });
    expect(deckOf(note({ question: '복제란?' })).language).toBe('ko');
    expect(deckOf(note({ tags: null, from: null, checked: null })).notes[0]).not.toHaveProperty('from');
    expect(readDeckFile(`\uFEFF${JSON.stringify(deckWith())}`, '').ok).toBe(true);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a text', 'x', ['unknown-shape']],
    ['a number', 1, ['unknown-shape']],
    ['null', null, ['unknown-shape']],
    ['an object of something else', { hello: 1 }, ['unknown-shape']],
    ['another format', { ...deckWith(), format: 'saegim-backup' }, ['unknown-format format']],
    ['a format that is no text', { ...deckWith(), format: 1 }, ['unknown-format format']],
    ['a newer version', deckWith({ version: 2 }), ['newer-version version']],
    ['no version', deckWith({ version: undefined }), ['missing version']],
    ['a version as text', deckWith({ version: '1' }), ['wrong-type version']],
    ['version 0', deckWith({ version: 0 }), ['wrong-type version']],
    ['version 1.5', deckWith({ version: 1.5 }), ['wrong-type version']],
    ['no id', deckWith({ id: undefined }), ['missing id']],
    ['a deck id with a slash', deckWith({ id: 'a/b' }), ['bad-id id']],
    ['a blank deck id', deckWith({ id: ' ' }), ['bad-id id']],
    ['a numeric deck id', deckWith({ id: 7 }), ['wrong-type id']],
    ['no name', deckWith({ name: null }), ['missing name']],
    ['a blank name', deckWith({ name: '\u200b ' }), ['blank name']],
    ['no notes', deckWith({ notes: undefined }), ['missing notes']],
    ['notes that are no list', deckWith({ notes: { 0: basicNote } }), ['wrong-type notes']],
    ['an empty deck', notes(), ['empty-deck notes']],
    [
      'a note that is no object',
      notes(null, [], 'x'),
      ['wrong-type notes[0]', 'wrong-type notes[1]', 'wrong-type notes[2]'],
    ],
    ['no note id', note({ id: undefined }), ['missing notes[0].id']],
    ['a numeric note id', note({ id: 1 }), ['wrong-type notes[0].id']],
    ['an empty note id', note({ id: '' }), ['bad-id notes[0].id']],
    ['an id with two slashes', note({ id: 'a/b/c' }), ['bad-id notes[0].id']],
    ['an id that begins with a slash', note({ id: '/a' }), ['bad-id notes[0].id']],
    ['an id with a line break', note({ id: 'a\nb' }), ['bad-id notes[0].id']],
    ['an id with space around it', note({ id: 'a ' }), ['bad-id notes[0].id']],
    ['__proto__ as an id', note({ id: '__proto__' }), ['bad-id notes[0].id']],
    ['a very long id', note({ id: 'x'.repeat(201) }), ['bad-id notes[0].id']],
    ['a repeated id', notes(basicNote, basicNote), ['duplicate-id notes[1].id']],
    ['an id repeated in its global form', notes(basicNote, { ...basicNote, id: 'd/a' }), ['duplicate-id notes[1].id']],
    [
      'an id repeated in another Unicode form',
      notes({ ...basicNote, id: '가' }, { ...basicNote, id: '가'.normalize('NFD') }),
      ['duplicate-id notes[1].id'],
    ],
    ['no kind', note({ kind: undefined }), ['missing notes[0].kind']],
    ['an unknown kind', note({ kind: 'image' }), ['unknown-kind notes[0].kind']],
    ['a kind from a prototype', note({ kind: 'toString' }), ['unknown-kind notes[0].kind']],
    ['a kind that is no text', note({ kind: 1 }), ['wrong-type notes[0].kind']],
    ['no question', note({ question: undefined }), ['missing notes[0].question']],
    ['a blank answer', note({ answer: ' \n' }), ['blank notes[0].answer']],
    ['an answer that is no text', note({ answer: 4 }), ['wrong-type notes[0].answer']],
    ['a very long answer', note({ answer: 'x'.repeat(20_001) }), ['too-long notes[0].answer']],
    ['tags that are no list', note({ tags: 'a b' }), ['wrong-type notes[0].tags']],
    ['a tag that is no text', note({ tags: ['a', 1, ''] }), ['wrong-type notes[0].tags[1]']],
    ['a cloze without a blank', notes({ id: 'a', kind: 'cloze', text: '{{c0::x}} {{x}}' }), ['no-cloze notes[0].text']],
    ['a cloze without text', notes({ id: 'a', kind: 'cloze', question: 'x' }), ['missing notes[0].text']],
    [
      'too few values',
      notes(contrast({ aspects: [{ name: 'n', values: ['1'] }] })),
      ['value-count notes[0].aspects[0].values'],
    ],
    [
      'too many values',
      notes(contrast({ aspects: [{ name: 'n', values: ['1', '2', '3'] }] })),
      ['value-count notes[0].aspects[0].values'],
    ],
    [
      'a blank value',
      notes(contrast({ aspects: [{ name: 'n', values: ['1', ''] }] })),
      ['blank notes[0].aspects[0].values[1]'],
    ],
    [
      'an aspect without a name',
      notes(contrast({ aspects: [{ values: ['1', '2'] }] })),
      ['missing notes[0].aspects[0].name'],
    ],
    ['no aspects', notes(contrast({ aspects: [] })), ['too-few notes[0].aspects']],
    ['aspects that are no list', notes(contrast({ aspects: {} })), ['wrong-type notes[0].aspects']],
    [
      'one subject',
      notes(contrast({ subjects: ['x'], aspects: [{ name: 'n', values: ['1'] }] })),
      ['too-few notes[0].subjects'],
    ],
    ['subjects that are no texts', notes(contrast({ subjects: ['x', null] })), ['wrong-type notes[0].subjects[1]']],
    ['a source that is not there', note({ from: { source: 'nope' } }), ['unknown-source notes[0].from.source']],
    ['a passage without a source', note({ from: { quote: 'x' } }), ['missing notes[0].from.source']],
    ['a passage that is no object', note({ from: 'note' }), ['wrong-type notes[0].from']],
    [
      'a check without a version',
      note({ checked: { subject: 's', date: '2026-11-22' } }),
      ['missing notes[0].checked.version'],
    ],
    [
      'a day that is not in the calendar',
      note({ checked: { subject: 's', version: '1', date: '2026-02-30' } }),
      ['bad-date notes[0].checked.date'],
    ],
    [
      'a day in another shape',
      note({ checked: { subject: 's', version: '1', date: '22.11.2026' } }),
      ['bad-date notes[0].checked.date'],
    ],
    [
      'a source without text or address',
      deckWith({ sources: [{ id: 's', title: 'T' }] }),
      ['missing sources[0].markdown'],
    ],
    ['a blank source', deckWith({ sources: [{ id: 's', title: 'T', markdown: '' }] }), ['blank sources[0].markdown']],
    [
      'a script as an address',
      deckWith({ sources: [{ id: 's', title: 'T', url: 'javascript:alert(1)' }] }),
      ['bad-url sources[0].url'],
    ],
    [
      'a repeated source',
      deckWith({ sources: [1, 2].map(() => ({ id: 's', title: 'T', markdown: 'M' })) }),
      ['duplicate-id sources[1].id'],
    ],
    ['sources that are no list', deckWith({ sources: 'x' }), ['wrong-type sources']],
    ['a language that is no text', deckWith({ language: 1 }), ['wrong-type language']],
    ['a description that is no text', deckWith({ description: [] }), ['wrong-type description']],
  ])('[DECK-11] refuses %s and says where', (_, value, expected) => {
    expect(errorsOf(JSON.stringify(value))).toEqual(expected);
  });

  it('[DECK-12] lists everything wrong at once, with lines and columns', () => {
    const text = JSON.stringify(
      notes({ ...basicNote, answer: '' }, { ...basicNote, kind: 'x' }, { id: 'c', kind: 'basic' }),
      null,
      1,
    );
    const result = readDeckFile(text, '');
    if (result.ok) throw new Error('read');
    expect(result.error.errors.map(brief)).toEqual([
      'blank notes[0].answer',
      'unknown-kind notes[1].kind',
      'duplicate-id notes[1].id',
      'missing notes[2].question',
      'missing notes[2].answer',
    ]);
    const lines = text.split('\n');
    for (const { path, line, column } of result.error.errors) {
      const key = path.split('.').at(-1)!;
      const at = lines[line! - 1]!.slice(column! - 1);
      expect(path.startsWith('notes[2]') ? at : lines[line! - 1]).toContain(
        path.startsWith('notes[2]') ? '{' : `"${key}"`,
      );
    }
  });

  it('[DECK-12] tells the rest of a deck without a version, and nothing more of a newer one', () => {
    const bad = { ...note({ answer: '' }), name: undefined };
    expect(errorsOf(JSON.stringify({ ...bad, version: undefined }))).toEqual([
      'missing version',
      'missing name',
      'blank notes[0].answer',
    ]);
    expect(errorsOf(JSON.stringify({ ...bad, version: 2 }))).toEqual(['newer-version version']);
  });

  it('[DECK-12] stops listing at fifty and counts the rest', () => {
    const result = read(
      notes(...Array.from({ length: 80 }, (_, index) => ({ id: `n${index}`, kind: 'basic', question: 'Q' }))),
    );
    expect(result).toMatchObject({ ok: false, error: { more: 30 } });
    expect(result.ok ? 0 : result.error.errors.length).toBe(50);
  });

  it('[DECK-13] keys that mean nothing are left out, and said so', () => {
    const deck = deckOf({ ...note({ colour: 'red' }), author: 'me' });
    expect(deck.warnings.map(brief)).toEqual(['unknown-key author', 'unknown-key notes[0].colour']);
    expect(deck.notes[0]).not.toHaveProperty('colour');
  });

  it('[DECK-13] a quote that its source does not have is told, and read', () => {
    const value = {
      ...note({ from: { source: 's', quote: 'other' } }),
      sources: [{ id: 's', title: 'T', markdown: 'M' }],
    };
    expect(deckOf(value).warnings.map(brief)).toEqual(['quote-not-found notes[0].from.quote']);
  });
});
