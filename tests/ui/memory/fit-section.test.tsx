import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { presetId } from '../../../src/core/kernel/ids.ts';
import { aDeck, aPreset, aReady, createFakeApp } from '../support/fake-app.ts';
import { BACK, button, show } from './show.tsx';
import { aFit, effectsOf } from './support.ts';

describe('memory: fitting', () => {
  it('[TUNE-1] starts by a press and shows how far it is', async () => {
    const app = await show();
    await userEvent.click(button('맞춰 보기'));
    expect(app.memory.fit).toHaveBeenCalledWith('all');
    act(() => app.memory.store.setState({ fit: { view: 'working', done: 0.4 } }));
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.4');
    await userEvent.click(button('그만두기'));
    expect(app.memory.stop).toHaveBeenCalled();
  });

  it('[TUNE-1] says a failure and can begin again', async () => {
    await show({ fit: { view: 'failed', detail: 'disk' } });
    expect(screen.getByRole('alert').textContent).toContain('disk');
    expect(button('다시 맞춰 보기')).toBeTruthy();
  });

  it('[TUNE-2] tells what was found', async () => {
    await show({ fit: { view: 'fitted', fit: aFit() } });
    expect(screen.getByText(/자주 틀리는 카드는 더 빨리/)).toBeTruthy();
    const intervals = screen.getByRole('table', { name: '다음 복습까지의 간격' });
    expect(within(intervals).getByRole('row', { name: '자주 틀리는 카드 10일 4일' })).toBeTruthy();
    const quality = screen.getByRole('table', { name: '예측이 얼마나 맞는지' });
    expect(within(quality).getByRole('row', { name: '로그 손실 0.4123 0.3987' })).toBeTruthy();
    expect(within(quality).getByRole('row', { name: '예측과 실제의 차이(RMSE) 6.2% 2.1%' })).toBeTruthy();
    const title = '예측이 실제와 평균 6.3%p 어긋났고, 새 값으로는 1.0%p입니다.';
    const figure = screen.getByRole('figure', { name: title });
    const details = figure.querySelector('details');
    if (details === null) throw new Error('No table behind the picture');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(within(figure).getByRole('row', { name: '75% 74% 72%–76% 300번' })).toBeTruthy();
  });

  it('[TUNE-3] says how much is needed, and offers nothing', async () => {
    await show({ fit: { view: 'fitted', fit: aFit({ outcome: 'too-few', items: 3 }) } });
    expect(screen.getByText(/8번은 있어야 하는데 지금은 3번/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '이 값 쓰기' })).toBeNull();
  });

  it('[TUNE-3] says that the present values fit better', async () => {
    await show({ fit: { view: 'fitted', fit: aFit({ outcome: 'kept' }) } });
    expect(screen.getByText('지금 값이 더 잘 맞습니다.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '이 값 쓰기' })).toBeNull();
    expect(screen.getByText('예측이 실제와 평균 6.3%p 어긋났습니다.')).toBeTruthy();
  });

  it.each([
    [{ later: { before: 0.4, after: 0.42, items: 240 } }, /나아지지 않았습니다/, 'plain'],
    [{ later: { before: 0.42, after: 0.4, items: 240 } }, /0.4200에서 0.4000로 줄었습니다/, 'primary'],
    [{ effects: effectsOf() }, /앞으로의 복습에도 맞으리라고/, 'plain'],
    [{ later: null, items: 200 }, /우연에 흔들릴 수 있습니다/, 'plain'],
    [{ later: null, items: 20 }, /간격 네 가지만 맞췄습니다/, 'plain'],
  ] as const)('[TUNE-4] says whether it holds (%#)', async (changes, words, look) => {
    await show({ fit: { view: 'fitted', fit: aFit(changes) } });
    expect(screen.getByText(words)).toBeTruthy();
    expect(button('이 값 쓰기').className).toContain(look);
    expect(button('지금 값 유지').className).toContain(look === 'plain' ? 'primary' : 'plain');
  });

  it('[TUNE-5] uses, keeps and takes back by one press each', async () => {
    const app = await show({ fit: { view: 'fitted', fit: aFit() } });
    await userEvent.click(button('지금 값 유지'));
    expect(app.memory.keep).toHaveBeenCalledOnce();
    await userEvent.click(button('이 값 쓰기'));
    expect(app.memory.take).toHaveBeenCalledOnce();
    act(() => app.memory.store.setState({ fit: { view: 'taken', fit: aFit() }, weightsBack: BACK }));
    expect(screen.queryByRole('button', { name: '이 값 쓰기' })).toBeNull();
    await userEvent.click(button('이전 값으로 되돌리기'));
    expect(app.memory.undoTake).toHaveBeenCalledOnce();
  });

  it('[TUNE-13] calls values in use the present ones', async () => {
    await show({ fit: { view: 'taken', fit: aFit() }, weightsBack: BACK });
    for (const name of ['다음 복습까지의 간격', '예측이 얼마나 맞는지']) {
      const heads = within(screen.getByRole('table', { name })).getAllByRole('columnheader');
      expect(heads.map(({ textContent }) => textContent).slice(-2)).toEqual(['이전 값', '지금 값']);
    }
    const figure = screen.getByRole('figure', {
      name: '예측이 실제와 평균 6.3%p 어긋났고, 지금 값으로는 1.0%p입니다.',
    });
    expect(within(figure).getByText('이전 값')).toBeTruthy();
    expect(screen.queryByText('새 값')).toBeNull();
  });

  it('[TUNE-14] lets only what got better stand out, and says what decides', async () => {
    const fit = aFit();
    await show({ fit: { view: 'fitted', fit: { ...fit, after: { ...fit.after, rmse: 0.063 } } } });
    expect(screen.getByText('0.3987').className).toContain('changed');
    expect(screen.getByText('6.3%').className).not.toContain('changed');
    expect(screen.getByText(/둘이 엇갈리면 로그 손실을 보고 정합니다/)).toBeTruthy();
  });

  it('[TUNE-14] says nothing of that where both got better', async () => {
    await show({ fit: { view: 'fitted', fit: aFit() } });
    expect(screen.getByText('2.1%').className).toContain('changed');
    expect(screen.queryByText(/엇갈리면/)).toBeNull();
  });

  it('[TUNE-15] draws no plot of fewer than three points', async () => {
    const fit = aFit();
    await show({ fit: { view: 'fitted', fit: { ...fit, after: { ...fit.after, bins: fit.after.bins.slice(1) } } } });
    expect(screen.queryByRole('figure', { name: /예측이 실제와/ })).toBeNull();
    expect(screen.getByText('기록이 더 쌓이면 예측과 실제를 그려 보입니다.')).toBeTruthy();
  });

  it('[TUNE-5] offers the way back later too, and says when it does not work', async () => {
    const app = await show({ weightsBack: BACK });
    app.memory.undoTake.mockRejectedValueOnce(new Error('no room'));
    await userEvent.click(button('이전 값으로 되돌리기'));
    expect(screen.getByRole('alert').textContent).toContain('no room');
  });

  it('[TUNE-6] asks which decks when there are several presets', async () => {
    const other = presetId('other');
    const collection = aReady({
      presets: [aPreset(), aPreset({ id: other, name: '시험' }), aPreset({ id: presetId('unused'), name: '안 씀' })],
      decks: [aDeck(), aDeck({ preset: other })],
    });
    const app = await show({}, createFakeApp({ collection }));
    expect(screen.queryByText(/안 씀/)).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('맞출 덱'), '사전 설정 ‘시험’의 덱');
    await userEvent.click(button('맞춰 보기'));
    expect(app.memory.fit).toHaveBeenCalledWith(other);
  });

  it('[TUNE-6] asks nothing with one', async () => {
    await show();
    expect(screen.queryByLabelText('맞출 덱')).toBeNull();
  });
});
