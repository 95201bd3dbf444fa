import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../src/core/review/preset.ts';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { aPreset, aReady, createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

async function show(changes: Partial<Preset> = {}) {
  const app = createFakeApp({ collection: aReady({ presets: [aPreset(changes)] }) });
  // The page suspends while the state of storage is read.
  await act(async () => {
    renderWith(app, <SettingsPage />);
  });
  return { app, saved: () => app.preferences.changePreset.mock.lastCall?.[0] };
}

describe('settings: easy days', () => {
  it('[SET-13] each weekday is chosen on its own and saved at once', async () => {
    const { saved } = await show();
    await userEvent.click(screen.getByRole('radio', { name: '일요일, 최소' }));
    expect(saved()?.easyDays).toEqual([...Array(6).fill('normal'), 'minimum']);
    await userEvent.click(screen.getByRole('checkbox', { name: '복습이 적은 날로 고르게 나누기' }));
    expect(saved()?.loadBalance).toBe(false);
  });

  it('[SET-13] the last normal day stays, and why is said', async () => {
    const { app } = await show({ easyDays: ['normal', ...Array(6).fill('minimum')] });
    await userEvent.click(screen.getByRole('radio', { name: '월요일, 적게' }));
    expect(app.preferences.changePreset).not.toHaveBeenCalled();
    expect(screen.getByText('하루는 보통으로 두어야 합니다.')).toBeTruthy();
  });

  it('[SET-13] without fuzz there is nothing to choose', async () => {
    await show({ fuzz: false });
    expect(screen.queryByRole('radio', { name: '일요일, 최소' })).toBeNull();
  });
});
