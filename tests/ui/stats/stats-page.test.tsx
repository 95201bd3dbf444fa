import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { StatsState } from '../../../src/app/stats.ts';
import { collectAnswers } from '../../../src/core/insight/answers.ts';
import { cardStats, historyStats } from '../../../src/core/insight/stats.ts';
import { type CardId, cardId, deckId, deviceId, millis, sourceId, studyDay } from '../../../src/core/kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import type { LogEntry, Rating } from '../../../src/core/memory/log.ts';
import { columnsOf } from '../../../src/core/memory/log-columns.ts';
import { replay } from '../../../src/core/memory/replay.ts';
import { StatsPage } from '../../../src/ui/stats/stats-page.tsx';
import { aReady, createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const TODAY = studyDay(20_780);
const DAY = 86_400_000;

/** Ten cards learned nine days ago; each asked again on the days before today, one in ten failed. */
function someLog(): LogEntry[] {
  const answers: LogEntry[] = [];
  for (let ago = 9; ago >= 1; ago -= 1) {
    for (let card = 0; card < 10; card += 1) {
      const day = studyDay(TODAY - ago);
      const rating: Rating = card === 0 && ago < 9 ? 1 : 3;
      const due = { unit: 'day' as const, day: studyDay(day + 1) };
      answers.push({
        device: deviceId('d'),
        seq: answers.length + 1,
        card: cardId(`n${card}/forward`),
        at: millis(day * DAY + 5 * 3_600_000 + card),
        day,
        kind: 'review',
        rating,
        took: 6000,
        grant: { phase: 'review', step: 0, due },
      });
    }
  }
  return answers;
}

function stateOf(log: readonly LogEntry[], more: Partial<StatsState> = {}): Partial<StatsState> {
  const ids = Array.from({ length: 12 }, (_, card) => cardId(`n${card}/forward`));
  const model = replay([columnsOf(log)], ids, () => DEFAULT_WEIGHTS);
  const answers = collectAnswers([columnsOf(log)], new Map<CardId, number>(model.rows));
  return {
    today: TODAY,
    history: historyStats(answers, null, 'month', TODAY, () => 540),
    cards: cardStats(model.columns, {
      rows: Uint32Array.from(ids.keys()),
      now: { at: millis(TODAY * DAY + DAY / 2), day: TODAY, nextDayAt: millis((TODAY + 1) * DAY) },
      deckOf: () => 0,
      noteOf: (row) => row,
      weightsOf: () => DEFAULT_WEIGHTS,
      newPerDay: () => 20,
    }),
    added: [{ day: TODAY - 9, cards: 12 }],
    labels: { tags: ['isr'], sources: [{ id: sourceId('s'), title: 'Kafka 노트' }] },
    ...more,
  };
}

async function open(stats: Partial<StatsState>, language: 'ko' | 'en' = 'ko', decks = aReady().decks) {
  const app = createFakeApp({ collection: aReady({ decks }), stats });
  const view = renderWith(app, <StatsPage />, { language });
  // One picture a frame.
  await act(() => new Promise((done) => setTimeout(done, 400)));
  return { app, ...view };
}

describe('statistics', () => {
  it('[STATS-1] every picture has a sentence as its title and a table behind it', async () => {
    const { container } = await open(stateOf(someLog()));
    const figures = [...container.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThanOrEqual(12);
    for (const figure of figures) {
      const title = within(figure).getByRole('heading', { level: 3 });
      expect(title.textContent).toMatch(/(다|요)$/);
      expect(figure.getAttribute('aria-labelledby')).toBe(title.id);
      const summary = figure.querySelector('summary');
      if (summary !== null) await userEvent.click(summary);
      const rows = figure.querySelectorAll('tbody tr');
      expect(rows.length).toBeGreaterThan(0);
      const columns = figure.querySelectorAll('thead th').length;
      for (const row of rows) expect(row.children.length).toBe(columns);
    }
  });

  it('[STATS-2] tells true retention by period, young and mature', async () => {
    await open(stateOf(someLog()));
    // 8 days of 10 reviews since the first, one failed on each; the last seven days hold six of them and today none.
    expect(screen.getByRole('heading', { name: '지난 7일 동안 물은 카드 가운데 90%를 기억했습니다' })).toBeTruthy();
    const week = screen.getAllByRole('row', { name: /^지난 7일/ })[0];
    expect([...(week?.children ?? [])].map((cell) => cell.textContent)).toEqual(['지난 7일', '90%', '–', '90%', '60']);
    const today = screen.getAllByRole('row', { name: /^오늘/ })[0];
    expect([...(today?.children ?? [])].map((cell) => cell.textContent)).toEqual(['오늘', '–', '–', '–', '0']);
  });

  it('[STATS-3] a table can be copied into a spreadsheet', async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await open(stateOf(someLog()));
    await user.click(screen.getAllByRole('button', { name: '표 복사' })[0] ?? document.body);
    expect(write.mock.lastCall?.[0].split('\n').slice(0, 2)).toEqual([
      '기간\t어린 카드\t성숙 카드\t합계\t물은 횟수',
      '오늘\t–\t–\t–\t0',
    ]);
  });

  it('[STATS-4] is counted anew when it opens, and forgotten when it closes', async () => {
    const { app, unmount } = await open(stateOf(someLog()));
    expect(app.stats.open).toHaveBeenCalledOnce();
    unmount();
    expect(app.stats.close).toHaveBeenCalledOnce();
  });

  it('[STATS-5] looks at a deck, a tag, a source, a stretch of time', async () => {
    const { app } = await open(stateOf(someLog()));
    await userEvent.selectOptions(screen.getByLabelText('덱'), 'Kafka 복제, ISR, acks');
    expect(app.stats.filter).toHaveBeenLastCalledWith({ deck: deckId('kafka-replication') });
    await userEvent.selectOptions(screen.getByLabelText('덱'), '모든 덱');
    expect(app.stats.filter).toHaveBeenLastCalledWith({ deck: null });
    await userEvent.selectOptions(screen.getByLabelText('태그'), 'isr');
    expect(app.stats.filter).toHaveBeenLastCalledWith({ tag: 'isr' });
    await userEvent.selectOptions(screen.getByLabelText('출처'), 'Kafka 노트');
    expect(app.stats.filter).toHaveBeenLastCalledWith({ source: sourceId('s') });
    await userEvent.click(screen.getByLabelText('1년'));
    expect(app.stats.filter).toHaveBeenLastCalledWith({ range: 'year' });
  });

  it('[STATS-6] tells a newcomer what will be here, and where to begin', async () => {
    await open(stateOf([]), 'ko', []);
    expect(screen.getByText('아직 그릴 것이 없습니다')).toBeTruthy();
    expect(screen.getByRole('link', { name: '오늘로 가기' }).getAttribute('href')).toBe('/');
  });

  it('[STATS-6] with cards but no answer yet it draws the cards and what is coming alone', async () => {
    const { container } = await open(stateOf([]));
    expect(screen.getByText('답을 하면 기억률과 공부한 날이 여기에 그려집니다.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '카드 12장 가운데 0장이 성숙 카드입니다' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '기억' })).toBeNull();
    expect(container.querySelectorAll('figure').length).toBeGreaterThan(1);
  });

  it('[STATS-7] a failure is said with the browser’s words', async () => {
    await open({ failed: { detail: 'out of memory' } });
    expect(screen.getByRole('alert').textContent).toContain('out of memory');
  });

  it('[STATS-8] speaks English too', async () => {
    await open(stateOf(someLog()), 'en');
    expect(screen.getByRole('heading', { name: 'Last 7 days: you remembered 90% of the cards asked' })).toBeTruthy();
    expect(screen.getAllByText('Show as a table').length).toBeGreaterThan(10);
  });
});
