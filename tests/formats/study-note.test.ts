import { describe, expect, it } from 'vitest';
import { isForStudy } from '../../src/formats/study-note.ts';

describe('notes that are not for study', () => {
  it.each([
    '---\nstudy: false\n---\n\n# 회고',
    '\uFEFF---\r\ntitle: "a"\r\nstudy: False # mine\r\n---\r\n',
    '---\nstudy: false\n---',
  ])('[DECK-44] %j is none', (text) => {
    expect(isForStudy(text)).toBe(false);
  });

  it.each([
    '---\nstudy: true\n---\n\n# 노트',
    '---\ntitle: 노트\n---\n',
    '# 노트\n\n---\nstudy: false\n---\n',
    '---\nstudy: "false?"\n---\n',
    '---\nnested:\n  study: false\n---\n',
    '---\n- study: false\n---\n',
    '---\nstudy: [\n---\n',
    'study: false',
    '',
  ])('[DECK-44] %j is one', (text) => {
    expect(isForStudy(text)).toBe(true);
  });
});
