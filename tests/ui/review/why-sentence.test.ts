import { describe, expect, it } from 'vitest';
import type { WhyToday } from '../../../src/app/review-state.ts';
import { en } from '../../../src/ui/i18n/en.ts';
import { korean } from '../../../src/ui/i18n/messages.ts';
import { whySentence } from '../../../src/ui/review/why-sentence.ts';

const review = { reason: 'review', lastRating: 3, daysSince: 9, recall: 0.894, overdueDays: 0 } as const;

const CASES: readonly (readonly [WhyToday, string, string])[] = [
  [{ reason: 'new' }, '처음 보는 카드입니다.', 'You have not seen this card before.'],
  [
    review,
    '9일 전에 ‘알맞음’ 버튼을 눌렀고, 지금 기억할 확률은 89% 정도입니다.',
    'You pressed “Good” 9 days ago; the chance that you still know it is about 89%.',
  ],
  [
    { ...review, lastRating: 2, daysSince: 1, overdueDays: 1 },
    '1일 전에 ‘어려움’ 버튼을 눌렀고, 지금 기억할 확률은 89% 정도입니다. 만기가 1일 지났습니다.',
    'You pressed “Hard” 1 day ago; the chance that you still know it is about 89%. It is 1 day past its due date.',
  ],
  [
    { ...review, daysSince: 0 },
    '오늘 ‘알맞음’ 버튼을 눌렀고, 지금 기억할 확률은 89% 정도입니다.',
    'You pressed “Good” earlier today; the chance that you still know it is about 89%.',
  ],
  [
    { reason: 'step', lastRating: 1, seconds: 605 },
    '10분 전에 ‘다시’ 버튼을 눌러 학습 중인 카드입니다.',
    'You are learning this card: you pressed “Again” 10m ago.',
  ],
  [
    { reason: 'step', lastRating: 1, seconds: 12 },
    '조금 전에 ‘다시’ 버튼을 눌러 학습 중인 카드입니다.',
    'You are learning this card: you pressed “Again” just now.',
  ],
  [{ reason: 'by-hand' }, '직접 정한 만기가 되었습니다.', 'You set its due date yourself.'],
];

describe('why a card is due today', () => {
  it.each(CASES)('[REVIEW-37] %o in Korean and English', (why, inKorean, inEnglish) => {
    expect(whySentence(why, korean)).toBe(inKorean);
    expect(whySentence(why, { language: 'en', messages: en })).toBe(inEnglish);
  });
});
