import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { CLOZE_MARKS, clozeNumbers, parseCloze } from '../../../src/core/content/cloze.ts';
import { clozeMarkdown } from '../../../src/core/content/cloze-faces.ts';

/** Marks as brackets that can be read in a test. */
function visible(text: string): string {
  const { blankStart, blankEnd, shownStart, shownEnd } = CLOZE_MARKS;
  return text
    .replaceAll(blankStart, '‹')
    .replaceAll(blankEnd, '›')
    .replaceAll(shownStart, '«')
    .replaceAll(shownEnd, '»');
}
const question = (text: string, number = 1) => visible(clozeMarkdown(text, number, 'question'));
const answer = (text: string, number = 1) => visible(clozeMarkdown(text, number, 'answer'));

describe('cloze', () => {
  it('[CONTENT-1] hides the blanks of one number together and shows the others', () => {
    const text = '`acks` 는 {{c1::all}}, {{c2::3.0::버전}} 부터 {{c1::all}}.';
    expect(clozeNumbers(text)).toEqual([1, 2]);
    expect(question(text)).toBe('`acks` 는 ‹[...]›, 3.0 부터 ‹[...]›.');
    expect(question(text, 2)).toBe('`acks` 는 all, ‹[버전]› 부터 all.');
    expect(answer(text, 2)).toBe('`acks` 는 all, «3.0» 부터 all.');
  });

  it('[CONTENT-1] orders numbers by value and counts each once', () => {
    expect(clozeNumbers('{{c10::a}} {{c2::b}} {{c10::c}}')).toEqual([2, 10]);
  });

  it.each([
    ['{{c0::a}}'],
    ['{{c1::}}'],
    ['{{c1:: }}'],
    ['{{c1::::hint}}'],
    ['{{c1::never closed'],
    ['{{c1000::a}}'],
    ['{{x::a}}'],
    ['{{ value }}'],
    ['{{c01::a}}'],
    ['{{C1::a}}'],
    [''],
  ])('[CONTENT-2] what is no valid blank stays text: %j', (text) => {
    expect(clozeNumbers(text)).toEqual([]);
    expect(question(text)).toBe(text);
  });

  it.each([
    ['{{c1::{a: {b: 1}}}}', '«{a: {b: 1}}»'],
    ['`map[string]{{c1::struct{}}}`', '`map[string]«struct{}»`'],
    ['${{{c1::HOME}}}', '${«HOME»}'],
    ['{{c1::{}}', '«{»'],
    ['{{c1::std::vector::자료형}}', '«std::vector»'],
    ['{{c1::std::vector::}}', '«std::vector»'],
  ])('[CONTENT-2] braces and colons of code may be hidden: %j', (text, shown) => {
    expect(answer(text)).toBe(shown);
  });

  it('[CONTENT-2] a blank may stand inside another one', () => {
    const text = '{{c1::리더와 {{c2::팔로워}} 모두}}';
    expect(clozeNumbers(text)).toEqual([1, 2]);
    expect(question(text)).toBe('‹[...]›');
    expect(answer(text)).toBe('«리더와 팔로워 모두»');
    expect(question(text, 2)).toBe('리더와 ‹[...]› 모두');
  });

  it.each([
    ['`acks={{c1::all}}`', '`acks=‹[...]›`', '`acks=«all»`'],
    ['```sh\nkafka {{c1::--create}}\n```', '```sh\nkafka ‹[...]›\n```', '```sh\nkafka «--create»\n```'],
    ['| a | {{c1::b}} |', '| a | ‹[...]› |', '| a | «b» |'],
    ['{{c1::acks}}(기본값)', '‹[...]›(기본값)', '«acks»(기본값)'],
  ])('[CONTENT-3] marks stand in code, tables and before brackets: %j', (text, asked, shown) => {
    expect(question(text)).toBe(asked);
    expect(answer(text)).toBe(shown);
  });

  it.each([
    ['$a = {{c1::b^2}}$', '$a = \\text{[...]}$', '$a = \\underline{b^2}$'],
    ['$$\na = {{c1::b^2::제곱}}\n$$', '$$\na = \\text{[제곱]}\n$$', '$$\na = \\underline{b^2}\n$$'],
  ])('[CONTENT-3] in math TeX takes the place of marks: %j', (text, asked, shown) => {
    expect(question(text)).toBe(asked);
    expect(answer(text)).toBe(shown);
    for (const side of [asked, shown]) {
      expect(() => katex.renderToString(side.replaceAll('$', ''), { throwOnError: true, strict: false })).not.toThrow();
    }
  });

  it('[CONTENT-3] a dollar sign in code or one that never closes is no math', () => {
    expect(answer('`$` 와 {{c1::a}} 그리고 `$`')).toBe('`$` 와 «a» 그리고 `$`');
    expect(answer('값은 5$ 이고 {{c1::a}}')).toBe('값은 5$ 이고 «a»');
    expect(answer('값은 5$ 이고\n\n{{c1::a}} 는 6$')).toBe('값은 5$ 이고\n\n«a» 는 6$');
    expect(answer('```sh\necho $A {{c1::b}} $C\n```')).toBe('```sh\necho $A «b» $C\n```');
  });

  it('[CONTENT-3] revealed Markdown keeps its form', () => {
    expect(answer('{{c1::**"x"**}} 는')).toBe('**«"x"»** 는');
    const fence = '{{c1::```js\nlet a;\n```}}';
    expect(answer(fence)).toBe('```js\nlet a;\n```');
    expect(answer('{{c1::- a\n- b}}')).toBe('- a\n- b');
  });

  it('[CONTENT-4] marks in the text itself are taken out, so that none can be forged', () => {
    expect(clozeMarkdown('\uE000x\uE003{{c1::\uE002y}}', 1, 'answer')).toBe('x\uE002y\uE003');
  });

  it('[CONTENT-4] parsing is total and loses nothing but braces', () => {
    const piece = fc.constantFrom(
      '{{c1::',
      '{{c2::',
      '}}',
      '::',
      '{',
      '}',
      '`',
      '$',
      '$$',
      '```',
      '\n',
      '\\',
      'a',
      '가',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const segments = parseCloze(text);
        if (segments.every((segment) => segment.kind === 'text')) {
          expect(clozeMarkdown(text, 1, 'answer')).toBe(text);
        }
        const numbers = clozeNumbers(text);
        for (const number of numbers) {
          const asked = clozeMarkdown(text, number, 'question');
          expect(asked).toMatch(/\uE000\[.*\]\uE001|\\text\{\[/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
