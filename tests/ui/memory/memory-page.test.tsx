import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Outlook } from '../../../src/app/memory-state.ts';
import type { Course } from '../../../src/core/memory/simulator.ts';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { createFakeApp, type FakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { anOutlook } from '../support/samples.ts';
import { button, show } from './show.tsx';
import { aCourse } from './support.ts';

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
