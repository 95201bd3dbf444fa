import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MarkdownPassages } from '../../../src/ui/parts/markdown-passages.tsx';
import type { PassageMark } from '../../../src/ui/parts/markdown-places.ts';
import '../support/render.tsx';

const BASE = 100;

function draw(text: string, marks: readonly PassageMark[] = []) {
  return render(<MarkdownPassages text={text} base={BASE} marks={marks} />).container;
}

/** A passage by its words in the text. */
function mark(text: string, words: string, changes: Partial<PassageMark> = {}): PassageMark {
  const start = BASE + text.indexOf(words);
  return { key: words, start, end: start + words.length, as: 'suggestion', isCurrent: false, ...changes };
}

const marked = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('mark')].map((one) => `${one.textContent} (${one.dataset['as']})`);

describe('each text knows its place in the note', () => {
  it.each([
    'plain text of a line',
    '# 제목\n\n둘째 **굵은 글**이고 `code`와 [링크](https://a.example)가 있다.',
    '- 첫째\n- 둘째\n  - 안쪽 글\n\n1. 하나',
    '> 인용한 글은\n> 두 줄이다',
    '\\*별표\\*와 &amp; 그리고 A &lt; B',
    '**ISR(In-Sync Replicas)**은 복제본이다. **다음**도',
    '| 가 | 나 |\n| --- | --- |\n| 하나 | **둘** |',
    '앞 글<br>뒤 글 <kbd>Ctrl</kbd> 끝',
    '<details>\n<summary>질문인가?</summary>\n\n답이다\n\n</details>',
    '값은 $5 와 $10 사이이다.',
  ])('[WB-11] %j', (text) => {
    const places = [...draw(text).querySelectorAll<HTMLElement>('[data-at]')];
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const at = Number(place.dataset['at']) - BASE;
      const said = (place.textContent ?? '').replace(/\s/g, ' ');
      // An entity is longer in the note than on the screen.
      const written = text
        .slice(at, at + said.length)
        .replace(/\s/g, ' ')
        .replace('&lt', '<');
      expect(written.slice(0, 1)).toBe(said.slice(0, 1) === '<' ? '<' : said.slice(0, 1));
      if (!text.includes('&')) expect(written).toBe(said);
    }
  });

  it('[WB-11] drops the tags of HTML and keeps its words and line ends', () => {
    const root = draw('앞<br>뒤\n\n<details><summary>질문인가?</summary>\n\n답 <!-- 숨은 글 -->이다');
    expect(root.querySelectorAll('br')).toHaveLength(1);
    expect(root.textContent).toContain('질문인가?');
    expect(root.textContent).not.toMatch(/summary|숨은/);
  });
});

describe('passages', () => {
  it('[WB-10] a card is marked otherwise than a suggestion, across emphasis and exactly to its ends', () => {
    const text = '복제의 **단위는 파티션**이다. 다음 문장이다.';
    const card = mark(text, '단위는 파티션**이다.', { as: 'card' });
    expect(marked(draw(text, [card]))).toEqual(['단위는 파티션 (card)', '이다. (card)']);
    expect(marked(draw(text, [mark(text, '다음 문장')]))).toEqual(['다음 문장 (suggestion)']);
  });

  it('[WB-10] where passages overlap the current one shows, then a card, then the innermost', () => {
    const text = '가나다라마바사';
    const whole = mark(text, '가나다라마바사');
    const card = mark(text, '다라마', { as: 'card' });
    const inner = mark(text, '라', { isCurrent: true });
    expect(marked(draw(text, [whole, card, inner]))).toEqual([
      '가나 (suggestion)',
      '다 (card)',
      '라 (suggestion current)',
      '마 (card)',
      '바사 (suggestion)',
    ]);
    const keys = [...draw(text, [whole, mark(text, '나다')]).querySelectorAll<HTMLElement>('mark')].map(
      ({ dataset }) => dataset['key'],
    );
    expect(keys).toEqual(['가나다라마바사', '나다', '가나다라마바사']);
  });

  it('[WB-10] a fence is marked as a whole', () => {
    const text = '```sh\nkubectl get pods\n```\n';
    const root = draw(text, [mark(text, 'kubectl', { as: 'card' })]);
    const fence = root.querySelector<HTMLElement>('[data-from]');
    expect(fence?.dataset).toMatchObject({ from: '100', to: String(BASE + text.trimEnd().length), as: 'card' });
    expect(root.querySelector('mark')).toBeNull();
  });
});
