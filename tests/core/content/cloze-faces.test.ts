import { describe, expect, it } from 'vitest';
import { cardFace } from '../../../src/core/content/cards.ts';
import { clozeHint } from '../../../src/core/content/cloze-faces.ts';

const plain = (text: string | undefined) => text?.replace(/[\uE000-\uE003\u2060]/g, '');
const hinted = (text: string, number = 1) => plain(clozeHint(text, number)?.question);

describe('the question with initials', () => {
  it.each([
    ['패턴은 {{c1::아웃박스}}다.', '패턴은 [ㅇㅇㅂㅅ](이)다.'],
    ['{{c1::파티션::단위}}은 하나', '[단위: ㅍㅌㅅ]은(는) 하나'],
    ['{{c1::리더}}와 {{c1::팔로워}}', '[ㄹㄷ]과(와) [ㅍㄹㅇ]'],
    ['{{c1::리더}}와 {{c2::팔로워}}', '[ㄹㄷ]과(와) 팔로워'],
    ['`acks={{c1::all}}`', '`acks=[a··]`'],
    ['```sh\n{{c1::--dry_run <x>}}\n```', '```sh\n[--d··_r·· <·>]\n```'],
    ['{{c1::max_poll_x}} 값', '[m··\\_p···\\_·] 값'],
    ['{{c1::[a](b)c}} 값', '[a·] 값'],
    ['| {{c1::a|bc}} |', '| [a··] |'],
    ['{{c1::리더}}와 {{c1::->}}', '[ㄹㄷ]과(와) [...]'],
    ['{{c1::리더}}와 $a = {{c1::b^2}}$', '[ㄹㄷ]과(와) $a = \\text{[...]}$'],
  ])('[CLOZE-13] shows them in its blanks, behind what its author hints: %j', (text, shown) => {
    expect(hinted(text)).toBe(shown);
  });

  it('[CLOZE-13] lists them in order for those who hear them', () => {
    expect(clozeHint('{{c1::max_poll}} {{c1::->}} {{c1::리더}}', 1)?.initials).toEqual(['m··_p···', 'ㄹㄷ']);
  });

  it.each(['$a = {{c1::b^2}}$', '{{c1::->}}', '{{c1::```js\nlet a;\n```}}'])(
    '[CLOZE-13] is none when no blank has any: %j',
    (text) => {
      expect(clozeHint(text, 1)).toBeNull();
    },
  );

  it('[CLOZE-14] a table gives them for each cell of its row and for its subject, a plain question never', () => {
    const fields = {
      kind: 'contrast',
      title: 'acks',
      subjects: ['acks=0', 'acks=all'],
      aspects: [{ name: '기다리는 곳', values: ['없음', 'ISR 전원'] }],
    } as const;
    const row = cardFace(fields, 'a1');
    expect(row.ok && plain(row.value.hint?.question)).toBe(
      'acks\n\n|  | acks=0 | acks=all |\n| --- | --- | --- |\n| 기다리는 곳 | [ㅇㅇ] | [I·· ㅈㅇ] |',
    );
    expect(row.ok && row.value.hint?.initials).toEqual(['ㅇㅇ', 'I·· ㅈㅇ']);
    const subject = cardFace(fields, 's2');
    expect(subject.ok && subject.value.hint?.initials).toEqual(['a···=a··']);
    const basic = cardFace({ kind: 'basic', question: 'Q', answer: 'A' }, '1');
    expect(basic.ok && basic.value.hint).toBeNull();
  });
});
