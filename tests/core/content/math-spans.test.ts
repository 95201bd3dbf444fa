import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMathSpans } from '../../../src/core/content/math-spans.ts';

const mathIn = (text: string) => findMathSpans(text).map(({ start, end }) => text.slice(start, end));

describe('where math stands', () => {
  it.each([
    '`cd` 는 $HOME 과 $PATH 를 본다',
    '값은 $5 와 $10 사이다',
    '값은 $5~$10 이다',
    '$ x$ 와 $y $',
    '\\$a$ 와 b',
    '$a\\$ 와 b',
    '$5\n\n$x',
    '- $a\n- b$',
    '| $a | b$ |',
    '글\n\n~~~\n$a$\n~~~',
  ])('[CONTENT-8] none in %j', (text) => {
    expect(mathIn(text)).toEqual([]);
  });

  it.each([
    ['밑은 $2^{10}$이고 $n$개', ['$2^{10}$', '$n$']],
    ['$5 와 $x$', ['$x$']],
    ['$a \\$ b$', ['$a \\$ b$']],
    ['$a \\\\$ b$', ['$a \\\\$']],
    ['$$ x $$ 와 $$y$$3', ['$$ x $$', '$$y$$']],
    ['$$\na\n$$', ['$$\na\n$$']],
    ['| $a$ | $b$ |', ['$a$', '$b$']],
    ['$a\nb$', ['$a\nb$']],
  ])('[CONTENT-8] in %j it is %j', (text, found) => {
    expect(mathIn(text)).toEqual(found);
  });

  it('[CONTENT-8] spans are ordered, apart, and begin and end with their delimiters', () => {
    const piece = fc.constantFrom('$', '$$', '\\', ' ', '\n', '\n\n', '`', '|', '- ', '1', '가');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findMathSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trimStart().startsWith('$')).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
