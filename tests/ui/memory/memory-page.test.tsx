import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { presetId } from '../../../src/core/kernel/ids.ts';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { aDeck, aPreset, aReady, createFakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { show } from './show.tsx';
import { aFit } from './support.ts';

const BACK = { at: NOW, presets: [{ id: presetId('default'), before: [], after: [] }] };

const button = (name: string | RegExp) => screen.getByRole('button', { name });

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
    const title = '예측한 기억률은 실제와 지금 값으로 평균 6.3%p, 새 값으로 평균 1.0%p 어긋납니다.';
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
    expect(screen.getByText('예측한 기억률은 실제와 평균 6.3%p 어긋납니다.')).toBeTruthy();
  });

  it.each([
    [{ later: { before: 0.4, after: 0.42, items: 240 } }, /나아지지 않았습니다/, 'plain'],
    [{ later: { before: 0.42, after: 0.4, items: 240 } }, /0.4200에서 0.4000로 줄었습니다/, 'primary'],
    [{ later: null, items: 200 }, /우연에 흔들릴 수 있습니다/, 'primary'],
    [{ later: null, items: 20 }, /간격 네 가지만 맞췄습니다/, 'primary'],
  ] as const)('[TUNE-4] says whether it holds (%#)', async (changes, words, look) => {
    await show({ fit: { view: 'fitted', fit: aFit(changes) } });
    expect(screen.getByText(words)).toBeTruthy();
    expect(button('이 값 쓰기').className).toContain(look);
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

  it('[TUNE-12] keeps the focus in the section when the pressed button goes with its view', async () => {
    const app = await show();
    button('맞춰 보기').focus();
    act(() => app.memory.store.setState({ fit: { view: 'working', done: 0 } }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '내 기록에 맞추기' }));
    button('그만두기').focus();
    act(() => app.memory.store.setState({ fit: { view: 'working', done: 0.5 } }));
    expect(document.activeElement).toBe(button('그만두기'));
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

describe('memory: due days', () => {
  const plan = { cards: 312, before: [30, ...Array(29).fill(10)], after: [45, ...Array(29).fill(12)] };

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

  it('[TUNE-7] takes them back by one press', async () => {
    const app = await show({ movesBack: { at: NOW, device: 'here', from: 11, to: 322 } });
    expect(screen.getByText(/카드 312장의 날짜를 다시 잡았습니다/)).toBeTruthy();
    await userEvent.click(button('날짜 되돌리기'));
    expect(app.memory.undoMove).toHaveBeenCalledOnce();
  });
});

it('[TUNE-11] is reached from Settings', async () => {
  await act(async () => {
    renderWith(createFakeApp(), <SettingsPage />);
  });
  expect(screen.getByRole('link', { name: '기억 맞추기 열기' }).getAttribute('href')).toBe('/memory');
});
