import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cardId, deckId, deviceId, sourceId, studyDay } from '../../../src/core/kernel/ids.ts';
import { LiveRegion } from '../../../src/ui/parts/live-region.tsx';
import { ReviewScreen } from '../../../src/ui/review/review-screen.tsx';
import { aCard, aCardInfo, aNote, type FakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { aCardState, anApp, GRANT, press } from './support.ts';

function open(app: FakeApp, language: 'ko' | 'en' = 'ko') {
  const review = (
    <LiveRegion>
      <ReviewScreen wanted={null} done={<p>끝</p>} />
    </LiveRegion>
  );
  return renderWith(app, review, { language, path: '/review' });
}

const live = (container: HTMLElement) => container.querySelector('[aria-live]')?.textContent;

describe('a review', () => {
  it('[REVIEW-18] opens with the screen, for the deck of its address, and closes with it', () => {
    const app = anApp();
    const view = renderWith(app, <ReviewScreen wanted={deckId('spark-join')} done={null} />);
    expect(app.review.start.mock.calls).toEqual([['spark-join']]);
    view.unmount();
    expect(app.review.close).toHaveBeenCalledTimes(1);
  });

  it('[REVIEW-19] moves the focus to the answer when it is shown and to the next question after that', () => {
    const app = anApp();
    open(app);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('질문');
    press({ code: 'Space' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('답');
    act(() => app.review.store.setState(aCardState({ card: aCard({ id: cardId('k/next/1') }) }), true));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('질문');
  });

  it('[REVIEW-20] draws the next card ahead, out of sight and reach, and shows that very drawing', async () => {
    const next = aCard({ id: cardId('k/next/1'), face: { ...aCard().face, question: '다음 질문' } });
    const app = anApp({ revealed: true, ahead: next });
    const { container } = open(app);
    const drawn = await waitFor(() => {
      const found = container.querySelector<HTMLElement>('[data-card="k/next/1"]');
      expect(found?.hidden && found.hasAttribute('inert')).toBe(true);
      return found;
    });
    act(() => app.review.store.setState(aCardState({ card: next }), true));
    expect(container.querySelector('[data-card="k/next/1"]')).toBe(drawn);
    expect(drawn?.hidden).toBe(false);
  });

  it('[REVIEW-21] keeps the answer hidden until it is asked for', () => {
    const app = anApp();
    open(app);
    expect(screen.queryByRole('region', { name: '답' })).toBeNull();
    press({ code: 'Space' });
    expect(screen.getByRole('region', { name: '답' }).textContent).toBe('파티션이다.');
  });

  it('[REVIEW-22] an answer that fills in the question takes its place', () => {
    const face = { ...aCard().face, prompt: 'blank', answer: '기본값은 all', replaces: true } as const;
    const app = anApp({ card: aCard({ face }) });
    open(app);
    expect(screen.getByText('빈칸을 채워 보세요')).toBeTruthy();
    press({ code: 'Space' });
    expect(screen.queryByRole('region', { name: '질문' })).toBeNull();
    expect(screen.getByRole('region', { name: '답' })).toBeTruthy();
  });

  it('[REVIEW-23] names each rating with its interval, and without when the person wants none', () => {
    const app = anApp({ revealed: true });
    open(app);
    const names = () => screen.getAllByRole('button').map((each) => each.textContent?.trim());
    expect(names()).toEqual(expect.arrayContaining(['다시 10분', '어려움 8일', '알맞음 21일', '쉬움 1.7달']));
    const ready = app.collection.getState();
    if (ready.status !== 'ready') throw new Error('not ready');
    act(() => app.collection.setState({ ...ready, settings: { ...ready.settings, intervalsOnButtons: false } }));
    expect(names()).toEqual(expect.arrayContaining(['다시', '어려움', '알맞음', '쉬움']));
  });

  it('[REVIEW-24] shows the counts with the queue of this card underlined, its flag and its mark', () => {
    const app = anApp({ card: aCard({ queue: 'learning', flag: 3, marked: true }) });
    const { container } = open(app);
    expect(within(container).getByText('학습 카드').parentElement?.querySelector('[class*=current]')?.textContent).toBe(
      '1',
    );
    expect(screen.getByText('플래그: 초록')).toBeTruthy();
    expect(screen.getByText('표시한 노트')).toBeTruthy();
  });

  it('[REVIEW-25] offers undo after the first answer, not before', () => {
    const app = anApp({ revealed: true });
    open(app);
    expect(screen.queryByRole('button', { name: '실행 취소' })).toBeNull();
    press({ code: 'Digit3' });
    fireEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(app.review.undo).toHaveBeenCalledTimes(1);
  });

  it('[REVIEW-26] does from the menu what the keys do', () => {
    const app = anApp();
    open(app);
    fireEvent.click(screen.getByText('일시중단'));
    fireEvent.click(screen.getByLabelText('파랑'));
    expect(app.review.suspend).toHaveBeenCalledTimes(1);
    expect(app.review.setFlag.mock.calls).toEqual([[4]]);
  });

  it('[REVIEW-27] shows a card’s info with its log, what was taken back struck out', async () => {
    const app = anApp();
    const base = { device: deviceId('here'), card: aCard().id, at: NOW, day: studyDay(20780) };
    app.review.info.mockResolvedValue(
      aCardInfo({
        reps: 1,
        log: [
          { entry: { ...base, seq: 1, kind: 'review', rating: 3, took: 6400, grant: GRANT }, retracted: false },
          { entry: { ...base, seq: 2, kind: 'flag', flag: 1 }, retracted: true },
          { entry: { ...base, seq: 3, kind: 'flag', flag: 0 }, retracted: false },
          { entry: { ...base, seq: 4, kind: 'mark', marked: true }, retracted: false },
          { entry: { ...base, seq: 5, kind: 'mark', marked: false }, retracted: false },
        ],
      }),
    );
    const { container } = open(app);
    await act(async () => press({ code: 'KeyI' }));
    const dialog = within(screen.getByRole('dialog', { name: '카드 정보' }));
    expect(dialog.getAllByRole('listitem').map((each) => each.querySelector('span')?.textContent)).toEqual([
      '표시 지움',
      '노트에 표시함',
      '플래그 지움',
      '플래그: 빨강 취소됨',
      '알맞음 · 6.4초 → 2026년 12월 13일',
    ]);
    for (const time of container.querySelectorAll('dialog time'))
      expect(time.textContent).toMatch(/^2026년 11월 \d+일 /);
    expect(dialog.getByRole('deletion').textContent).toBe('플래그: 빨강');
  });
});

describe('an address of no deck', () => {
  it.each([
    ['ko', '이 덱은 없습니다', '덱 보기'],
    ['en', 'There is no such deck', 'See the decks'],
  ] as const)('[REVIEW-44] says so and leads to the decks (%s)', (language, title, link) => {
    const app = anApp();
    app.review.store.setState({ view: 'no-deck' }, true);
    const { history } = open(app, language);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: link }));
    expect(history.at(-1)).toBe('/library');
  });
});

