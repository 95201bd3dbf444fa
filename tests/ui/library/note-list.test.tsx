import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { DeckContents } from '../../../src/app/app.ts';
import type { Fields } from '../../../src/core/content/note.ts';
import { noteId, sourceId } from '../../../src/core/kernel/ids.ts';
import { NoteList } from '../../../src/ui/library/note-list.tsx';
import { aNote, createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

type Item = DeckContents['notes'][number];

function item(id: string, fields: Fields, more: Partial<Item> = {}): Item {
  return { note: aNote({ id: noteId(`kafka/${id}`), fields, tags: [] }), cards: 1, suspended: 0, ...more };
}

const basic = (question: string, answer = '답'): Fields => ({ kind: 'basic', question, answer });

function show(notes: readonly Item[]) {
  const app = createFakeApp();
  const onChanged = vi.fn();
  const source = { id: sourceId('kafka/src'), title: 'Kafka 노트', markdown: '# Kafka' };
  return { app, onChanged, ...renderWith(app, <NoteList notes={notes} sources={[source]} onChanged={onChanged} />) };
}

// jsdom lays nothing out: without a height every row would fit into the window.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 72 });

const MANY = Array.from({ length: 10_000 }, (_, index) => item(`n${index}`, basic(`질문 ${index}번`)));

describe('list of notes', () => {
  it('[LIB-4] draws only the rows near the window, and says how many there are in all', () => {
    show(MANY);
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('[LIB-5] narrows to what is searched for, in Hangul', async () => {
    show(MANY);
    await userEvent.type(screen.getByRole('searchbox'), '9999번');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(screen.getByText('1개 찾음')).toBeTruthy();
  });

  it('[LIB-5] says when nothing matches, and clears the search', async () => {
    show([item('a', basic('복제'))]);
    await userEvent.type(screen.getByRole('searchbox'), '없는말');
    expect(await screen.findByText('‘없는말’에 맞는 노트가 없습니다.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '찾기 지우기' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  });

  it('[LIB-6] shows the kind, the tags and what is suspended', () => {
    const tagged = item('a', { kind: 'cloze', text: '{{c1::ISR}}과 {{c2::HW}}' }, { cards: 2, suspended: 1 });
    show([{ ...tagged, note: { ...tagged.note, tags: ['isr'] } }]);
    const row = screen.getByRole('button', { name: /ISR과 HW/ });
    expect(row.textContent).toContain('빈칸 뚫기');
    expect(row.textContent).toContain('#isr');
    expect(row.textContent).toContain('2장 중 1장 일시중단됨');
  });

  it('[LIB-15] unfolds a note in place: its faces card by card, its passage and what it was checked against', async () => {
    const from = { source: sourceId('kafka/src'), heading: '2. ISR', quote: 'ISR만 리더가 된다' };
    const checked = { subject: 'Apache Kafka', version: '4.1', date: '2026-11-22' };
    const note = aNote({ fields: { kind: 'reversible', question: 'ISR', answer: '동기 복제본' }, from, checked });
    show([{ note, cards: 2, suspended: 0 }]);
    await userEvent.click(screen.getByRole('button', { name: /ISR/, expanded: false }));
    expect(screen.getByText('카드 1 / 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '다음 카드' }));
    const question = screen.getByRole('heading', { name: '질문' }).nextElementSibling;
    expect(question?.textContent).toContain('동기 복제본');
    expect(screen.getByText('Kafka 노트 › 2. ISR')).toBeTruthy();
    expect(screen.getByText('ISR만 리더가 된다')).toBeTruthy();
    expect(screen.getByText(/Apache Kafka 4.1/)).toBeTruthy();
  });

  it('[LIB-16] suspends a note, and takes it back when all its cards are suspended', async () => {
    const { app, onChanged } = show([item('a', basic('하나')), item('b', basic('둘'), { suspended: 1 })]);
    await userEvent.click(screen.getByRole('button', { name: /하나/ }));
    await userEvent.click(screen.getByRole('button', { name: '일시중단' }));
    expect(app.library.suspendNote).toHaveBeenLastCalledWith('kafka/a', true);
    await userEvent.click(screen.getByRole('button', { name: /둘/ }));
    await userEvent.click(screen.getByRole('button', { name: '일시중단 해제' }));
    expect(app.library.suspendNote).toHaveBeenLastCalledWith('kafka/b', false);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('[LIB-17] edits a note in place and reads the list again', async () => {
    const { app, onChanged } = show([item('a', basic('옛 질문'))]);
    await userEvent.click(screen.getByRole('button', { name: /옛 질문/ }));
    await userEvent.click(screen.getByRole('button', { name: '편집' }));
    const field = screen.getByLabelText('질문');
    await userEvent.clear(field);
    await userEvent.type(field, '새 질문');
    await userEvent.click(screen.getByRole('button', { name: '저장' }));
    expect(app.library.editNote).toHaveBeenCalledWith('kafka/a', basic('새 질문'));
    expect(onChanged).toHaveBeenCalledOnce();
    expect(screen.queryByLabelText('질문')).toBeNull();
  });
});
