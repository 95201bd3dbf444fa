import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionState } from '../../../src/app/app.ts';
import { Root } from '../../../src/ui/root.tsx';
import { aReady, createFakeApp, type FakeApp, NOW } from '../support/fake-app.ts';
import '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/';
  document.documentElement.lang = 'ko';
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const settings = aReady().settings;

async function open(app: FakeApp) {
  return act(async () => render(<Root app={app} />));
}

async function goTo(hash: string) {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

describe('while the collection opens', () => {
  it('[SHELL-1] shows the static shell of index.html and nothing else', async () => {
    const { container } = await open(createFakeApp({ collection: { status: 'opening' } }));
    expect(container.querySelector('.shell')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.children).toHaveLength(1);
  });

  const FAILURES: readonly (readonly [Extract<CollectionState, { status: 'failed' }>['reason'], RegExp])[] = [
    ['blocked', /다른 탭/],
    ['newer-version', /더 새로운 버전/],
    ['unavailable', /저장 공간/],
    ['damaged', /아무것도 지우지 않았습니다/],
  ];
  it.each(FAILURES)('[SHELL-2] says why it could not: %s', async (reason, sentence) => {
    await open(createFakeApp({ collection: { status: 'failed', reason, detail: 'SomeError' } }));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByText('SomeError')).toBeTruthy();
    expect(screen.getByRole('button', { name: '새로 고침' })).toBeTruthy();
  });

  it('[SHELL-3] says how much was lost, offers a backup, and begins anew only after a second word', async () => {
    const app = createFakeApp({ collection: { status: 'lost', answers: 1284, lastAt: NOW } });
    await open(app);
    expect(screen.getByText(/1,284번 답한 기록/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '백업 파일로 되살리기' }).getAttribute('href')).toBe('#/import');
    fireEvent.click(screen.getByRole('button', { name: '새로 시작' }));
    expect(app.acceptLoss).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByRole('button', { name: '새로 시작' }).at(-1)!);
    expect(app.acceptLoss).toHaveBeenCalledTimes(1);
  });

  it('[SHELL-3] lets the import in even when everything else is lost', async () => {
    await open(createFakeApp({ collection: { status: 'lost', answers: 1284, lastAt: NOW } }));
    await goTo('#/import');
    await waitFor(() =>
      expect(screen.queryByRole('heading', { level: 1, name: '이 기기의 기록이 비어 있습니다' })).toBeNull(),
    );
  });
});

describe('language and theme', () => {
  it('[SHELL-4] follow the settings', async () => {
    const app = createFakeApp({ collection: aReady({ settings: { ...settings, language: 'en', theme: 'dark' } }) });
    await open(app);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeTruthy());
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dataset.theme).toBe('dark');
    await act(async () =>
      app.collection.setState(aReady({ settings: { ...settings, language: 'ko', theme: 'light' } })),
    );
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: '오늘' })).toBeTruthy());
    expect(document.documentElement.dataset.theme).toBe('light');
  });

  it('[SHELL-4] follow the system when told to', async () => {
    await open(createFakeApp({ collection: aReady({ settings: { ...settings, language: 'ko', theme: 'system' } }) }));
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});

describe('around the screens', () => {
  const korean = aReady({ settings: { ...settings, language: 'ko' } });

  it('[SHELL-5] says where one is and moves the focus to the heading of a new screen', async () => {
    await open(createFakeApp({ collection: korean }));
    expect(screen.getByRole('link', { name: '오늘' }).getAttribute('aria-current')).toBe('page');
    await goTo('#/library');
    const heading = await screen.findByRole('heading', { level: 1, name: '덱' });
    // The heading is drawn first; the focus follows in an effect of the screen.
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await waitFor(() => expect(document.title).toBe('덱 · 새김'));
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });

  it('[SHELL-6] offers a waiting version, and never during a review', async () => {
    const app = createFakeApp({ collection: korean, update: { ready: true, offlineReady: false } });
    await open(app);
    fireEvent.click(screen.getByRole('button', { name: '바꾸기' }));
    expect(app.applyUpdate).toHaveBeenCalledTimes(1);
    await goTo('#/review');
    expect(screen.queryByRole('button', { name: '바꾸기' })).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('[SHELL-7] opens the review of the deck in the address, whatever its id holds', async () => {
    const app = createFakeApp({ collection: korean });
    location.hash = `#/review/${encodeURIComponent('a/b 덱 100%')}`;
    await open(app);
    await waitFor(() => expect(app.review.start).toHaveBeenCalledWith('a/b 덱 100%'));
  });

  it('[SHELL-8] keeps its head when a screen cannot be drawn, and leads on', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = aReady({ settings: { ...settings, language: 'ko' } });
    const app = createFakeApp({
      collection: { ...broken, decks: [{ ...broken.decks[0]!, counts: undefined as never }] },
    });
    await open(app);
    expect(screen.getByRole('heading', { level: 1, name: '이 화면을 그리지 못했습니다' })).toBeTruthy();
    await act(async () => app.collection.setState(korean));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '오늘로 가기' })));
    expect(screen.getByRole('heading', { level: 1, name: '오늘' })).toBeTruthy();
    quiet.mockRestore();
  });

  it('[SHELL-9] has a sentence for an address that leads nowhere', async () => {
    location.hash = '#/nowhere';
    await open(createFakeApp({ collection: korean }));
    expect(screen.getByRole('heading', { level: 1, name: '없는 화면입니다' })).toBeTruthy();
  });
});
