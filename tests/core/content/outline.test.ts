import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, sectionOf, subtreeOf } from '../../../src/core/content/outline.ts';
import { sourceId } from '../../../src/core/kernel/ids.ts';

const source = sourceId('kafka/note');
const NOTE = [
  '머리말이다.',
  '# 복제',
  '복제의 단위는 파티션이다.',
  '## acks',
  'acks=all은 ISR을 기다린다.',
  '```sh',
  '# 제목이 아니다',
  '```',
  '## ISR',
  '리더를 따라잡은 복제본이다.',
  '# 운영',
  '## acks',
  '운영의 acks.',
].join('\n');

describe('the outline of a note', () => {
  it('[PAGE-1] is its headings in order, the note itself first; a heading inside code is none', () => {
    expect(outlineOf(NOTE).map(({ level, title }) => `${level} ${title}`)).toEqual([
      '0 ',
      '1 복제',
      '2 acks',
      '2 ISR',
      '1 운영',
      '2 acks',
    ]);
  });

  it('[PAGE-1] leaves no character of any text out', () => {
    const line = fc.oneof(fc.constantFrom('# a', '## b', '```', '~~~', '', '#no', 'text'), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const outline = outlineOf(text);
        expect(outline.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('[PAGE-2] places a passage by its words, else by its heading, else in the note itself', () => {
    const outline = outlineOf(NOTE);
    const place = (passage: { quote?: string; heading?: string }) => sectionOf(outline, NOTE, { source, ...passage });
    expect(place({ quote: '운영의 acks.', heading: 'ISR' })).toBe(5);
    expect(place({ quote: '## ISR\n리더를' })).toBe(3);
    expect(place({ quote: '이제는 없는 글', heading: '복제 > ISR' })).toBe(3);
    expect(place({ heading: 'acks' })).toBe(2);
    expect(place({ heading: '지운 제목' })).toBe(0);
    expect(place({})).toBe(0);
  });

  it('[PAGE-3] a heading has all below it up to the next of its level; the note has everything', () => {
    const outline = outlineOf(NOTE);
    expect([0, 1, 2, 4, 5].map((index) => subtreeOf(outline, index))).toEqual([
      { from: 0, to: 6 },
      { from: 1, to: 4 },
      { from: 2, to: 3 },
      { from: 4, to: 6 },
      { from: 5, to: 6 },
    ]);
  });
});
