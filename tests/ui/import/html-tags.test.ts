import { describe, expect, it } from 'vitest';
import { holdsHtml } from '../../../src/ui/import/html-tags.ts';

describe('HTML in a text', () => {
  it.each([
    '<div>답</div>',
    '첫 줄<br>둘째 줄',
    '<br/>',
    '<BR />',
    '끝 </b>',
    '<img src="a.png" alt=\'b\'>',
    '<span style=color:red>빨강</span>',
    '`코드` 뒤의 <b>굵은</b> 글',
    '```js\na\n```\n<ul><li>하나</li></ul>',
    '닫지 않은 ` 하나\n\n<b>다음 문단</b>의 ` 하나',
  ])('[IMP-15] is found in %j', (text) => {
    expect(holdsHtml(text)).toBe(true);
  });

  it.each([
    'a < b 그리고 c > d',
    'a <b and c> d',
    '`List<String>`과 `<div>`',
    '``a ` <b>``',
    '```html\n<div>\n\n<b>a</b>\n```',
    '~~~\n<br>\n~~~',
    '```\n닫지 않은 울타리\n<br>',
    '- 항목\n  ```html\n  <p>\n  ```',
    '예:\n\n    <div>\n',
    'Map<String, List<B>>와 Optional<T>, <P>, <Table>',
    '<https://kafka.apache.org>',
    '\\<b>는 태그가 아니다',
    'a<b',
    '',
  ])('[IMP-15] is not seen in %j', (text) => {
    expect(holdsHtml(text)).toBe(false);
  });

  it('[IMP-15] is looked for quickly in any text', () => {
    const start = performance.now();
    for (const piece of ['<a ', '`', '<a b=', '```\n', '<', '    ', '`<b ', '\n\n'])
      holdsHtml(`<a${piece.repeat(30_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
