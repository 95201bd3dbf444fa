import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { deckId } from '../../../src/core/kernel/ids.ts';
import { LibraryPage } from '../../../src/ui/library/library-page.tsx';
import { aDeck, aReady, createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const starter = {
  id: deckId('spark-join'),
  name: 'Spark 조인',
  language: 'ko',
  description: '',
  notes: 32,
  cards: 58,
  file: 'spark-join.json',
};

describe('library', () => {
  it('[LIB-1] lists each deck with what is due, its notes and its cards, and leads to its page', () => {
    const app = createFakeApp({
      collection: aReady({ decks: [aDeck({ id: deckId('한글 id'), notes: 1204, suspended: 3 })] }),
    });
    renderWith(app, <LibraryPage />);
    const link = screen.getByRole('link', { name: /Kafka/ });
    expect(link.getAttribute('href')).toBe(`/library/${encodeURIComponent('한글 id')}`);
    expect(link.textContent).toContain('노트 1,204개');
    expect(link.textContent).toContain('일시중단 3장');
    const counts = within(link.closest('li') ?? document.body).getAllByRole('listitem');
    expect(counts.map((count) => count.textContent)).toEqual(['새 카드 12', '학습 카드 2', '복습 카드 30']);
  });

  it('[LIB-2] says when there is no deck yet, and always leads to the import', () => {
    renderWith(createFakeApp({ collection: aReady({ decks: [] }) }), <LibraryPage />);
    expect(screen.getByRole('heading', { name: '아직 덱이 없습니다' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '가져오기' }).getAttribute('href')).toBe('/import');
  });

  it('[LIB-3] adds a deck that comes with the app with one press', async () => {
    const app = createFakeApp({ collection: aReady({ starters: [starter] }) });
    renderWith(app, <LibraryPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Spark 조인 추가' }));
    expect(app.library.addStarters).toHaveBeenCalledWith(['spark-join']);
  });

  it('[LIB-3] says what went wrong when a deck could not be added', async () => {
    const app = createFakeApp({ collection: aReady({ starters: [starter] }) });
    app.library.addStarters.mockRejectedValueOnce(new Error('offline'));
    renderWith(app, <LibraryPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Spark 조인 추가' }));
    expect((await screen.findByRole('alert')).textContent).toContain('offline');
  });
});
