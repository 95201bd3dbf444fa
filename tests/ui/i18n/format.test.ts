import { describe, expect, it } from 'vitest';
import { formatBytes, formatInterval, formatMinutes, formatSpent } from '../../../src/ui/i18n/format.ts';
import { resolveLanguage } from '../../../src/ui/i18n/messages.ts';

describe('intervals on buttons', () => {
  it.each([
    [0, 5, '5초', '5s'],
    [0, 60, '1분', '1m'],
    [0, 600, '10분', '10m'],
    [0, 5400, '1.5시간', '1.5h'],
    [1, 0, '1일', '1d'],
    [29, 0, '29일', '29d'],
    [30, 0, '1달', '1mo'],
    [36, 0, '1.2달', '1.2mo'],
    [365, 0, '1년', '1y'],
    [402, 0, '1.1년', '1.1y'],
  ])('[WORDS-1] %i days %i seconds are %s and %s', (days, seconds, inKorean, inEnglish) => {
    expect(formatInterval({ days, seconds }, 'ko')).toBe(inKorean);
    expect(formatInterval({ days, seconds }, 'en')).toBe(inEnglish);
  });
});

describe('other amounts', () => {
  it.each([
    [0, '0분', '0 min'],
    [0.2, '1분', '1 min'],
    [12.4, '12분', '12 min'],
    [60, '1시간', '1 h'],
    [65, '1시간 5분', '1 h 5 min'],
  ])('[WORDS-2] %d minutes are %s and %s', (minutes, inKorean, inEnglish) => {
    expect(formatMinutes(minutes, 'ko')).toBe(inKorean);
    expect(formatMinutes(minutes, 'en')).toBe(inEnglish);
  });

  it('[WORDS-3] time spent and bytes are rounded to what a person needs', () => {
    expect(formatSpent(42_400, 'ko')).toBe('42초');
    expect(formatSpent(130_000, 'en')).toBe('2 min');
    expect([999, 1000, 412_345, 3_440_000].map((bytes) => formatBytes(bytes, 'en'))).toEqual([
      '999 B',
      '1 KB',
      '412 KB',
      '3.4 MB',
    ]);
  });
});

describe('the language', () => {
  it('[WORDS-4] is the chosen one, else the first of the browser’s that is spoken here, else English', () => {
    expect(resolveLanguage('ko', ['en'])).toBe('ko');
    expect(resolveLanguage('system', ['fr', 'ko-KR', 'en'])).toBe('ko');
    expect(resolveLanguage('system', ['en-US', 'ko'])).toBe('en');
    expect(resolveLanguage('system', ['fr'])).toBe('en');
  });
});
