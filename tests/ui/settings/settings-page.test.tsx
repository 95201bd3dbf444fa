import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { presetId } from '../../../src/core/kernel/ids.ts';
import type { Preset } from '../../../src/core/review/preset.ts';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { aPreset, aReady, createFakeApp, type FakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

async function show(app: FakeApp = createFakeApp(), language: 'ko' | 'en' = 'ko') {
  // The page suspends while the state of storage is read.
  await act(async () => {
    renderWith(app, <SettingsPage />, { language });
  });
  return app;
}

const withPreset = (changes: Partial<Preset>) => createFakeApp({ collection: aReady({ presets: [aPreset(changes)] }) });
const savedPreset = (app: FakeApp) => app.preferences.changePreset.mock.lastCall?.[0];

async function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text === '' ? '{Enter}' : `${text}{Enter}`);
  return field;
}

describe('settings: desired retention', () => {
  it.each([
    [0.79, '80%보다 낮습니다'],
    [0.96, '95%보다 높습니다'],
  ])('[SET-1] warns at %f', async (desiredRetention, warning) => {
    await show(withPreset({ desiredRetention }));
    expect(screen.getByText(new RegExp(warning))).toBeTruthy();
  });

  it.each([0.8, 0.95])('[SET-1] does not warn at %f', async (desiredRetention) => {
    await show(withPreset({ desiredRetention }));
    expect(screen.queryByText(/보다 (낮|높)습니다/)).toBeNull();
  });

  it('[SET-2] says what the number means and saves it', async () => {
    const app = await show();
    await type('목표 기억률(%)', '85');
    expect(savedPreset(app)?.desiredRetention).toBe(0.85);
    expect(screen.getByText(/카드 100장 중 (85|90)장/)).toBeTruthy();
  });

  it('[SET-2] saves the slider when it is let go, not on the way', async () => {
    const app = await show();
    const slider = screen.getByRole('slider', { name: '목표 기억률' });
    fireEvent.change(slider, { target: { value: '93' } });
    fireEvent.change(slider, { target: { value: '96' } });
    expect(screen.getByText(/95%보다 높습니다/)).toBeTruthy();
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
    await act(async () => {
      fireEvent.pointerUp(slider);
    });
    expect(app.preferences.changePreset).toHaveBeenCalledOnce();
    expect(savedPreset(app)?.desiredRetention).toBe(0.96);
  });

  it.each(['69', '100', '85.5', 'x', ''])('[SET-3] never saves %j and says why', async (text) => {
    const app = await show();
    const field = await type('목표 기억률(%)', text);
    expect(screen.getByText('70에서 99 사이의 정수를 넣으세요.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
  });
});

describe('settings: what cannot be saved is announced', () => {
  it('[SET-12] in a live region that was there before, while the sentence on what it means is away', async () => {
    await show();
    const field = screen.getByLabelText('목표 기억률(%)');
    const regions = new Set(document.querySelectorAll('[aria-live]'));
    await userEvent.clear(field);
    await userEvent.type(field, '69');
    const region = screen.getByText('70에서 99 사이의 정수를 넣으세요.').closest('[aria-live]');
    expect(region !== null && regions.has(region)).toBe(true);
    expect(screen.queryByText(/카드 100장 중/)).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, '85');
    expect(screen.getByText(/카드 100장 중 85장/)).toBeTruthy();
  });

  it('[SET-12] for every number that is typed', async () => {
    await show();
    const field = screen.getByLabelText('하루 새 카드');
    const regions = new Set(document.querySelectorAll('[aria-live]'));
    await userEvent.type(field, 'x');
    const region = screen.getByText(/사이의 정수를 넣으세요/).closest('[aria-live]');
    expect(region !== null && regions.has(region)).toBe(true);
  });
});

describe('settings: steps', () => {
  it('[SET-4] reads steps as they are written and saves them in seconds', async () => {
    const app = await show();
    expect(screen.getByLabelText('학습 단계', { selector: 'input' })).toHaveProperty('value', '1m 10m');
    await userEvent.clear(screen.getByLabelText('학습 단계', { selector: 'input' }));
    await userEvent.type(screen.getByLabelText('학습 단계', { selector: 'input' }), '30s 1h 1d{Enter}');
    expect(savedPreset(app)?.learningSteps).toEqual([30, 3600, 86400]);
  });

  it('[SET-4] takes no steps at all', async () => {
    const app = await show();
    await type('재학습 단계', '');
    expect(savedPreset(app)?.relearningSteps).toEqual([]);
  });

  it.each([
    ['1m 10x', '‘10x’ 부분을 읽을 수 없습니다'],
    ['0s', '‘0s’ 부분이 범위를 벗어납니다'],
    ['366d', '‘366d’ 부분이 범위를 벗어납니다'],
  ])('[SET-5] never saves %j and names the part that is wrong', async (text, sentence) => {
    const app = await show();
    await type('재학습 단계', text);
    expect(screen.getByText(new RegExp(sentence))).toBeTruthy();
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
  });

  it('[SET-5] Escape brings the saved steps back', async () => {
    await show();
    const field = await type('재학습 단계', '10x');
    await userEvent.type(field, '{Escape}');
    expect(field).toHaveProperty('value', '10m');
    expect(screen.queryByText(/읽을 수 없습니다/)).toBeNull();
  });
});

describe('settings: saved at once', () => {
  it('[SET-6] saves a number on leaving the field, a choice when chosen and a switch when pressed', async () => {
    const app = await show();
    await userEvent.clear(screen.getByLabelText('하루 새 카드'));
    await userEvent.type(screen.getByLabelText('하루 새 카드'), '35');
    await userEvent.tab();
    expect(savedPreset(app)).toEqual(aPreset({ newPerDay: 35 }));
    await userEvent.selectOptions(screen.getByLabelText('복습 순서'), '무작위');
    expect(savedPreset(app)).toEqual(aPreset({ reviewOrder: 'random' }));
    await userEvent.click(screen.getByLabelText('복습 카드 미루기'));
    expect(savedPreset(app)).toEqual(aPreset({ buryReviews: false }));
    expect(screen.getByText('저장했습니다.')).toBeTruthy();
  });

  it('[SET-6] saves what belongs to this device apart from presets', async () => {
    const app = await show();
    await userEvent.selectOptions(screen.getByLabelText('다음 날의 시작'), '자정');
    await userEvent.selectOptions(screen.getByLabelText('언어'), 'English');
    await userEvent.selectOptions(screen.getByLabelText('테마'), '어둡게');
    await userEvent.click(screen.getByLabelText('버튼에 복습간격 보이기'));
    await type('학습 카드 미리 보기(분)', '0');
    expect(app.preferences.change.mock.calls.map(([change]) => change)).toEqual([
      { rolloverHour: 0 },
      { language: 'en' },
      { theme: 'dark' },
      { intervalsOnButtons: false },
      { learnAheadMinutes: 0 },
    ]);
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
  });

  it('[SET-7] keeps what was typed and says why when saving failed', async () => {
    const app = createFakeApp();
    app.preferences.changePreset.mockRejectedValueOnce(new Error('disk full'));
    await show(app);
    const field = await type('하루 새 카드', '7');
    expect((await screen.findByRole('alert')).textContent).toContain('disk full');
    expect(field).toHaveProperty('value', '7');
  });

  it('[SET-8] changes the preset that was picked when there are several', async () => {
    const exam = aPreset({ id: presetId('exam'), name: '시험', newPerDay: 50 });
    const app = await show(createFakeApp({ collection: aReady({ presets: [aPreset(), exam] }) }));
    await userEvent.selectOptions(screen.getByLabelText('고칠 사전 설정'), '시험');
    expect(screen.getByLabelText('하루 새 카드')).toHaveProperty('value', '50');
    await type('하루 새 카드', '60');
    expect(savedPreset(app)).toEqual({ ...exam, newPerDay: 60 });
  });
});

describe('settings: data', () => {
  afterEach(() => vi.restoreAllMocks());

  it('[SET-9] says whether the browser may clear the data, asks it not to, and reads again', async () => {
    const app = createFakeApp();
    const info = { usedBytes: 3_400_000, quotaBytes: null, answers: 12_840 };
    app.preferences.storage.mockResolvedValueOnce({ persisted: false, ...info });
    app.preferences.storage.mockResolvedValue({ persisted: true, ...info });
    await show(app);
    expect(screen.getByText(/브라우저가 기록을 지울 수 있습니다/)).toBeTruthy();
    expect(screen.getByText('12,840번')).toBeTruthy();
    expect(screen.getByText('3.4 MB')).toBeTruthy();
    await act(async () => screen.getByRole('button', { name: '지우지 않도록 요청' }).click());
    expect(app.preferences.persist).toHaveBeenCalledOnce();
    expect(await screen.findByText(/지우지 않기로 했습니다/)).toBeTruthy();
  });

  it('[SET-9] says what to do when the browser does not agree', async () => {
    const app = createFakeApp();
    app.preferences.persist.mockResolvedValue(false);
    await show(app);
    await act(async () => screen.getByRole('button', { name: '지우지 않도록 요청' }).click());
    expect(await screen.findByText(/앱으로 설치하거나 자주 쓰면/)).toBeTruthy();
  });

  it('[SET-10] exports everything into a file named after today', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => 'blob:all';
    URL.revokeObjectURL = () => undefined;
    const app = await show();
    await userEvent.click(screen.getByRole('button', { name: '모두 내보내기' }));
    expect(app.preferences.exportAll).toHaveBeenCalledOnce();
    const now = new Date(NOW);
    const two = (value: number) => String(value).padStart(2, '0');
    expect(saved).toEqual([`saegim-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`]);
  });

  it('[SET-10] says why when the export failed', async () => {
    const app = createFakeApp();
    app.preferences.exportAll.mockRejectedValueOnce(new Error('out of memory'));
    await show(app);
    await userEvent.click(screen.getByRole('button', { name: '모두 내보내기' }));
    expect((await screen.findByRole('alert')).textContent).toContain('out of memory');
  });

  it('[SET-11] says that nothing leaves the device, in both languages', async () => {
    await show();
    expect(screen.getByText(/아무것도 기기 밖으로 나가지 않습니다/)).toBeTruthy();
    await show(createFakeApp(), 'en');
    expect(screen.getByText(/Nothing leaves this device/)).toBeTruthy();
  });
});
