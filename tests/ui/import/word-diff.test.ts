import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/ui/import/word-diff.ts';

const text = (pieces: readonly { readonly text: string }[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: readonly { readonly text: string; readonly differs: boolean }[]) =>
  pieces.filter((piece) => piece.differs).map((piece) => piece.text);

describe('word diff', () => {
  it('[IMP-7] marks only the words that differ, whole Korean words', () => {
    const diff = diffWords('리더가 곧바로 죽으면 잃는다.', '리더가 바로 죽으면 잃는다.');
    expect(marked(diff.before)).toEqual(['곧바로']);
    expect(marked(diff.after)).toEqual(['바로']);
  });

  it('[IMP-7] marks nothing in equal texts and everything against an empty one', () => {
    expect(marked(diffWords('같다', '같다').after)).toEqual([]);
    expect(diffWords('', '새 글')).toEqual({ before: [], after: [{ text: '새 글', differs: true }] });
  });

  it('[IMP-7] gives both texts back exactly, and what is not marked is the same on both sides', () => {
    const words = fc.array(fc.constantFrom('가', '나', ' ', '\n', 'acks', '=', '**'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const diff = diffWords(left.join(''), right.join(''));
        expect(text(diff.before)).toBe(left.join(''));
        expect(text(diff.after)).toBe(right.join(''));
        const kept = (pieces: typeof diff.before) => text(pieces.filter((piece) => !piece.differs)).replace(/\s/g, '');
        expect(kept(diff.before)).toBe(kept(diff.after));
      }),
    );
  });

  it('[IMP-7] stays quick on two long texts that share nothing', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    const start = performance.now();
    expect(marked(diffWords(long('a'), long('b')).after)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
