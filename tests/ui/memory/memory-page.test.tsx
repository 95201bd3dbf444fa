import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

it('[TUNE-11] is reached from Settings', async () => {
  await act(async () => {
    renderWith(createFakeApp(), <SettingsPage />);
  });
  expect(screen.getByRole('link', { name: '기억 맞추기 열기' }).getAttribute('href')).toBe('/memory');
});
