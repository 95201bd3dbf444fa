import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatInterval,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatPercent,
  formatSpent,
} from '../../../src/ui/i18n/format.ts';
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

describe('numbers and days', () => {
  it.each([
    [0, 0, '0'],
    [-0.4, 0, '0'],
    [999.5, 0, '1,000'],
    [1234567.891, 1, '1,234,567.9'],
    [12.5, 1, '12.5'],
    [12.04, 1, '12'],
    [-1500, 0, '-1,500'],
  ])('[WORDS-5] %d with %i digits is %s, as Intl writes it', (value, digits, written) => {
    expect(formatNumber(value, 'ko', digits)).toBe(written);
    const intl = new Intl.NumberFormat('en', { maximumFractionDigits: digits, signDisplay: 'negative' });
    expect(intl.format(value)).toBe(written);
  });

  it('[WORDS-5] a share is a percentage, a study day a date, a month may have its year', () => {
    expect(formatPercent(0.923, 'ko')).toBe('92%');
    expect(formatPercent(0.9234, 'en', 1)).toBe('92.3%');
    expect([formatDay(20_780, 'ko'), formatDay(20_780, 'en')]).toEqual(['11월 23일', '23 Nov']);
    expect([formatMonth(20_780, 'ko'), formatMonth(20_780, 'en')]).toEqual(['11월', 'Nov']);
    expect([formatMonth(20_780, 'ko', true), formatMonth(20_780, 'en', true)]).toEqual(['2026년 11월', 'Nov 2026']);
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
