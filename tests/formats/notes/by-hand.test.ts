import { describe, expect, it } from 'vitest';
import { parseCloze, plainText } from '../../../src/core/content/cloze.ts';
import { answerOf, candidateByHand, clozeOf } from '../../../src/formats/notes/by-hand.ts';
import { quoteOf } from '../../../src/formats/notes/quote.ts';

/** The span of these words in a text. */
function select(text: string, words: string) {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function cloze(text: string, words: string): string {
  const made = clozeOf(text, select(text, words));
  return made?.fields.kind === 'cloze' ? made.fields.text : '';
}

describe('a blank in the place of selected words', () => {
  it.each([
    ['하나다. 복제의 단위는 파티션이다. 셋이다.', '파티션', '복제의 단위는 {{c1::파티션}}이다.'],
    ['# 제목\n\n- 첫째\n- 둘째는 acks이다\n- 셋째', 'acks', '둘째는 {{c1::acks}}이다'],
    ['## ISR은 무엇인가\n\n글', 'ISR', '{{c1::ISR}}은 무엇인가'],
    ['> 인용한 글은\n> 두 줄이다', '두 줄', '인용한 글은\n{{c1::두 줄}}이다'],
    ['- [ ] 할 일은 하나다', '하나', '할 일은 {{c1::하나}}다'],
    ['한 줄로\n이어진 문장이다.', '문장', '한 줄로\n이어진 {{c1::문장}}이다.'],
  ])('[WB-8] in %j, of %j', (text, words, made) => {
    expect(cloze(text, words)).toBe(made);
  });

  it('[WB-8] takes no more of the words than were selected, but for the space around them', () => {
    const text = '복제의 단위는 파티션이다.';
    expect(cloze(text, ' 파티션')).toBe('복제의 단위는 {{c1::파티션}}이다.');
    expect(clozeOf(text, { start: 4, end: 6 })?.span).toEqual({ start: 0, end: text.length });
    expect(clozeOf('가 나', { start: 1, end: 2 })).toBeNull();
  });

  it.each([
    ['**ISR 전원**이 답한다.', 'ISR 전원', '**{{c1::ISR 전원}}**이 답한다.'],
    ['값은 **ISR 전원**이 정한다.', '값은 **ISR', '{{c1::값은 **ISR 전원**}}이 정한다.'],
    ['값은 `acks=all`로 둔다.', 'acks=all`로', '값은 {{c1::`acks=all`로}} 둔다.'],
  ])('[WB-8] never cuts through emphasis or code: %j', (text, words, made) => {
    expect(cloze(text, words)).toBe(made);
  });

  it('[WB-8] keeps colons of the hidden text from becoming a hint', () => {
    const [, blank] = parseCloze(cloze('벡터는 std::vector이다.', 'std::vector'));
    expect(blank?.kind === 'blank' && plainText(blank.content)).toBe('std::vector');
  });
});

describe('a question about a selected passage', () => {
  it('[WB-9] has the passage as its answer, without the marks of what it stands in', () => {
    const text = '> 첫 줄\n> 둘째 줄\n';
    expect(answerOf(text, { start: 2, end: text.length })?.fields).toEqual({
      kind: 'basic',
      question: '',
      answer: '첫 줄\n둘째 줄',
    });
    expect(answerOf('  \n', { start: 0, end: 3 })).toBeNull();
  });
});

describe('a card made by hand', () => {
  const text = '# 카프카\n\n## 복제\n\n복제의 단위는 파티션이다.\n\n## 다음\n';
  const fields = { kind: 'cloze', text: '복제의 단위는 {{c1::파티션}}이다.' } as const;
  const make = (taken: readonly string[]) =>
    candidateByHand({ text }, select(text, '복제의 단위는 파티션이다.'), fields, new Set(taken));

  it('[WB-8] knows its headings, lines and passage, as those that were found do', () => {
    expect(make([])).toMatchObject({
      reader: 'by-hand',
      path: ['카프카', '복제'],
      lines: [5, 5],
    });
    expect(quoteOf(text, make([]))).toBe('복제의 단위는 파티션이다.');
  });

  it('[WB-8] has a key of its own, whatever is taken', () => {
    const keys: string[] = [];
    for (let count = 0; count < 6; count += 1) keys.push(make(keys).key);
    expect(new Set(keys).size).toBe(6);
  });
});
