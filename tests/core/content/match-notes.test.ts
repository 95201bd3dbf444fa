import { describe, expect, it } from 'vitest';
import { matchNotes } from '../../../src/core/content/match-notes.ts';
import type { Matchable } from '../../../src/core/content/match-profile.ts';

const asked = (question: string, answer: string, more: Partial<Matchable> = {}): Matchable => ({
  fields: { kind: 'basic', question, answer },
  path: [],
  ...more,
});
const cloze = (text: string, more: Partial<Matchable> = {}): Matchable => ({
  fields: { kind: 'cloze', text },
  path: [],
  ...more,
});

/** `before>after by` of each match. */
const pairs = (before: readonly Matchable[], after: readonly Matchable[]) =>
  matchNotes(before, after).map((match) => `${match.before}>${match.after} ${match.by}`);

describe('matching notes', () => {
  it('[MATCH-1] an id wins, whatever has become of text and kind', () => {
    const before = [asked('단위는?', '파티션', { id: 'unit' }), asked('리더란?', '쓰기를 받는 복제본')];
    const after = [cloze('{{c1::새}} 글', { id: 'unit' }), asked('단위는?', '파티션')];
    expect(pairs(before, after)).toEqual(['0>0 id']);
  });

  it('[MATCH-2] the same text in NFC, whatever its white space and Markdown marks', () => {
    const before = [asked('**리더**란 무엇인가?', '쓰기를  받는\n복제본'), asked('# ISR이란?', '`따라잡은` 복제본')];
    const after = [
      asked('ISR이란?'.normalize('NFD'), '따라잡은 복제본'),
      asked('리더란 무엇인가?', '쓰기를 받는 *복제본*'),
    ];
    expect(pairs(before, after)).toEqual(['0>1 same-text', '1>0 same-text']);
  });

  it('[MATCH-2] of texts that differ in marks alone each finds its own', () => {
    const notes = [asked('`a*b*c`', '1'), asked('`abc`', '1')];
    expect(pairs(notes, notes.toReversed())).toEqual(['0>1 same-text', '1>0 same-text']);
  });

  it('[MATCH-3] the same passage, though the card says other words', () => {
    const quote = 'acks=all은 모든 ISR의 확인을 기다린다.';
    const before = [asked('all은?', '전원', { quote })];
    expect(pairs(before, [asked('프로듀서가 기다리는 것?', '따라잡은 모든 복제본', { quote })])).toEqual([
      '0>0 passage',
    ]);
  });

  it('[MATCH-3] of several cards of one passage a new one does not stand in for one that is gone', () => {
    const quote = '복제에는 리더와 팔로워가 있다.';
    const before = [
      asked('쓰기를 받는 것은?', '리더', { quote }),
      asked('리더를 따라 읽는 것은?', '팔로워', { quote }),
    ];
    const after = [asked('쓰기를 받는 쪽은?', '리더', { quote }), asked('ISR의 뜻?', 'in-sync replicas', { quote })];
    expect(pairs(before, after)).toEqual(['0>0 passage']);
  });

  it('[MATCH-4] a like text, in questions, clozes and tables', () => {
    const table = (value: string, title = 'acks 비교'): Matchable => ({
      fields: {
        kind: 'contrast',
        title,
        subjects: ['acks=0', 'acks=1'],
        aspects: [{ name: '기다리는 것', values: ['없음', value] }],
      },
      path: [],
    });
    const before = [
      asked('복제의 단위는 무엇인가?', '파티션이다.'),
      cloze('기본값은 default.replication.factor = {{c1::1}}이다'),
      table('리더'),
    ];
    const after = [
      table('리더만'),
      cloze('기본값은 default.replication.factor = {{c1::3}}이다'),
      asked('Kafka에서 복제의 단위는 무엇인가?', '토픽의 파티션이다.'),
    ];
    expect(pairs(before, after)).toEqual(['0>2 similar', '1>1 similar', '2>0 similar']);
    const [unit] = matchNotes(before, after);
    expect(unit?.score).toBeGreaterThan(0.5);
    expect(unit?.score).toBeLessThan(1);
  });

  it('[MATCH-4] a question that is asked once is the same card, though its answer is another', () => {
    expect(pairs([asked('기본값은?', '1')], [asked('기본값은?', 'KRaft에서는 세 개가 권장된다')])).toEqual([
      '0>0 similar',
    ]);
  });

  it('[MATCH-4] what has little in common is another card', () => {
    const before = [asked('복제의 단위는 무엇인가?', '파티션')];
    expect(pairs(before, [asked('오프셋은 어디에 저장되는가?', '__consumer_offsets 토픽')])).toEqual([]);
  });

  it('[MATCH-5] basic continues reversible and no other kind another', () => {
    const before = [asked('리더란?', '쓰기를 받는 복제본')];
    const reversible: Matchable = {
      fields: { kind: 'reversible', question: '리더란?', answer: '쓰기를 받는 복제본' },
      path: [],
    };
    expect(pairs(before, [reversible])).toEqual(['0>0 same-text']);
    expect(pairs(before, [cloze('리더란 {{c1::쓰기를 받는 복제본}}')])).toEqual([]);
  });

  it('[MATCH-6] a question that a note asks several times is told apart by answer, passage and heading', () => {
    const output = (answer: string, heading: string, code: string) =>
      asked("What's the output?", answer, { path: ['JS', heading], quote: `console.log(${code})` });
    const before = [
      output('3', 'Closures', 'counter() + counter()'),
      output('undefined', 'Hoisting', 'typeof later; var later = 1'),
      output('3', 'Numbers', 'Math.max(1, 2, 3)'),
    ];
    const after = [
      output('3', 'Numbers', 'Math.max(1, 2, 3)'),
      output('function', 'Hoisting', 'typeof later; var later = function () {}'),
      output('3', 'Closures', 'counter() + counter()'),
      output('"11"', 'Coercion', '"1" + 1'),
    ];
    expect(pairs(before, after)).toEqual(['0>2 same-text', '1>1 similar', '2>0 same-text']);
  });

  it('[MATCH-6] two clozes of one sentence keep their own blank', () => {
    const before = [cloze('{{c1::ISR}}은 리더를 따라잡은 복제본'), cloze('ISR은 리더를 {{c1::따라잡은}} 복제본')];
    const after = [
      cloze('ISR은 리더를 모두 {{c1::따라잡은}} 복제본'),
      cloze('{{c1::ISR}}은 리더를 모두 따라잡은 복제본'),
    ];
    expect(matchNotes(before, after).map((match) => [match.before, match.after])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
