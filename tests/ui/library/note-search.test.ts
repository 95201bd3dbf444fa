import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/core/content/note.ts';
import { indexNotes, searchNotes } from '../../../src/ui/library/note-search.ts';
import { headline } from '../../../src/ui/parts/headline.ts';
import { aNote } from '../support/fake-app.ts';

const basic = (question: string, answer: string): Fields => ({ kind: 'basic', question, answer });
const NOTES = [
  { note: aNote({ fields: basic('복제의 단위는?', '파티션'), tags: ['replication'] }) },
  { note: aNote({ fields: { kind: 'cloze', text: '리더가 죽으면 {{c1::ISR}}에서 뽑는다' }, tags: [] }) },
  {
    note: aNote({
      fields: {
        kind: 'contrast',
        title: 'acks',
        subjects: ['acks=0', 'acks=1'],
        aspects: [{ name: '기다림', values: ['없음', '리더'] }],
      },
      tags: [],
    }),
  },
];
const find = (query: string) => searchNotes(indexNotes(NOTES), query);

describe('search in a deck', () => {
  it('[LIB-5] finds parts of Korean words in every text of a note, and its tags', () => {
    expect(find('티션')).toEqual([0]);
    expect(find('리더')).toEqual([1, 2]);
    expect(find('REPLICA')).toEqual([0]);
    expect(find('기다림')).toEqual([2]);
  });

  it('[LIB-5] finds Hangul written as single jamo, in the query and in the note', () => {
    expect(find('파티션'.normalize('NFD'))).toEqual([0]);
    const jamo = indexNotes([{ note: aNote({ fields: basic('오프셋'.normalize('NFD'), 'a') }) }]);
    expect(searchNotes(jamo, '프셋')).toEqual([0]);
  });

  it('[LIB-5] asks for every word, in any order; nothing asked is everything', () => {
    expect(find('뽑는다 리더')).toEqual([1]);
    expect(find('리더 파티션')).toEqual([]);
    expect(find('  ')).toEqual([0, 1, 2]);
  });
});

describe('a note’s line in the list', () => {
  it('[LIB-6] is its first text without Markdown signs and cloze braces', () => {
    expect(headline(basic('**`acks=all`**은\n무엇을 [기다리나](http://x)?', 'a'))).toBe('acks=all은 무엇을 기다리나?');
    expect(headline({ kind: 'cloze', text: '{{c1::ISR::모임}}에서 {{c2::리더}}를' })).toBe('ISR에서 리더를');
  });

  it('[LIB-22] is a cloze as a person reads it, with blanks inside blanks and their hints', () => {
    const nested = '{{c1::리더는 {{c4::ISR::모임}}에서}} 뽑고 {{c2::std::vector::}}는 `{{c3::map<{a}>}}`다';
    expect(headline({ kind: 'cloze', text: nested })).toBe('리더는 ISR에서 뽑고 std::vector는 map<{a}>다');
  });
});
