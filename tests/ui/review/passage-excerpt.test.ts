import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../src/core/kernel/ids.ts';
import { QUOTE_MARKS } from '../../../src/ui/parts/markdown-marks.ts';
import { findExcerpt } from '../../../src/ui/review/passage-excerpt.ts';

const source = sourceId('note');
const mark = (text: string) => `${QUOTE_MARKS.start}${text}${QUOTE_MARKS.end}`;

describe('finding a passage', () => {
  it('[REVIEW-38] knows the headings above it, and takes no hash inside a fence for one', () => {
    const text = '# A\n\n## B\n\n```sh\n# 주석\n```\n\n### C\n\n### D\n\n인용할 문장';
    expect(findExcerpt(text, { source, quote: '인용할 문장' })).toEqual({
      path: ['A', 'B', 'D'],
      markdown: mark('인용할 문장'),
    });
  });

  it.each([
    ['- 항목', `- ${mark('항목')}`],
    ['1. 항목', `1. ${mark('항목')}`],
    ['> 말', `> ${mark('말')}`],
    ['| a | b |', `| ${mark('a | b')} |`],
  ])('[REVIEW-39] marks inside what makes the block: %s', (quote, marked) => {
    expect(findExcerpt(quote, { source, quote })?.markdown).toBe(marked);
  });

  it('[REVIEW-40] shows a long section only around the quotation', () => {
    const long = Array.from({ length: 40 }, (_, index) => `문단 ${index} ${'글'.repeat(60)}`);
    const excerpt = findExcerpt(long.join('\n\n'), { source, quote: long[20] ?? '' });
    expect(excerpt?.markdown.split('\n\n')).toEqual([long[19], mark(long[20] ?? ''), long[21]]);
  });

  it('[REVIEW-41] goes by the heading when there is no quotation, and admits when there is nothing', () => {
    const text = '# A\n\n## B\n\n글\n\n## C\n\n딴 글';
    expect(findExcerpt(text, { source, heading: 'A > B' })).toEqual({ path: ['A', 'B'], markdown: '글' });
    expect(findExcerpt(text, { source, quote: '없는 말' })).toBeNull();
  });
});
