import { describe, expect, it } from 'vitest';
import { withoutFrontMatter } from '../../../src/ui/parts/front-matter.ts';

describe('a source’s front matter', () => {
  it('[LIB-21] is not drawn; lines of hyphens further down stay', () => {
    expect(withoutFrontMatter('---\ntitle: "a"\r\n---\r\n# 제목\n\n---\n끝')).toBe('# 제목\n\n---\n끝');
    expect(withoutFrontMatter('---\n---\n글')).toBe('글');
  });

  it('[LIB-21] a note without it, or whose first line only looks like it, stays whole', () => {
    for (const text of ['# 제목\n---\n글', '---\n글뿐', '글\n---\na: 1\n---\n']) {
      expect(withoutFrontMatter(text)).toBe(text);
    }
  });
});
