import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createFakeApp, NOW } from '../support/fake-app.ts';
import { button, show } from './show.tsx';

describe('memory: due days', () => {
  const plan = { cards: 312, before: [30, ...Array(29).fill(10)], after: [45, ...Array(29).fill(12)], overLimit: null };

  it('[TUNE-7] shows number and load before it moves anything', async () => {
    const app = createFakeApp();
    app.memory.planMoves.mockResolvedValue(plan);
    app.memory.move.mockResolvedValue(312);
    await show({}, app);
    expect(app.memory.planMoves).not.toHaveBeenCalled();
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    expect(screen.getByText('카드 312장의 날짜가 바뀝니다.')).toBeTruthy();
    expect(screen.getByRole('figure', { name: /오늘 돌아오는 카드는 30장에서 45장.*평균 11장에서 13장/ })).toBeTruthy();
    expect(app.memory.move).not.toHaveBeenCalled();
    await userEvent.click(button('카드 312장 날짜 다시 잡기'));
    expect(app.memory.move).toHaveBeenCalledOnce();
    expect(screen.queryByText('카드 312장의 날짜가 바뀝니다.')).toBeNull();
  });

  it('[TUNE-7] leaves them when told so, and says when none would move', async () => {
    const app = createFakeApp();
    app.memory.planMoves.mockResolvedValueOnce(plan).mockResolvedValueOnce({ ...plan, cards: 0 });
    await show({}, app);
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    await userEvent.click(button('지금 날짜 유지'));
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    expect(screen.getByText(/바뀌는 날짜가 없습니다/)).toBeTruthy();
    expect(app.memory.move).not.toHaveBeenCalled();
  });

  it('[TUNE-16] says when daily limits spread what would be due over several days', async () => {
    const app = createFakeApp();
    app.memory.planMoves.mockResolvedValue({ ...plan, overLimit: { decks: 1, perDay: 200, days: 3 } });
    await show({}, app);
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    expect(screen.getByText('하루 한도가 200장이라, 밀린 카드는 약 3일에 걸쳐 나옵니다.')).toBeTruthy();
    expect(button('카드 312장 날짜 다시 잡기').className).not.toContain('primary');
  });

  it('[TUNE-7] takes them back by one press', async () => {
    const app = await show({ movesBack: { at: NOW, device: 'here', from: 11, to: 322 } });
    expect(screen.getByText(/카드 312장의 날짜를 다시 잡았습니다/)).toBeTruthy();
    await userEvent.click(button('날짜 되돌리기'));
    expect(app.memory.undoMove).toHaveBeenCalledOnce();
  });
});