describe('a write that failed', () => {
  it('[REVIEW-28] says so, keeps the answer, and writes it again on request or on Space', () => {
    const app = anApp({ revealed: true, failed: { detail: 'QuotaExceededError' } });
    open(app);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('답을 저장하지 못했습니다');
    expect(alert.textContent).toContain('QuotaExceededError');
    fireEvent.click(within(alert).getByRole('button', { name: '다시 시도' }));
    press({ code: 'Space' });
    expect(app.review.retry).toHaveBeenCalledTimes(2);
    press({ code: 'Digit1' });
    expect(app.review.rate).not.toHaveBeenCalled();
    expect(screen.getAllByRole('button', { name: /^(다시 10분|어려움|알맞음|쉬움)/ })).toHaveLength(4);
  });
});

describe('notices', () => {
  it('[REVIEW-32] are said to screen readers, shown, can be undone and go by themselves', () => {
    vi.useFakeTimers();
    const app = anApp({ notice: { key: 1, what: { kind: 'buried' } } });
    const { container } = open(app);
    expect(live(container)).toBe('내일까지 숨겼습니다');
    act(() => void vi.advanceTimersByTime(4900));
    expect(live(container)).not.toBe('');
    act(() => void vi.advanceTimersByTime(200));
    expect(live(container)).toBe('');
    fireEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(app.review.undo).toHaveBeenCalledTimes(1);
    act(() => void vi.advanceTimersByTime(7000));
    expect(app.review.dismissNotice).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it.each([
    ['undone', 'review', '답을 취소했습니다'],
    ['undone', 'bury', '미루기를 취소했습니다'],
    ['undone', 'suspend', '일시중단을 취소했습니다'],
    ['undone', 'flag', '플래그를 취소했습니다'],
    ['undone', 'mark', '표시를 취소했습니다'],
    ['redone', 'review', '답을 다시 적용했습니다'],
    ['redone', 'suspend', '다시 일시중단했습니다'],
  ] as const)('[REVIEW-45] name what was %s: %s', (kind, action, text) => {
    expect(live(open(anApp({ notice: { key: 1, what: { kind, action } } })).container)).toBe(text);
  });

  it('[REVIEW-33] tell of a leech', () => {
    const app = anApp({ notice: { key: 1, what: { kind: 'leech', lapses: 8, suspended: false } } });
    expect(live(open(app).container)).toContain('8번 잊은 카드입니다');
  });
});

describe('after the answer', () => {
  const source = {
    id: sourceId('note'),
    title: '복제 노트',
    markdown: '# Kafka\n\n## acks\n\n앞 문장.\n\n- 하나\n- acks=all 은 ISR 전부를 기다린다.\n\n## 다른 절\n\n딴 이야기',
  };

  it('[REVIEW-34] unfolds the passage with its headings, its neighbours and the quotation marked', () => {
    const from = { source: source.id, quote: '- acks=all 은 ISR 전부를 기다린다.' };
    const app = anApp({ revealed: true, card: aCard({ passage: { from, source } }) });
    const { container } = open(app);
    expect(container.querySelector('mark')).toBeNull();
    const details = container.querySelector('details')!;
    act(() => {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });
    expect(container.querySelector('figcaption')?.textContent).toBe('복제 노트 › Kafka › acks');
    expect(container.querySelector('mark')?.textContent).toBe('acks=all 은 ISR 전부를 기다린다.');
    expect(container.querySelector('figure')?.textContent).toContain('앞 문장.');
    expect(container.querySelector('figure')?.textContent).not.toContain('딴 이야기');
    expect(container.querySelectorAll('figure li')).toHaveLength(2);
  });

  it('[REVIEW-35] links to documentation instead, in a new tab', () => {
    const doc = { id: sourceId('doc'), title: 'Kafka 문서', markdown: '', url: 'https://kafka.apache.org/41/' };
    open(anApp({ revealed: true, card: aCard({ passage: { from: { source: doc.id }, source: doc } }) }));
    const link = screen.getByRole('link', { name: /Kafka 문서/ });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      doc.url,
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('[REVIEW-36] shows tags and the checked stamp, and nothing of it before the answer', () => {
    const note = aNote({ checked: { subject: 'Apache Kafka', version: '4.1', date: '2026-11-22' } });
    const app = anApp({ card: aCard({ note }) });
    const { container } = open(app);
    expect(container.textContent).not.toContain('Apache Kafka 4.1');
    press({ code: 'Space' });
    expect(container.textContent).toContain('Apache Kafka 4.1 기준 · 2026-11-22 확인');
    expect(container.textContent).toContain('#replication');
  });
});
