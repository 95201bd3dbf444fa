import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, PAIRS, question } from './particle-examples.ts';

describe('laws of the particle behind a blank', () => {
  const pair = fc.constantFrom(...PAIRS);
  const prose = fc.constantFrom('', '값이 큰 ', '**굵은** ', '- ', '> ', '| a | ', '`코드`와 ');
  const wrap = fc.constantFrom(['', ''], ['`', '`'], ['**', '**'], ['"', '"'], ['', '(설명)']);
  /** A syllable without a final consonant, and that syllable with one. */
  const syllable = fc.nat({ max: 398 }).map((index) => 0xac00 + index * 28);
  const final = fc.integer({ min: 1, max: 27 });

  it('[CLOZE-6] the question is the same for any two words that differ only in their final consonant', () => {
    fc.assert(
      fc.property(prose, wrap, syllable, final, pair, (before, [left, right], open, added, [closed, vowel]) => {
        const write = (code: number, particle: string) =>
          question(`${before}${left}{{c1::복${String.fromCharCode(code)}}}${right}${particle}`);
        expect(write(open + added, closed)).toBe(write(open, vowel));
      }),
    );
  });

  it('[CLOZE-6] making neutral twice is once', () => {
    fc.assert(
      fc.property(prose, wrap, pair, (before, [left, right], [closed, , neutral]) => {
        const once = question(`${before}${left}{{c1::값}}${right}${closed}`);
        expect(question(`${before}${left}{{c1::값}}${right}${neutral}`)).toBe(once);
      }),
    );
  });

  /** What is written, and what the question shows of it. */
  const piece = fc.oneof(
    fc.constantFrom(
      ['{{c1::리더}}', '[...]'],
      ['{{c1::a`b}}', '[...]'],
      ['{{c1::x::힌트}}', '[힌트]'],
      ['{{c2::ISR}}', 'ISR'],
      ['\uE000', ''],
    ),
    fc
      .constantFrom(
        ...['은', '는', '(으)로', '을(를)', '이다', '고', '가지', '야 한다', '는'.normalize('NFD'), '\ud800'],
        ...['`', '```\n', '\n```\n', '[', ']', '(', ')', '*', '_', '|', ' ', '\n', '\n\n', '    '],
      )
      .map((text) => [text, text]),
  );
  const withoutParticles = (text: string) => text.normalize('NFC').replace(/[\\()]|[은는으을를이가와과]/g, '');

  it('[CLOZE-7] no text makes it throw, and nothing but particles changes', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const written = pieces.map(([text]) => text).join('');
        const shown = pieces.map(([, text]) => text).join('');
        expect(withoutParticles(question(written))).toBe(withoutParticles(shown));
        expect(typeof answer(written)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('[CLOZE-4] code and math are never changed, whatever particle stands in them', () => {
    const fence = fc.constantFrom(['`', ' x`'], ['```\n', '\n```'], ['~~~ sh\n"', '"\n~~~'], ['    ', '']);
    fc.assert(
      fc.property(fence, pair, ([left, right], [closed, open, neutral]) => {
        for (const particle of [closed, open, neutral]) {
          expect(question(`글\n\n${left}{{c1::값}}${particle}${right}`)).toBe(`글\n\n${left}[...]${particle}${right}`);
        }
      }),
    );
  });
});
