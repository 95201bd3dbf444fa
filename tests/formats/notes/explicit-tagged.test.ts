import { describe, expect, it } from 'vitest';
import { explicitIn, placedIn } from './support.ts';

describe('Q, A and C as people write them', () => {
  it('[NOTE-41] reads them bold, numbered, spelled out, with a point, with a wide colon and without a space', () => {
    for (const [question, answer] of [
      ['**Q:** 하나?', '**A:** 둘'],
      ['**Q: 하나?**', 'A: 둘'],
      ['**Q**: 하나?', '**A**: 둘'],
      ['Q. 하나?', 'A. 둘'],
      ['Q1. 하나?', 'A1. 둘'],
      ['Q) 하나?', 'A) 둘'],
      ['문제 1. 하나?', '해답: 둘'],
      ['Q2: 하나?', 'A2: 둘'],
      ['Question: 하나?', 'Answer: 둘'],
      ['질문 3: 하나?', '답변: 둘'],
      ['문제: 하나?', '정답: 둘'],
      ['Q： 하나?', 'A： 둘'],
      ['Q:하나?', 'A:둘'],
      ['### Q: 하나?', 'A: 둘'],
      ['> Q: 하나?', '> A: 둘'],
    ] as const) {
      expect(placedIn(`글.\n\n${question}\n${answer}\n`), question).toEqual(['3-4 question-answer: 하나? | 둘']);
    }
    expect(explicitIn('**Q: Which** one?\n**A: This**\n')).toEqual(['question-answer: **Which** one? | This']);
  });

  it('[NOTE-41] reads them in items, and ends with the item', () => {
    expect(placedIn('- Q: 하나?\n- A: 둘\n- 다른 것\n- Q: 셋?\n  - A: 넷\n    더\n- Q: 다섯?\n  A: 여섯\n')).toEqual([
      '1-2 question-answer: 하나? | 둘',
      '4-6 question-answer: 셋? | 넷\n더',
      '7-8 question-answer: 다섯? | 여섯',
    ]);
    const talk = 'Q: What is a FAQ?\nA:\n- Q: a question\n- A: an answer\n';
    expect(explicitIn(talk)).toEqual(['question-answer: What is a FAQ? | - Q: a question\n- A: an answer']);
  });

  it('[NOTE-41] takes no answer to choose from for the answer, and no drive, time or path for a tag', () => {
    const choices = 'Q: 어느 것?\nA: 하나\nB: 둘\nC: 셋\n\n정답: B\n';
    expect(explicitIn(choices)).toEqual(['question-answer: 어느 것?\nA: 하나\nB: 둘\nC: 셋 | B']);
    expect(explicitIn('Q. Who?\nA. Smith did it.\nB. Jones did it.\n')).toEqual([]);
    expect(explicitIn('C:\\Program Files\\[name]\n\nC://[x]\n\nIQ: 100\nA: no question\n')).toEqual([]);
  });

  it('[NOTE-42] under a heading that asks or answers the whole section is the answer', () => {
    expect(placedIn('글.\n\n### Q1. 하나?\n\n> A. 둘\n\n셋\n\n---\n\n## Q. 넷?\n\n## A. 다섯\n\n여섯\n')).toEqual([
      '3-7 question-answer: 하나? | 둘\n\n셋',
      '11-15 question-answer: 넷? | 다섯\n\n여섯',
    ]);
  });

  it('[NOTE-42] an announced list or table and a block below an empty A belong to the answer, other text does not', () => {
    const note = (answer: string) => `글이 먼저 있다.\n\nQ: 무엇?\n${answer}\n\n다른 글.\n`;
    for (const answer of [
      'A: 다음과 같다.\n\n- 하나\n\n- 둘',
      'A: Like so:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
      'A: 이것\n\n```sh\nls\n```',
    ]) {
      expect(explicitIn(note(answer))).toEqual([`question-answer: 무엇? | ${answer.slice(3)}`]);
    }
    expect(explicitIn(note('A:\n\n한 문단.'))).toEqual(['question-answer: 무엇? | 한 문단.']);
    expect(explicitIn(note('A: 이것\n\n- 남의 목록'))).toEqual(['question-answer: 무엇? | 이것']);
  });

  it('[NOTE-45] brackets of links to notes, footnotes and names are no blanks; other pairs are, and keep ::', () => {
    expect(explicitIn('C: [[Kafka]] keeps [offsets][^1] in [log][l], `a[0]`.\n\n[l]: http://a\n')).toEqual([
      'bracket-cloze: [[Kafka]] keeps {{c1::offsets}}[^1] in [log][l], `a[0]`.\n\n[l]: http://a',
    ]);
    expect(explicitIn('C: — [Ecclesiastes] [6]:[9]\n')).toEqual([
      'bracket-cloze: — {{c1::Ecclesiastes}} {{c2::6}}:{{c3::9}}',
    ]);
    expect(explicitIn('C: Use [std::move] or [x].\n')).toEqual([
      'bracket-cloze: Use {{c1::std::move::}} or {{c2::x}}.',
    ]);
  });
});
