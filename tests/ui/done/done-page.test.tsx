import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DoneSummary } from '../../../src/app/review-state.ts';
import { deckId, millis } from '../../../src/core/kernel/ids.ts';
import { DonePage } from '../../../src/ui/done/done-page.tsx';
import { aDeck, aReady, createFakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SUMMARY: DoneSummary = {
  answered: 60,
  newLearned: 20,
  again: 6,
  milliseconds: 754_000,
  nextLearningAt: null,
  tomorrow: { new: 20, learning: 1, review: 23 },
  heldBack: { new: 0, review: 0, buried: 0 },
};

function open(changes: Partial<DoneSummary> = {}, deck: string | null = null, language: 'ko' | 'en' = 'ko') {
  const review = {
    view: 'done',
    deck: deck === null ? null : deckId(deck),
    section: null,
    summary: { ...SUMMARY, ...changes },
    notice: null,
  } as const;
  const app = createFakeApp({ review, collection: aReady({ decks: [aDeck(), aDeck({ id: deckId('spark') })] }) });
  return { app, ...renderWith(app, <DonePage />, { language }) };
}

describe('when nothing is left', () => {
  it('[DONE-1] shows answers, new cards, the share of Again and the time', () => {
    const { container } = open();
    expect([...container.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
      '60번',
      '20장',
      '6번 (10%)',
      '13분',
    ]);
    expect(screen.getByText('‘다시’를 누른 횟수')).toBeTruthy();
  });

  it.each([
    ['ko', '내일은 새 카드 20장, 복습 카드 24장입니다.'],
    ['en', 'Tomorrow: 20 new, 24 to review.'],
  ] as const)('[DONE-2] says what tomorrow holds (%s)', (language, sentence) => {
    open({}, null, language);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('[DONE-3] counts down to the next learning card and offers it when it is here', () => {
    const { app } = open({ nextLearningAt: millis(NOW + 25 * 60_000) }, 'spark');
    expect(screen.getByText('다음 학습 카드는 25분 뒤에 나옵니다.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '이어서 복습' })).toBeNull();
    app.now.mockReturnValue(millis(NOW + 25 * 60_000));
    act(() => void vi.advanceTimersByTime(6000));
    fireEvent.click(screen.getByRole('button', { name: '이어서 복습' }));
    expect(app.review.goOn).toHaveBeenCalledTimes(1);
  });

  it('[DONE-4] says what the limits held back and raises the one of this deck by ten, just today', async () => {
    const { app } = open({ heldBack: { new: 12, review: 3, buried: 2 } }, 'spark');
    expect(screen.getByText('오늘의 한도 때문에 새 카드 12장, 복습 카드 3장이 남아 있습니다.')).toBeTruthy();
    expect(screen.getByText('같은 노트의 카드 2장은 내일까지 미뤘습니다.')).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '오늘만 새 카드 10장 더' })));
    expect(app.library.limitToday.mock.calls).toEqual([['spark', { newPerDay: 30, reviewsPerDay: 210 }]]);
    expect(app.review.goOn).toHaveBeenCalledTimes(1);
  });

  it('[DONE-5] offers no new cards when none were held back', () => {
    open({ heldBack: { new: 0, review: 3, buried: 0 } });
    expect(screen.queryByRole('button', { name: /10장 더/ })).toBeNull();
  });

  it('[DONE-6] leads back to Today', () => {
    const { history } = open({}, 'spark');
    fireEvent.click(screen.getByRole('link', { name: '오늘로 돌아가기' }));
    expect(history.at(-1)).toBe('/');
  });
});
