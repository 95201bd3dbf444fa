import { describe, expect, it } from 'vitest';
import { LINT_LEVELS, LINT_WHY } from '../../../src/core/content/lint-rules.ts';
import { lint as korean } from '../../../src/ui/i18n/ko/lint.ts';

describe('sentences of the card lint', () => {
  it('[IMP-17] each rule has one of its own in both languages', () => {
    for (const words of [korean, LINT_WHY]) {
      expect(Object.keys(words).sort()).toEqual(Object.keys(LINT_LEVELS).sort());
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    }
    for (const sentence of Object.values(korean)) expect(sentence).toMatch(/^[가-힣].*니다\.$/);
  });
});
