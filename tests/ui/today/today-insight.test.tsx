import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Today } from '../../../src/app/app.ts';
import { TodayPage } from '../../../src/ui/today/today-page.tsx';
import { aReady, createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const { today, settings } = aReady();
const known = { kind: 'known', days: 7, rate: 0.921, target: 0.9, against: 'near' } as const;

function open(changes: Partial<Today>, streak = false, language: 'ko' | 'en' = 'ko') {
  const collection = aReady({ today: { ...today, ...changes }, settings: { ...settings, streak } });
  return renderWith(createFakeApp({ collection }), <TodayPage />, { language });
}

describe('is it working?', () => {
  it('[TODAY-9] tells the recall against what was asked for, what tomorrow needs, and the way to more', () => {
    open({ verdict: known });
    expect(screen.getByText(/지난 7일 동안 물은 카드의 92%를 기억했습니다. 목표인 90%에 가깝습니다./)).toBeTruthy();
    expect(screen.getByText(/내일은 새 카드 20장, 복습 카드 18장입니다./)).toBeTruthy();
    expect(screen.getByRole('link', { name: '통계 보기' }).getAttribute('href')).toBe('/stats');
  });

  it.each([
    ['above', /목표인 90%보다 높습니다/, /more than the 90% you wanted/],
    ['below', /목표인 90%보다 낮습니다/, /less than the 90% you wanted/],
  ] as const)('[TODAY-9] says when it is %s it', (against, korean, english) => {
    open({ verdict: { ...known, against } });
    expect(screen.getByText(korean)).toBeTruthy();
    open({ verdict: { ...known, against } }, false, 'en');
    expect(screen.getByText(english)).toBeTruthy();
  });

  it('[TODAY-10] with few answers says how many more, with none nothing', () => {
    const { unmount } = open({ verdict: { kind: 'too-few', more: 12 } });
    expect(screen.getByText(/12번 더 복습하면/)).toBeTruthy();
    unmount();
    open({ verdict: { kind: 'none' } });
    expect(screen.queryByRole('link', { name: '통계 보기' })).toBeNull();
  });

  it('[TODAY-10] when all is done, tomorrow is told once', () => {
    open({ verdict: known, answered: 3, counts: { new: 0, learning: 0, review: 0 } });
    expect(screen.getAllByText(/내일은 새 카드/)).toHaveLength(1);
    expect(screen.getByText(/92%를 기억했습니다/)).toBeTruthy();
  });

  it('[TODAY-11] a streak is there for those who turned it on, and says nothing when there is none', () => {
    const { unmount } = open({ verdict: known, streak: 4 });
    expect(screen.queryByText(/이어서 공부했습니다/)).toBeNull();
    unmount();
    const on = open({ verdict: known, streak: 4 }, true);
    expect(screen.getByText(/4일 이어서 공부했습니다/)).toBeTruthy();
    on.unmount();
    open({ verdict: known, streak: 0 }, true);
    expect(screen.queryByText(/이어서 공부했습니다/)).toBeNull();
  });
});
