import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { NotesReportRow } from '../../../src/app/notes-report.ts';
import { deckId } from '../../../src/core/kernel/ids.ts';
import { difference as english } from '../../../src/ui/i18n/en/difference.ts';
import { difference as korean } from '../../../src/ui/i18n/ko/difference.ts';
import { ImportPage } from '../../../src/ui/import/import-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const card = { kind: 'basic', reader: 'question-answer', explicit: true, confidence: 1, answer: '답' } as const;
const ROWS: readonly NotesReportRow[] = [
  { ...card, outcome: 'new', file: 'kafka.md', lines: [3, 4], question: 'ISR이란?' },
  { ...card, outcome: 'changed', file: 'kafka.md', lines: [7, 7], question: '복제의 단위는?' },
  { ...card, outcome: 'kept', file: 'kafka.md', lines: [9, 9], kind: 'cloze', question: '', answer: 'HW까지 읽는다' },
  { outcome: 'gone', file: 'kafka.md', kind: 'basic', question: '옛 질문', answer: '옛 답', done: 'suspend' },
  { outcome: 'skipped', file: 'kafka.md', lines: [12, 12], code: 'empty-heading', detail: '할 일' },
  { outcome: 'lost', file: 'kafka.md', lines: [20, 21], code: 'too-long', detail: '' },
];

function show(notes: readonly NotesReportRow[]) {
  const decks = [{ id: deckId('kafka'), name: 'Kafka: 복제', added: 1, changed: 1, removed: 0 }];
  const app = createFakeApp({
    imports: { view: 'done', report: { id: 'one', decks, entries: 0, notes }, undone: false },
  });
  return { app, ...renderWith(app, <ImportPage />) };
}

describe('import: the report of notes', () => {
  it('[IMP-24] lists each outcome with file and line', () => {
    show(ROWS);
    const counts = screen.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(counts).toEqual([
      '새 카드1',
      '바뀐 카드1',
      '옮긴 카드0',
      '사라진 카드1',
      '그대로1',
      '담지 못한 카드1',
      '건너뛴 곳1',
    ]);
    const items = screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent);
    expect(items).toContain('kafka.md · 3~4번째 줄 ISR이란?');
    expect(items).toContain('kafka.md · 9번째 줄 HW까지 읽는다');
    expect(items).toContain('kafka.md · 쉬게 했습니다 옛 질문');
    expect(items).toContain('kafka.md · 12번째 줄 아래에 내용이 없는 제목');
    expect(items.find((item) => item?.includes('20~21번째 줄'))).toMatch(/깁니다|길/);
  });

  it('[IMP-24] saves the whole of it as a file', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: vi.fn() }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    show(ROWS);
    await userEvent.click(screen.getByRole('button', { name: '결과 내려받기' }));
    expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['Kafka-복제-report.json']);
    expect(JSON.parse((await saved[0]?.text()) ?? '')).toEqual(ROWS);
    vi.unstubAllGlobals();
    click.mockRestore();
  });

  it('[IMP-24] undoes all of it at once', async () => {
    const { app } = show(ROWS);
    await userEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(app.imports.undo).toHaveBeenCalledOnce();
  });

  it('[IMP-25] has words for every skipped place in both languages', () => {
    expect(Object.keys(korean.skipped).sort()).toEqual(Object.keys(english.skipped).sort());
    for (const code of [
      'empty-heading',
      'schedule-comment',
      'unread-schedule',
      'unclosed-details',
      'no-answer',
      'folded',
      'same-card',
    ]) {
      expect(korean.skipped[code], code).toBeTruthy();
    }
  });
});
