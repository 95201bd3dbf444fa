import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { MemoryState } from '../../../src/app/memory-state.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { BACK, button, show } from './show.tsx';
import { aFit } from './support.ts';

describe('memory: the focus', () => {
  it('[TUNE-12] keeps the focus in the section when the pressed button goes with its view', async () => {
    const app = await show();
    button('맞춰 보기').focus();
    act(() => app.memory.store.setState({ fit: { view: 'working', done: 0 } }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '내 기록에 맞추기' }));
    button('그만두기').focus();
    act(() => app.memory.store.setState({ fit: { view: 'working', done: 0.5 } }));
    expect(document.activeElement).toBe(button('그만두기'));
  });

  it('[TUNE-12] leads to what answers the press, and into sight', async () => {
    const sight = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    const app = await show({ fit: { view: 'fitted', fit: aFit() } });
    const set = (state: Partial<MemoryState>) => act(() => app.memory.store.setState(state));
    button('이 값 쓰기').focus();
    set({ fit: { view: 'taken', fit: aFit() }, weightsBack: BACK });
    const note = document.activeElement;
    expect(note?.textContent).toContain('새 값을 쓰고 있습니다');
    expect(note?.contains(button('이전 값으로 되돌리기'))).toBe(true);
    expect(sight.mock.contexts.at(-1)).toBe(note);
    expect(sight).toHaveBeenLastCalledWith({ block: 'nearest' });
    app.memory.undoTake.mockImplementationOnce(async () => void set({ fit: { view: 'idle' }, weightsBack: null }));
    await userEvent.click(button('이전 값으로 되돌리기'));
    expect(document.activeElement).toBe(button('맞춰 보기'));
    expect(screen.getAllByText('이전 값으로 되돌렸습니다').length).toBeGreaterThan(0);
    set({ fit: { view: 'fitted', fit: aFit() } });
    button('지금 값 유지').focus();
    set({ fit: { view: 'idle' } });
    expect(document.activeElement).toBe(button('맞춰 보기'));
  });

  it('[TUNE-12] also when values are taken back after a reload', async () => {
    const app = await show({ weightsBack: BACK });
    button('이전 값으로 되돌리기').focus();
    act(() => app.memory.store.setState({ weightsBack: null }));
    expect(document.activeElement).toBe(button('맞춰 보기'));
  });

  it('[TUNE-12] leads to the number, then back to the look', async () => {
    const app = createFakeApp();
    app.memory.planMoves.mockResolvedValue({ cards: 312, before: [30], after: [45], overLimit: null });
    await show({}, app);
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    expect(document.activeElement?.textContent).toBe('카드 312장의 날짜가 바뀝니다.');
    await userEvent.click(button('지금 날짜 유지'));
    expect(document.activeElement).toBe(button('무엇이 바뀌는지 보기'));
  });
});
