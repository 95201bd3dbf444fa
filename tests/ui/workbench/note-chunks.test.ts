import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkAt, splitNote } from '../../../src/ui/workbench/note-chunks.ts';

const PIECES = [
  '# 제목\n',
  '글이다.\n',
  '\n',
  '- 항목\n',
  '  이어진 글\n',
  '```\n',
  'code\n',
  '> 인용\n',
  '| 가 | 나 |\n',
];

describe('a note in parts', () => {
  it('[WB-12] gives the whole note again, part after part, but for what is blank and the front matter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 400 }), (pieces) => {
        const text = `---\ntitle: 가\n---\n${pieces.join('')}`;
        const chunks = splitNote(text);
        for (const { start, text: part } of chunks) expect(text.slice(start, start + part.length)).toBe(part);
        const joined = chunks.map(({ text: part }) => part).join('');
        expect(joined.replace(/\s/g, '')).toBe(pieces.join('').replace(/\s/g, ''));
      }),
    );
  });

  it('[WB-12] cuts no fence, list or quote apart, and keeps the parts short', () => {
    const block = `\`\`\`sh\na\n\nb\n\`\`\`\n\n- 하나\n\n- 둘\n\n  이어진 글\n\n> 인용\n\n`;
    const chunks = splitNote(`# 제목\n\n${`${block}사이의 글이다.\n\n`.repeat(100)}`);
    expect(chunks.length).toBeGreaterThan(3);
    for (const { text } of chunks) {
      expect(text.match(/```/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
      const count = (words: string) => text.split(words).length;
      expect([count('- 둘'), count('이어진 글')]).toEqual([count('- 하나'), count('- 하나')]);
      expect(text.length).toBeLessThan(2000);
    }
  });

  it('[WB-12] shows what is too large for one drawing as plain text, piece by piece', () => {
    const chunks = splitNote(`# 제목\n\n${'끝나지 않는 문장 '.repeat(5000)}\n`);
    expect(chunks.some(({ isPlain }) => isPlain)).toBe(true);
    for (const { text } of chunks) expect(text.length).toBeLessThanOrEqual(16_000);
  });

  it('[WB-12] finds the part of an offset', () => {
    const text = `${'글이다. '.repeat(300)}\n\n찾는 말\n`;
    const chunks = splitNote(text);
    expect(chunkAt(chunks, text.indexOf('찾는'))?.text).toContain('찾는');
    expect(chunkAt([], 3)).toBeUndefined();
  });
});
