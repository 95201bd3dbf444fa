import { describe, expect, it } from 'vitest';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { brief, explicitIn, placedIn } from './support.ts';

const skippedIn = (text: string) => readStudyNote(text, 'n.md').skipped.map(({ code, lines }) => [code, lines[0]]);

describe('details, tables and front matter', () => {
  it('[NOTE-48] each has its own lines, one after the other and in one another', () => {
    expect(
      placedIn(
        '<details>\n<summary>하나?</summary>\n1\n</details>\n<details>\n<summary>둘?</summary>\n2\n</details>\n',
      ),
    ).toEqual(['1-4 details: 하나? | 1', '5-8 details: 둘? | 2']);
    const nested =
      '<details><summary>Outer?</summary>\n\nouter\n\n<details><summary>Inner?</summary>\n\ninner\n\n</details>\n\nmore\n\n</details>\n';
    expect(placedIn(nested)).toEqual(['1-13 details: Outer? | outer\n\nmore', '5-9 details: Inner? | inner']);
    const answer =
      '<details><summary>Q1: What?</summary>\n\n<details><summary>Answer</summary>\n\nY\n\n</details>\n\n</details>\n';
    expect(placedIn(answer)).toEqual(['1-7 details: What? | Y']);
    expect(skippedIn(answer)).toEqual([['folded', 1]]);
  });

  it('[NOTE-48] they stand in lists and quotes, and are none in code and comments', () => {
    expect(
      placedIn(
        '- What?\n  <details><summary>답</summary>\n\n  Y\n\n  </details>\n- <details><summary>Who?</summary>Z</details>\n',
      ),
    ).toEqual(['1-6 details: What? | Y', '7-7 details: Who? | Z']);
    expect(placedIn('> <details><summary>What?</summary>\n>\n> Y\n>\n> </details>\n')).toEqual([
      '1-5 details: What? | Y',
    ]);
    expect(explicitIn('<details><summary>How?</summary>\n\n```sh\nls </details>\n```\n\n</details>\n')).toEqual([
      'details: How? | ```sh\nls </details>\n```',
    ]);
    expect(explicitIn('<!--\n<details><summary>What?</summary>x</details>\n-->\n\n`<details>`\n')).toEqual([]);
    expect(skippedIn('<details><summary>A?</summary>\n\nx\n\n<details><summary>B?</summary>y</details>\n')).toEqual([
      ['unclosed-details', 1],
    ]);
  });

  it('[NOTE-48] what asks nearest above is the question, with what stands between', () => {
    expect(
      placedIn(
        '## Kafka\n\n긴 설명.\n\nISR이란?\n\n```\na\n```\n\n<details><summary>정답 및 해설</summary>\n\nY\n\n</details>\n',
      ),
    ).toEqual(['5-15 details: ISR이란?\n\n```\na\n``` | Y']);
  });

  it('[NOTE-48] a hint is folded away, and a heading in a summary asks as it is', () => {
    const hint =
      '## `a`란?\n\n<details><summary>힌트</summary>\n\n작다\n\n</details>\n\n<details><summary>정답</summary>\n\n파드\n\n</details>\n';
    expect([placedIn(hint), skippedIn(hint)]).toEqual([['1-13 details: `a`란? | 파드'], [['folded', 3]]]);
    expect(explicitIn('<details>\n<summary>\n\n### What?\n\n</summary>\n\nY\n\n</details>\n')).toEqual([
      'details: What? | Y',
    ]);
    expect(explicitIn('<details><summary>Q. 파드란?</summary>\n\nA. 단위\n\n</details>\n')).toEqual([
      'details: 파드란? | 단위',
    ]);
  });

  it('[NOTE-1] headings of a chosen level keep their code and lose their number; contents ask nothing', () => {
    const text = '# T\n\n## 목차\n\n- [a](#a)\n\n## 1. `foo()` 란? ##\n\n함수\n\n### 더\n\n더\n\n## 3 kinds\n\nb\n';
    const { explicit } = readStudyNote(text, 'n.md', { headingLevel: 2 });
    expect(explicit.map(brief)).toEqual(['heading: `foo()` 란? | 함수\n\n### 더\n\n더', 'heading: 3 kinds | b']);
  });

  it('[NOTE-49] tables with bold headers, in lists, and with explanations', () => {
    expect(placedIn('- 항목\n\n  | **질문** | *정답* |\n  |---|---|\n  | 가? | 나 |\n')).toEqual([
      '5-5 question-table: 가? | 나',
    ]);
    expect(explicitIn('| 질문 | 해설 |\n|---|---|\n| 가? | 나 |\n')).toEqual(['question-table: 가? | 나']);
    expect(explicitIn('| 용어 | 해설 |\n|---|---|\n| 가 | 나 |\n')).toEqual([]);
  });

  it('[NOTE-50] front matter with a broken line is read by line, and every no is a no', () => {
    const broken = readStudyNote('---\ntitle: Kafka: the log\ntags: [a, #b]\n---\n\nQ: a\nA: b\n', 'n.md');
    expect([broken.title, broken.tags, broken.explicit.length]).toEqual(['Kafka: the log', ['a', 'b'], 1]);
    for (const no of ['False', 'no', '"false"', 'off # private']) {
      expect(readStudyNote(`---\ntitle: a: b\nstudy: ${no}\n---\nQ: a\nA: b\n`, 'n.md').study, no).toBe(false);
    }
    expect(readStudyNote('---\nstudy: yes\n---\nQ: a\nA: b\n', 'n.md').study).toBe(true);
  });
});
