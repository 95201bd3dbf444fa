import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deckId, sourceId } from '../../../src/core/kernel/ids.ts';
import { DeckPage } from '../../../src/ui/library/deck-page.tsx';
import { aDeck, aReady, createFakeApp, type FakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const ID = deckId('kafka-replication');

async function show(app: FakeApp = createFakeApp()) {
  // The page suspends while the notes are read.
  await act(async () => {
    renderWith(app, <DeckPage id={ID} />);
  });
  return { app };
}

describe('deck page', () => {
  it('[LIB-7] shows what is due and leads to the review of this deck', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1, name: 'Kafka 복제, ISR, acks' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '공부 시작' }).getAttribute('href')).toBe('/review/kafka-replication');
  });

  it('[LIB-7] offers no start when nothing is left today', async () => {
    const counts = { new: 0, learning: 0, review: 0 };
    await show(createFakeApp({ collection: aReady({ decks: [aDeck({ counts })] }) }));
    expect(screen.queryByRole('link', { name: '공부 시작' })).toBeNull();
    expect(screen.getByText('오늘 할 카드를 모두 마쳤습니다')).toBeTruthy();
  });

  it('[LIB-8] renames in place, trimmed, and never to nothing', async () => {
    const { app } = await show();
    await userEvent.click(screen.getByRole('button', { name: '이름 바꾸기' }));
    const field = screen.getByLabelText('덱 이름');
    await userEvent.clear(field);
    expect(screen.getByText('이름을 비울 수 없습니다.')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(app.library.rename).not.toHaveBeenCalled();
    await userEvent.type(field, ' 카프카 {Enter}');
    expect(app.library.rename).toHaveBeenCalledWith(ID, '카프카');
    await waitFor(() => expect(screen.queryByLabelText('덱 이름')).toBeNull());
  });

  it('[LIB-8] keeps the form and says why when renaming failed', async () => {
    const { app } = await show();
    app.library.rename.mockRejectedValueOnce(new Error('disk full'));
    await userEvent.click(screen.getByRole('button', { name: '이름 바꾸기' }));
    await userEvent.type(screen.getByLabelText('덱 이름'), '2{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('disk full');
    expect(screen.getByLabelText('덱 이름')).toBeTruthy();
  });

  it('[LIB-23] has the way back above the title and the rename beside it', async () => {
    await show();
    const title = screen.getByRole('heading', { level: 1 });
    const back = screen.getByRole('link', { name: '덱 목록' });
    expect(back.compareDocumentPosition(title)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('button', { name: '이름 바꾸기' }).parentElement).toBe(title.parentElement);
    expect(document.activeElement).toBe(title);
  });

  it('[LIB-24] does not speak of presets to a person who has one', async () => {
    await show();
    expect(document.body.textContent).not.toContain('사전 설정');
  });

  it('[LIB-9] limits today only, starting from the preset’s limits, and takes it back', async () => {
    const { app } = await show();
    const field = screen.getByLabelText('새 카드', { selector: 'input' });
    expect(field).toHaveProperty('value', '20');
    await userEvent.clear(field);
    await userEvent.type(field, '5');
    await userEvent.click(screen.getByRole('button', { name: '적용', hidden: true }));
    expect(app.library.limitToday).toHaveBeenCalledWith(ID, { newPerDay: 5, reviewsPerDay: 200 });
    act(() =>
      app.collection.setState(aReady({ decks: [aDeck({ todayOnly: { newPerDay: 5, reviewsPerDay: 200 } })] }), true),
    );
    await userEvent.click(screen.getByRole('button', { name: '원래 한도로', hidden: true }));
    expect(app.library.limitToday).toHaveBeenLastCalledWith(ID, null);
  });

  it('[LIB-9] takes no limit that is no whole number from 0 to 9999', async () => {
    const { app } = await show();
    const field = screen.getByLabelText('복습 카드', { selector: 'input' });
    for (const wrong of ['-1', '1.5', '10000', 'x']) {
      await userEvent.clear(field);
      await userEvent.type(field, `${wrong}{Enter}`);
      expect(screen.getByText(/0부터 9999 사이의 정수/)).toBeTruthy();
    }
    expect(app.library.limitToday).not.toHaveBeenCalled();
  });

  it('[LIB-10] removes only after a question that says the memory stays, and undoes it', async () => {
    const { app } = await show();
    await userEvent.click(screen.getByRole('button', { name: '덱 삭제', hidden: true }));
    expect(screen.getByText(/기억은 남습니다.*다시 가져오면/)).toBeTruthy();
    expect(app.library.remove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '삭제' }));
    expect(app.library.remove).toHaveBeenCalledWith(ID);
    act(() => app.collection.setState(aReady({ decks: [] }), true));
    expect(await screen.findByRole('heading', { name: /덱을 삭제했습니다/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(app.library.restore).toHaveBeenCalledWith(ID);
    await act(async () => app.collection.setState(aReady(), true));
    expect(await screen.findByRole('heading', { level: 1, name: 'Kafka 복제, ISR, acks' })).toBeTruthy();
  });

  it('[LIB-11] says so when there is no such deck', async () => {
    await show(createFakeApp({ collection: aReady({ decks: [] }) }));
    expect(screen.getByRole('heading', { name: '이 덱은 없습니다' })).toBeTruthy();
  });

  it('[LIB-12] says why the notes could not be read, and reads again', async () => {
    const app = createFakeApp();
    app.library.contents.mockRejectedValueOnce(new Error('NotReadableError'));
    await show(app);
    expect((await screen.findByRole('alert')).textContent).toContain('NotReadableError');
    await act(async () => screen.getByRole('button', { name: '다시 시도' }).click());
    expect(await screen.findByText('이 덱에는 아직 노트가 없습니다.')).toBeTruthy();
  });

  it('[LIB-13] links to a source without text, and never to an address that runs code', async () => {
    const app = createFakeApp();
    const source = {
      id: sourceId('s'),
      title: 'Kafka 문서',
      markdown: '',
      url: 'https://kafka.apache.org/documentation/',
    };
    const bad = { id: sourceId('t'), title: '나쁜 주소', markdown: '', url: 'javascript:alert(1)' };
    app.library.contents.mockResolvedValue({ notes: [], sources: [source, bad] });
    await show(app);
    const link = await screen.findByRole('link', { name: 'Kafka 문서' });
    expect(link.getAttribute('href')).toBe(source.url);
    expect(screen.queryByRole('link', { name: '나쁜 주소' })).toBeNull();
  });
});

describe('exporting a deck', () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => 'blob:deck';
    URL.revokeObjectURL = () => undefined;
  });
  afterEach(() => vi.restoreAllMocks());

  it('[LIB-14] hands the deck to the downloads under a name that file systems take', async () => {
    const { app } = await show(createFakeApp({ collection: aReady({ decks: [aDeck({ name: 'a/b: 복제?' })] }) }));
    await userEvent.click(screen.getByRole('button', { name: 'JSON으로 내보내기', hidden: true }));
    expect(app.library.exportDeck).toHaveBeenCalledWith(ID);
    expect(saved).toEqual(['a-b-복제.json']);
  });
});
