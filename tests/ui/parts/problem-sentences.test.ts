import { describe, expect, it } from 'vitest';
import { problems as english } from '../../../src/ui/i18n/en/import-problems.ts';
import { problems as korean } from '../../../src/ui/i18n/ko/import-problems.ts';
import { adviseOn } from '../../../src/ui/parts/problem-sentences.ts';

const CODES = Object.keys(korean.known);
const problem = (code: string, detail?: string) => ({
  file: 'deck.json',
  code,
  path: '',
  ...(detail === undefined ? {} : { detail }),
});

describe('sentences about problems', () => {
  it('[IMP-4] has a sentence of its own for every code in both languages', () => {
    expect(Object.keys(english.known).sort()).toEqual([...CODES].sort());
    for (const words of [korean, english]) {
      const said = Object.values(words.known).map((sentence) => sentence('').what);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it.each(CODES)('[IMP-4] says what %s is and what to do, each as whole sentences without a gap', (code) => {
    for (const language of ['ko', 'en'] as const) {
      for (const detail of [undefined, '12']) {
        const { what, fix } = adviseOn(problem(code, detail), language);
        for (const sentence of [what, fix]) {
          expect(sentence).toMatch(/[.]$/);
          expect(sentence).not.toMatch(/undefined|NaN|\(\)|‘’|“”| {2}| \./);
          expect(/[가-힣]/.test(sentence)).toBe(language === 'ko');
        }
      }
    }
  });

  it('[IMP-4] puts the limit and the value into the sentence', () => {
    expect(adviseOn(problem('too-large', '52428800'), 'ko').what).toContain('50MB');
    expect(adviseOn(problem('duplicate-id', 'acks-all'), 'en').what).toContain('acks-all');
    expect(adviseOn(problem('too-few', '2'), 'en').fix).toContain('2');
  });

  it('[IMP-4] answers for codes it does not know, also for names every object has', () => {
    for (const code of ['from-the-future', 'constructor', '__proto__']) {
      expect(adviseOn(problem(code), 'ko').what).toContain(code);
    }
  });
});
