import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { MemoryState, Outlook } from '../../../src/app/memory-state.ts';
import { presetId } from '../../../src/core/kernel/ids.ts';
import type { Course } from '../../../src/core/memory/simulator.ts';
import { MemoryPage } from '../../../src/ui/memory/memory-page.tsx';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { aDeck, aPreset, aReady, createFakeApp, type FakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { anOutlook } from '../support/samples.ts';
import { aCourse, aFit, effectsOf } from './support.ts';

const IDLE: MemoryState = { fit: { view: 'idle' }, weightsBack: null, movesBack: null };
const BACK = { at: NOW, presets: [{ id: presetId('default'), before: [], after: [] }] };

async function show(state: Partial<MemoryState> = {}, app: FakeApp = createFakeApp()) {
  app.memory.store.setState({ ...IDLE, ...state });
  // The page suspends while the record is read.
  await act(async () => {
    renderWith(app, <MemoryPage />);
  });
  return app;
}

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
    app.memory.undoTake.mockImplementationOnce(async () => set({ fit: { view: 'idle' }, weightsBack: null }));
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

  it('[TUNE-13] calls values in use the present ones', async () => {
    await show({ fit: { view: 'taken', fit: aFit() }, weightsBack: BACK });
    for (const name of ['다음 복습까지의 간격', '예측이 얼마나 맞는지']) {
      const heads = within(screen.getByRole('table', { name })).getAllByRole('columnheader');
      expect(heads.map(({ textContent }) => textContent).slice(-2)).toEqual(['이전 값', '지금 값']);
    }
    const figure = screen.getByRole('figure', { name: '예측이 실제와 평균 6.3%p 어긋났고, 지금 값으로는 1.0%p입니다.' });
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

  it('[TUNE-12] leads to the number, then back to the look', async () => {
    const app = createFakeApp();
    app.memory.planMoves.mockResolvedValue(plan);
    await show({}, app);
    await userEvent.click(button('무엇이 바뀌는지 보기'));
    expect(document.activeElement?.textContent).toBe('카드 312장의 날짜가 바뀝니다.');
    await userEvent.click(button('지금 날짜 유지'));
    expect(document.activeElement).toBe(button('무엇이 바뀌는지 보기'));
  });

  it('[TUNE-7] takes them back by one press', async () => {
    const app = await show({ movesBack: { at: NOW, device: 'here', from: 11, to: 322 } });
    expect(screen.getByText(/카드 312장의 날짜를 다시 잡았습니다/)).toBeTruthy();
    await userEvent.click(button('날짜 되돌리기'));
    expect(app.memory.undoMove).toHaveBeenCalledOnce();
  });
});

describe('memory: the simulator', () => {
  async function simulated(outlook: Partial<Outlook> = {}) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const app = createFakeApp();
    app.memory.outlook.mockResolvedValue(anOutlook(outlook));
    app.memory.simulate.mockImplementation((_input, retentions, onCourse: (course: Course | null) => void) => {
      for (const retention of retentions) onCourse(aCourse(Math.round(retention * 100)));
      onCourse(null);
      return () => undefined;
    });
    await show({}, app);
    await act(async () => vi.advanceTimersByTime(300));
    return app;
  }
  const runs = (app: FakeApp) => app.memory.simulate.mock.calls.map(([input]) => input);

  it('[TUNE-8] tells what a higher retention takes, and what another does when the slider moves', async () => {
    const app = await simulated();
    expect(screen.getByText(/0.90에서 0.95로 올리면 하루 5분이 더 듭니다/)).toBeTruthy();
    fireEvent.change(screen.getByRole('slider', { name: '목표 기억률' }), { target: { value: '80' } });
    expect(screen.getByText(/0.90에서 0.80으로 낮추면 하루 10분이 덜 듭니다/)).toBeTruthy();
    expect(
      screen.getByRole('figure', { name: '목표 기억률이 70%면 하루 0분, 99%면 하루 29분이 듭니다.' }),
    ).toBeTruthy();
    expect(runs(app)).toHaveLength(1);
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('[TUNE-8] runs anew for other new cards and without the limit, once the slider rests', async () => {
    const app = await simulated();
    const slider = screen.getByRole('slider', { name: '하루 새 카드' });
    fireEvent.change(slider, { target: { value: '25' } });
    fireEvent.change(slider, { target: { value: '30' } });
    await act(async () => vi.advanceTimersByTime(300));
    expect(runs(app).map(({ newPerDay }) => newPerDay)).toEqual([20, 30]);
    fireEvent.change(screen.getByLabelText('하루 복습 한도'), { target: { value: 'none' } });
    await act(async () => vi.advanceTimersByTime(300));
    expect(runs(app).at(-1)).toMatchObject({ newPerDay: 30, reviewsPerDay: 9999 });
    // Twenty new cards come where thirty were asked for.
    expect(screen.getByText('복습이 한도를 채워 새 카드는 하루 평균 20장만 나옵니다.')).toBeTruthy();
    vi.useRealTimers();
  });

  it('[TUNE-9] tells a newcomer of the averages, and others what it rests on', async () => {
    await simulated();
    expect(screen.getAllByText(/여러 사람의 평균\(복습 한 번에 14초\)/)).toHaveLength(2);
    expect(screen.getByText('아직 익힌 카드가 없어 새 카드만으로 셈했습니다.')).toBeTruthy();
    vi.useRealTimers();
  });

  it('[TUNE-9] says nothing of averages to who has answered much', async () => {
    await simulated({ known: 400, answers: 3000, ownPace: true });
    expect(screen.queryByText(/여러 사람의 평균/)).toBeNull();
    expect(screen.getByText(/카드 400장에서 시작합니다/)).toBeTruthy();
    expect(screen.getByText(/내 기록 3,000번에서 왔습니다/)).toBeTruthy();
    vi.useRealTimers();
  });

  it('[TUNE-9] says when the record cannot be read, and reads again', async () => {
    const app = createFakeApp();
    app.memory.outlook.mockRejectedValueOnce(new Error('damaged'));
    await show({}, app);
    expect(screen.getByText('damaged')).toBeTruthy();
    await act(async () => fireEvent.click(button('다시 시도')));
    expect(app.memory.outlook).toHaveBeenCalledTimes(2);
  });
});

it('[TUNE-11] is reached from Settings', async () => {
  await act(async () => {
    renderWith(createFakeApp(), <SettingsPage />);
  });
  expect(screen.getByRole('link', { name: '기억 맞추기 열기' }).getAttribute('href')).toBe('/memory');
});
