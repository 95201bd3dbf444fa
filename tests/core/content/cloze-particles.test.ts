import { describe, expect, it } from 'vitest';
import { clozeMarkdown } from '../../../src/core/content/cloze-faces.ts';
import { answer, PAIRS, question } from './particle-examples.ts';

describe('the particle behind a blank', () => {
  it.each(PAIRS)('[CLOZE-1] %j and %j are both %j', (closed, open, neutral) => {
    for (const text of [`{{c1::리더복제본}}${closed}`, `{{c1::리더}}${open}`]) {
      expect(question(text)).toBe(`[...]${neutral}`);
      expect(answer(text)).toBe(text.replace(/\{\{c1::|\}\}/g, ''));
    }
    expect(question(`{{c1::ISR}}${closed}`)).toBe(`[...]${neutral}`);
    expect(question(`{{c1::replica}}${open}`)).toBe(`[...]${neutral}`);
  });

  it('[CLOZE-1] a hint in the blank changes nothing, and blanks of other numbers are plain text', () => {
    expect(question('{{c1::파티션::단위}}은 {{c2::리더}}를 가진다.')).toBe('[단위]은(는) 리더를 가진다.');
    expect(question('{{c1::파티션}}은 {{c2::리더}}를 가진다.', 2)).toBe('파티션은 [...]을(를) 가진다.');
    expect(question('{{c2::{{c1::리더}}는 하나}}')).toBe('[...]은(는) 하나');
  });

  it('[CLOZE-1] every blank of the number, up to the end of the text', () => {
    expect(question('{{c1::가}}와 {{c1::각}}이, {{c1::간}}으로')).toBe('[...]과(와) [...]이(가), [...](으)로');
  });

  it.each([
    ['`{{c1::acks}}`는', '`[...]`은(는)'],
    ['**{{c1::ISR}}**은', '**[...]**은(는)'],
    ['**`{{c1::acks}}`**를', '**`[...]`**을(를)'],
    ['"{{c1::커밋}}"이란', '"[...]"(이)란'],
    ['‘{{c1::커밋}}’이라고', '‘[...]’(이)라고'],
    ['{{c1::아웃박스}}(outbox)는', '[...](outbox)은(는)'],
    ['Kafka({{c1::카프카}})는', 'Kafka([...])은(는)'],
    ['[{{c1::문서}}](https://a.b/c)로', '[[...]](https://a.b/c)(으)로'],
    ['[{{c1::문서}}]로', '[[...]](으)로'],
    ['`f({{c1::x}})`가', '`f([...])`이(가)'],
    ['$a = {{c1::b}}$는', '$a = \\text{[...]}$은(는)'],
    ['**{{c1::ISR}}은**', '**[...]은(는)**'],
    ['| {{c1::ISR}}은 |', '| [...]은(는) |'],
    ['`{{c1::acks}}` 는', '`[...]` 은(는)'],
    ['{{c1::all}} 이고', '[...] (이)고'],
  ])('[CLOZE-2] stands behind closing marks, an explanation in brackets or a space too: %j', (text, asked) => {
    expect(question(text)).toBe(asked);
  });

  it.each([
    '가지',
    '이상',
    '이상적',
    '이하',
    '나타낸다',
    '로그',
    '로직',
    '라우터',
    '과정',
    '와이어',
    '은닉',
    '는데',
    '고유',
    '며칠',
    '다음',
    '란다',
    '든다',
    '야 한다',
    '야만 한다',
    '여러',
    '아니다',
    '이후',
    '부터',
    '까지는',
    '에서는',
    '에서',
    '의',
    '마다',
    '만을',
    'ms는',
    ' 이 값은',
    ' 가 있다',
    ' 과정',
    ' 이어서',
    '\n은',
    ': 은',
    '',
  ])('[CLOZE-3] is no particle: %j', (rest) => {
    expect(question(`{{c1::acks}}${rest}`)).toBe(`[...]${rest}`);
  });

  it.each(['고', '다.', '며', '나', '면', '지만', '든'])(
    '[CLOZE-3] %j after a consonant ends a verb and stays',
    (rest) => {
      expect(question(`{{c1::읽}}${rest}`)).toBe(`[...]${rest}`);
    },
  );

  it.each([
    '`{{c1::kubectl}}은 x`',
    '`{{c1::a}}` `은 x`',
    '{{c1::a}}`은`',
    '{{c1::a}}(b `c)은 d`',
    '```sh\n{{c1::kubectl}}는\n```',
    '~~~\n"{{c1::kubectl}}"는\n~~~',
    '    {{c1::kubectl}}는',
    '글\n\n    x\n    {{c1::kubectl}}는',
    '$\\text{ {{c1::a}}는 } b$',
    '$$\n{{c1::a}}는\n$$',
  ])('[CLOZE-4] code and math are as written: %j', (text) => {
    expect(question(text).replace(/\[\.\.\.\]|\\text\{\[\.\.\.\]\}/g, '_')).toBe(text.replace(/\{\{c1::.*?\}\}/g, '_'));
  });

  it('[CLOZE-4] an indented line in a list is text', () => {
    expect(question('1. 하나\n\n    {{c1::리더}}는 둘')).toBe('1. 하나\n\n    [...]은(는) 둘');
  });

  it.each([
    ['{{c1::파티션}}을(를)', '파티션을'],
    ['{{c1::리더}}을(를)', '리더를'],
    ['{{c1::리더}}를(을)', '리더를'],
    ['{{c1::리더}}은/는', '리더는'],
    ['{{c1::파티션}}이(가)', '파티션이'],
    ['{{c1::리더}}과(와)는', '리더와는'],
    ['{{c1::파티션}}(으)로', '파티션으로'],
    ['{{c1::파일}}(으)로', '파일로'],
    ['{{c1::파일}}은(는)', '파일은'],
    ['{{c1::리더}}(으)로부터', '리더로부터'],
    ['{{c1::파티션}}(이)라고', '파티션이라고'],
    ['{{c1::리더}}(이)라고', '리더라고'],
    ['{{c1::리더}}이었(였)다', '리더였다'],
    ['`{{c1::리더}}`을(를)', '`리더`를'],
    ['{{c1::**리더**}}을(를)', '**리더**를'],
    ['{{c1::아웃박스}}(outbox)을(를)', '아웃박스(outbox)를'],
    ['{{c1::ISR}}을(를)', 'ISR을(를)'],
    ['{{c1::3}}이(가)', '3이(가)'],
    ['복제본({{c1::한 개}})을(를)', '복제본(한 개)을(를)'],
    ['`{{c1::리더}}을(를)`', '`리더을(를)`'],
    ['{{c2::리더}}을(를) {{c1::x}}', '리더을(를) x'],
  ])('[CLOZE-5] both forms, written by the author, are settled for the revealed word: %j', (text, shown) => {
    expect(answer(text)).toBe(shown);
  });

  it.each([
    ['을(를)', '을(를)'],
    ['를(을)', '을(를)'],
    ['은/는', '은(는)'],
    ['(으)로', '(으)로'],
    ['으로(로)', '(으)로'],
    ['(이)라고', '(이)라고'],
    ['이었(였)다', '이었(였)다'],
  ])('[CLOZE-5] the question shows %j as %j', (both, neutral) => {
    expect(question(`{{c1::리더}}${both} 쓴다`)).toBe(`[...]${neutral} 쓴다`);
  });

  it.each(['{{c1::문서}}로', '[{{c1::문서}}]로', '{{c1::문서}}(으)로', '{{c1::문서}}라고'])(
    '[CLOZE-8] a bracket that follows the blank is joined to it: %j',
    (text) => {
      expect(clozeMarkdown(text, 1, 'question')).toMatch(/\]\uE001\]?\u2060\(/);
    },
  );

  it('[CLOZE-1] reads a particle in decomposed Hangul', () => {
    expect(question('{{c1::리더}}는 하나'.normalize('NFD')).normalize('NFC')).toBe('[...]은(는) 하나');
    expect(answer('{{c1::파일}}(으)로'.normalize('NFD')).normalize('NFC')).toBe('파일로');
  });
});
