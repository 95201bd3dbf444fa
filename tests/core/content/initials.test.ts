import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankInitials, initialsOf } from '../../../src/core/content/initials.ts';

describe('initials', () => {
  it.each([
    ['아웃박스', 'ㅇㅇㅂㅅ'],
    ['빠른 쓰기', 'ㅃㄹ ㅆㄱ'],
    ['까따빠싸짜', 'ㄲㄸㅃㅆㅉ'],
    ['가힣', 'ㄱㅎ'],
    ['acks', 'a···'],
    ['In-Sync Replicas', 'I·-S··· R·······'],
    ['min.insync.replicas', 'm··.i·····.r·······'],
    ['max_poll', 'm··_p···'],
    ['ISR', 'I··'],
    ['30초', '··ㅊ'],
    ['3.0', '·.·'],
    ['10MB', '··M·'],
    ['-1', '-·'],
    ['커밋(commit), 둘!', 'ㅋㅁ(c·····), ㄷ!'],
    ['복제본 N개', 'ㅂㅈㅂ ·ㄱ'],
    ['中央 α', '·· ·'],
    ['ㅋㅋ', '··'],
    ['café', 'c···'],
  ])('[CLOZE-10] of %j they are %j', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
    expect(initialsOf(text.normalize('NFD'))).toBe(initials);
  });

  it.each(['', ' ', '->', '::', '…', '😀', '\ud800'])(
    '[CLOZE-11] there are none where nothing would be hidden: %j',
    (text) => {
      expect(initialsOf(text)).toBe('');
    },
  );

  it.each([
    ['`acks`', 'a···'],
    ['**아웃** *박스* ~~셋~~', 'ㅇㅇ ㅂㅅ ㅅ'],
    ['__둘__ _하나_ a_b', 'ㄷ ㅎㄴ ·_·'],
    ['[문서](https://a.b/c)', 'ㅁㅅ'],
    ['a|b\n둘', 'a· ㄷ'],
    ['List<String>', 'L···<S·····>'],
  ])('[CLOZE-11] of a blank they come without its Markdown: %j', (text, initials) => {
    expect(blankInitials(text)).toBe(initials);
  });

  it.each(['$n^2$', '밑은 $n$', '```js\nlet a;\n```', '하나\n\n둘'])(
    '[CLOZE-11] there are none of math and of blocks: %j',
    (text) => {
      expect(blankInitials(text)).toBe('');
    },
  );

  it('[CLOZE-12] no text makes them throw; they are the same each time and hold no syllable', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('가', '값', 'a', '\u1100', '\u1161', '·', '`', '$', '\ud800') }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const initials = initialsOf(written);
        expect(initialsOf(written)).toBe(initials);
        expect(initials).not.toMatch(/[가-힣]/);
        expect(initials).not.toBe(written.normalize('NFC') || null);
        expect(blankInitials(written)).not.toMatch(/[가-힣]/);
      }),
    );
  });
});
