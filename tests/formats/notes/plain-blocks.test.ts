import fc from 'fast-check';
import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../../src/formats/notes/note-units.ts';
import { parseUnits } from '../../../src/formats/notes/parse-units.ts';
import { readPlainBlocks } from '../../../src/formats/notes/plain-blocks.ts';
import { corpus } from './support.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMath);
const bits =
  '가 |나다 |B | |  |*|**|**가나**|**가.** |**(가)**| **“나”** |**`x`**|`|`x`|_|_a|c_d|[|]|(|)|[가](b)|![](c.png)|<|<br>|</b>|&|&amp;|@|~|$|#|-|- |1. |2. |1)|.|:|://|www.|http://a.b|a@b.c|"|!|\\|+|='
    .split('|')
    .concat([
      '|',
      '\n',
      '\n',
      '\n- ',
      '\n  - ',
      '\n    - ',
      '\n* ',
      '\n1. ',
      '\n2. ',
      '\n   - ',
      '\n<div>\n',
      '\n```\n',
    ])
    .concat(['\n| ', ' |', '\n|', '\n?\n', '\n==', '[[', ']]', '<!--가-나-->', '[가]', '[^가]', '\n- [x] ', '\n#가'])
    .concat(['\n---\n', '\t', '\u0301', '\u3000', '\n\n', '\n\n', '\n\n# ', '\n\n- ', '\n\n```\n']);
const written = fc
  .tuple(
    fc.constantFrom(
      '',
      '<div>',
      '<br>',
      '# ',
      '가',
      '- ',
      '```\n',
      '1. ',
      '| 가 | 나 |\n|---|:-:|',
      '가 | 나\n--- | -:',
      '==',
      '***',
      '> ',
      '- [ ] ',
      '#',
      '+',
    ),
    fc.array(fc.constantFrom(...bits), { maxLength: 14 }),
  )
  .map(([lead, rest]) => lead + rest.join(''));

/** A node without what only the parser keeps for itself. */
const bare = (node: RootContent): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'data' ? undefined : value)));

describe('blocks that are read without the parser', { timeout: 60_000 }, () => {
  it('[NOTE-18] are those that the parser gives, place by place', () => {
    let plain = 0;
    fc.assert(
      fc.property(written, (text) => {
        for (const unit of splitUnits(text)) {
          const blocks = unit.text.startsWith('---\n') ? null : readPlainBlocks(unit.text);
          if (blocks === null) continue;
          plain += 1;
          expect(blocks.map(bare), JSON.stringify(unit.text)).toEqual(parser.parse(unit.text).children.map(bare));
        }
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(400);
  });

  it('[NOTE-18] stand where the parser finds them in the whole note', () => {
    const places = (text: string) => {
      const { children } = parser.parse(text);
      return children.map(({ type, position }) => [
        type,
        position?.start.offset,
        position?.end.offset,
        position?.start.line,
      ]);
    };
    for (const { file, text: raw } of corpus()) {
      const text = raw.replace(/\r\n?/g, '\n').replace(/^\[[^\]]+\]: .*$/gm, '');
      const found = parseUnits(text).map(({ node: { type, position }, start, line }) => [
        type,
        start + (position?.start.offset ?? 0),
        start + (position?.end.offset ?? 0),
        line + (position?.start.line ?? 0) - 1,
      ]);
      expect(found, file).toEqual(places(text));
    }
  });
});
