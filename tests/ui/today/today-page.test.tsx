import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deckId } from '../../../src/core/kernel/ids.ts';
import { TodayPage } from '../../../src/ui/today/today-page.tsx';
import { aDeck, aReady, createFakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const NONE = { new: 0, learning: 0, review: 0 };
const { today } = aReady();

function open(ready: Partial<ReturnType<typeof aReady>> = {}, language: 'ko' | 'en' = 'ko') {
  const app = createFakeApp({ collection: aReady(ready) });
  return { app, ...renderWith(app, <TodayPage />, { language }) };
}

describe('with something due', () => {
  it('[TODAY-1] shows new, learning and review cards in this order, in words too, and the minutes', () => {
    const { container } = open({ today: { ...today, answered: 18 } });
    const counts = [...container.querySelectorAll('section')][0]?.querySelectorAll('li') ?? [];
    expect([...counts].map((each) => each.textContent)).toEqual(['새 카드 12', '학습 카드 2', '복습 카드 30']);
    expect(screen.getByText('약 9분')).toBeTruthy();
    expect(screen.getByText('오늘 18번 답했습니다')).toBeTruthy();
  });

  it.each([
    { code: 'Enter' },
    { code: 'Space' },
    { code: 'KeyS', key: 's' },
    { code: 'KeyS', key: 'ㄴ' },
    { code: 'KeyS', key: 'Process', keyCode: 229 },
  ])('[TODAY-2] one key begins: %o', (init) => {
    const { history } = open();
    act(() => void fireEvent.keyDown(document.body, init));
    expect(history.at(-1)).toBe('/review');
  });

  it.each([{ ctrlKey: true }, { repeat: true }, { isComposing: true }])('[TODAY-3] s with %o does not', (init) => {
    const { history } = open();
    act(() => void fireEvent.keyDown(document.body, { code: 'KeyS', ...init }));
    expect(history.at(-1)).toBe('/');
  });

  it('[TODAY-3] nor does Enter on a link, which goes where it leads', () => {
    const { history } = open();
    act(() => void fireEvent.keyDown(screen.getByRole('link', { name: /Kafka/ }), { code: 'Enter' }));
    expect(history.at(-1)).toBe('/');
  });

  it('[TODAY-4] one press begins all decks, a press on a deck that deck alone', () => {
    const { history } = open({ decks: [aDeck({ id: deckId('a/b %') })] });
    fireEvent.click(screen.getByRole('button', { name: '공부 시작' }));
    expect(history.at(-1)).toBe('/review');
    fireEvent.click(screen.getByRole('link', { name: /Kafka/ }));
    expect(history.at(-1)).toBe('/review/a%2Fb%20%25');
  });
});

describe('with nothing due', () => {
  it.each([
    ['ko', /다음 학습 카드는 .+에 나옵니다/, '내일은 새 카드 20장, 복습 카드 18장입니다.'],
    ['en', /The next learning card comes at/, 'Tomorrow: 20 new, 18 to review.'],
  ] as const)(
    '[TODAY-5] says when the next learning card comes and what tomorrow holds (%s)',
    (language, next, tomorrow) => {
      open({ today: { ...today, counts: NONE, answered: 5, nextLearningAt: NOW } }, language);
      expect(screen.getByText(next)).toBeTruthy();
      expect(screen.getByText(tomorrow)).toBeTruthy();
    },
  );

  it('[TODAY-5] begins nothing', () => {
    const { history } = open({ today: { ...today, counts: NONE } });
    act(() => void fireEvent.keyDown(document.body, { code: 'Space' }));
    expect(history.at(-1)).toBe('/');
  });
});

describe('the first run', () => {
  const starter = {
    id: deckId('kafka-replication'),
    name: 'Kafka 복제',
    language: 'ko',
    description: '복제를 묻습니다.',
    notes: 34,
    cards: 52,
    file: 'kafka-replication.json',
  };

  it('[TODAY-6] offers the decks that come with the app, and one press adds one and begins it', async () => {
    const { app, history } = open({ decks: [], starters: [starter] });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kafka 복제 시작하기' })));
    expect(app.library.addStarters.mock.calls).toEqual([[['kafka-replication']]]);
    expect(history.at(-1)).toBe('/review/kafka-replication');
  });

  it('[TODAY-7] says so and stays when the deck cannot be added', async () => {
    const { app, history } = open({ decks: [], starters: [starter] });
    app.library.addStarters.mockRejectedValueOnce(new Error('Failed to fetch'));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kafka 복제 시작하기' })));
    expect(screen.getByRole('alert').textContent).toContain('Failed to fetch');
    expect(history.at(-1)).toBe('/');
  });

  it.each([
    ['덱 가져오기', '/import'],
    ['내 노트로 카드 만들기', '/notes'],
  ])('[TODAY-8] leads to what is one’s own: %s', (name, place) => {
    const { history } = open({ decks: [] });
    fireEvent.click(screen.getByRole('link', { name }));
    expect(history.at(-1)).toBe(place);
  });
});
