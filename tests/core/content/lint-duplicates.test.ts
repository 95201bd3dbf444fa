import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/core/content/note.ts';
import { ask, both, cloze, duplicatesOf } from './lint-support.ts';

const contrast = (title: string, value: string): Fields => ({
  kind: 'contrast',
  title,
  subjects: ['리더', '팔로워'],
  aspects: [{ name: '쓰기', values: ['받는다', value] }],
});

describe('card lint: near duplicates', () => {
  it.each<[string, readonly Fields[]]>([
    ['the same question with another answer', [ask('복제의 단위는?', '파티션'), ask('복제의 단위는 ?', '토픽')]],
    [
      'a question in another order',
      [ask('ISR에 리더가 들어가는 이유는?', 'x'), ask('리더가 ISR에 들어가는 이유는?', 'x')],
    ],
    ['the same both ways', [ask('ISR', 'In-Sync Replicas'), both('ISR', 'In-Sync Replicas')]],
    ['one sentence with other blanks', [cloze('{{c1::리더}} 하나와 팔로워'), cloze('리더 하나와 {{c1::팔로워}}')]],
    ['the same table', [contrast('둘의 일', '받지 않는다'), contrast('둘의 일', '받지 않는다')]],
    ['decomposed Hangul', [ask('복제의 단위는?', 'a'), ask('복제의 단위는?'.normalize('NFD'), 'b')]],
  ])('[LINT-10] finds %s', (_, notes) => {
    expect(duplicatesOf(...notes)).toEqual(['b=a']);
  });

  it('[LINT-10] names the first of several', () => {
    const notes = [
      ask('q 하나?', 'a'),
      ask('복제의 단위는?', 'x'),
      ask('복제의 단위는?', 'y'),
      ask('복제의 단위는?', 'z'),
    ];
    expect(duplicatesOf(...notes)).toEqual(['c=b', 'd=b']);
  });

  it.each<[string, readonly Fields[]]>([
    ['another setting', [ask('`acks`의 기본값은?', '참'), ask('`retries`의 기본값은?', '참')]],
    ['another sign', [ask('`&&`는 무엇인가?', '연산자'), ask('`||`는 무엇인가?', '연산자')]],
    ['another option', [ask('`ls -a`가 하는 일은?', '모두 보인다'), ask('`ls -A`가 하는 일은?', '모두 보인다')]],
    ['the other way round', [ask('리더에서 팔로워로 가는 것은?', '응답'), ask('팔로워에서 리더로 가는 것은?', '요청')]],
    ['another kind', [ask('리더 하나', '팔로워'), cloze('리더 {{c1::하나}}')]],
    [
      'another version',
      ['3.0', '4.0'].map((version) =>
        ask(
          `프로듀서 설정을 하나도 건드리지 않았을 때 Kafka ${version}의 프로듀서가 응답을 기다리는 곳은 어디인가?`,
          'ISR',
        ),
      ),
    ],
    [
      'another name in a long sentence',
      ['France', 'Chile'].map((land) =>
        ask(
          `In the list of countries by the length of their coast that we learned at school last year, ${land} has which of the four given places?`,
          'the second',
        ),
      ),
    ],
  ])('[LINT-10] takes %s for another question', (_, notes) => {
    expect(duplicatesOf(...notes)).toEqual([]);
  });
});
