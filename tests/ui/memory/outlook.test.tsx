import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Outlook } from '../../../src/app/memory-state.ts';
import type { Course } from '../../../src/core/memory/simulator.ts';
import { createFakeApp, type FakeApp } from '../support/fake-app.ts';
import { anOutlook } from '../support/samples.ts';
import { show } from './show.tsx';
import { aCourse } from './support.ts';

describe('memory: the simulator', () => {
  async function simulated(outlook: Partial<Outlook> = {}, courseOf: (percent: number) => Course = aCourse) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const app = createFakeApp();
    app.memory.outlook.mockResolvedValue(anOutlook(outlook));
    app.memory.simulate.mockImplementation((_input, retentions, onCourse: (course: Course | null) => void) => {
      for (const retention of retentions) onCourse(courseOf(Math.round(retention * 100)));
      onCourse(null);
      return () => undefined;
    });
    await show({}, app);
    await act(async () => vi.advanceTimersByTime(300));
    return app;
  }
  const slider = () => screen.getByRole('slider', { name: '이 기억률이라면' });
  const tryOut = (percent: string) => fireEvent.change(slider(), { target: { value: percent } });
  const runs = (app: FakeApp) => app.memory.simulate.mock.calls.map(([input]) => input);

  it('[TUNE-8] tells what a higher retention takes, and what another does when the slider moves', async () => {
    const app = await simulated();
    tryOut('95');
    expect(screen.getByText(/90%에서 95%로 올리면 하루 5분이 더 듭니다/)).toBeTruthy();
    tryOut('80');
    expect(screen.getByText(/90%에서 80%로 낮추면 하루 10분이 덜 듭니다/)).toBeTruthy();
    expect(runs(app)).toHaveLength(1);
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('[TUNE-8] runs anew for other new cards and without the limit, once the slider rests', async () => {
    const app = await simulated({}, (percent) => aCourse(percent, { held: 'new' }));
    const fresh = screen.getByRole('slider', { name: '하루 새 카드' });
    fireEvent.change(fresh, { target: { value: '25' } });
    fireEvent.change(fresh, { target: { value: '30' } });
    await act(async () => vi.advanceTimersByTime(300));
    expect(runs(app).map(({ newPerDay }) => newPerDay)).toEqual([20, 30]);
    fireEvent.change(screen.getByLabelText('하루 복습 한도'), { target: { value: 'none' } });
    await act(async () => vi.advanceTimersByTime(300));
    expect(runs(app).at(-1)).toMatchObject({ newPerDay: 30, reviewsPerDay: 9999 });
    // Twenty new cards come where thirty were asked for.
    expect(screen.getByText('복습이 한도를 채워 새 카드는 하루 평균 20장만 나옵니다.')).toBeTruthy();
    vi.useRealTimers();
  });

  const curves = [
    ['목표 기억률이 70%면 하루 0분, 99%면 하루 29분이 듭니다.', '90% 20분'],
    ['목표 기억률이 70%면 하루 복습이 70장, 99%면 99장입니다.', '90% 90장'],
    ['반년 뒤 떠올릴 수 있는 카드는 목표 기억률이 70%면 1,070장, 99%면 1,099장입니다.', '90% 1,090장'],
  ] as const;
  function openTable(name: string) {
    const figure = screen.getByRole('figure', { name });
    const details = figure.querySelector('details');
    if (details === null) throw new Error('No table behind the picture');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    return figure;
  }

  it.each(curves)('[TUNE-17] draws by retention, and marks the slider: %s', async (title, row) => {
    await simulated();
    const figure = openTable(title);
    expect(within(figure).getByRole('row', { name: row })).toBeTruthy();
    expect(within(figure).getAllByRole('row')).toHaveLength(31);
    const mark = () => Number(figure.querySelector('line[class*="chosen"]')?.getAttribute('x1'));
    const before = mark();
    tryOut('80');
    expect(mark()).toBeLessThan(before);
    vi.useRealTimers();
  });

  it('[TUNE-18] begins at the setting, and says what that takes', async () => {
    await simulated({ retention: 0.87 });
    expect(slider()).toHaveProperty('value', '87');
    expect(screen.getByText('지금처럼 87%면 하루 17분쯤 듭니다.')).toBeTruthy();
    vi.useRealTimers();
  });

  it('[TUNE-19] says beside the slider that new cards never run out', async () => {
    await simulated();
    const note = screen.getByText('새 카드는 계속 있다고 보고 계산합니다.');
    expect(screen.getByRole('slider', { name: '하루 새 카드' }).getAttribute('aria-describedby')).toBe(note.id);
    vi.useRealTimers();
  });

  it('[TUNE-19] says that there are no cards, and simulates nothing', async () => {
    const app = await simulated({ known: 0, fresh: 0 });
    expect(screen.getByText(/아직 공부할 카드가 없습니다/)).toBeTruthy();
    expect(screen.queryByText(/하루 .*쯤 듭니다/)).toBeNull();
    expect(app.memory.simulate).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it.each(curves)('[TUNE-20] dashes where the limit is reached: %s', async (title) => {
    await simulated({}, (percent) => aCourse(percent, { held: percent >= 97 ? 'both' : null }));
    const figure = openTable(title);
    expect(within(figure).getAllByRole('cell', { name: '복습 한도에 걸림' })).toHaveLength(3);
    expect(figure.querySelector('ul')?.textContent).toContain('복습 한도에 걸림');
    const points = (look: string) => figure.querySelector(`path[class*="${look}"]`)?.getAttribute('d')?.match(/[ML]/g);
    // 96 to 99, from the last free point on.
    expect(points('dashedLine')).toHaveLength(4);
    expect(points('solidLine')).toHaveLength(27);
    vi.useRealTimers();
  });

  it('[TUNE-20] draws no dashes, and no legend, without a limit reached', async () => {
    await simulated();
    const figure = openTable(curves[0][0]);
    expect(figure.querySelector('path[class*="dashedLine"]')).toBeNull();
    expect(figure.querySelector('ul')).toBeNull();
    vi.useRealTimers();
  });

  it('[TUNE-9] tells a newcomer of the averages, and others what it rests on', async () => {
    await simulated();
    expect(screen.getAllByText(/여러 사람의 평균\(복습 한 번에 14초\)/)).toHaveLength(2);
    expect(screen.getByText('아직 익힌 카드가 없어 새 카드만으로 계산했습니다.')).toBeTruthy();
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
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '다시 시도' })));
    expect(app.memory.outlook).toHaveBeenCalledTimes(2);
  });
});
