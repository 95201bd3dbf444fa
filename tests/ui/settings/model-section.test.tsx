import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SettingsPage } from '../../../src/ui/settings/settings-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const endpoint = { address: 'http://localhost:11434/v1', model: 'llama3', key: 'sk-1' };

async function show(app = createFakeApp(), language: 'ko' | 'en' = 'ko') {
  await act(async () => {
    renderWith(app, <SettingsPage />, { language });
  });
  return app;
}

describe('settings: a model of one’s own', () => {
  it('[ASK-5] is off, says so and what would leave, and hides the key as it is typed', async () => {
    await show();
    expect(screen.getByText('꺼져 있습니다. 노트는 이 기기를 떠나지 않습니다.')).toBeTruthy();
    expect(screen.getByText(/^나가는 것: 열어 둔 노트 하나의 글/)).toBeTruthy();
    expect(screen.getByLabelText('키').getAttribute('type')).toBe('password');
    expect(screen.queryByRole('button', { name: '지우기' })).toBeNull();
  });

  it('[ASK-10] saves what can be used, and says why the rest cannot', async () => {
    const app = await show();
    await userEvent.type(screen.getByLabelText('주소'), 'http://192.168.0.5:11434/v1');
    await userEvent.click(screen.getByRole('button', { name: '켜기' }));
    expect(screen.getByText(/http 주소로는 글과 키가 암호화되지 않은 채 나갑니다/)).toBeTruthy();
    expect(screen.getByText('모델 이름을 적으세요.')).toBeTruthy();
    expect(app.model.connect).not.toHaveBeenCalled();
    await userEvent.clear(screen.getByLabelText('주소'));
    await userEvent.type(screen.getByLabelText('주소'), ` ${endpoint.address} `);
    await userEvent.type(screen.getByLabelText('모델 이름'), endpoint.model);
    await userEvent.type(screen.getByLabelText('키'), `${endpoint.key}{Enter}`);
    expect(app.model.connect).toHaveBeenCalledExactlyOnceWith(endpoint);
  });

  it('[ASK-9] erases', async () => {
    const app = await show(createFakeApp({ endpoint }), 'en');
    expect(screen.getByText('On. Asks llama3 at localhost:11434.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(app.model.forget).toHaveBeenCalledOnce();
  });
});
