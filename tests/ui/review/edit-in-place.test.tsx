import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cardId, noteId } from '../../../src/core/kernel/ids.ts';
import { ReviewScreen } from '../../../src/ui/review/review-screen.tsx';
import { aCard, aNote } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { aCardState, anApp, press } from './support.ts';

describe('editing in place', () => {
  // jsdom goes through the history in a few tasks of its own: counted, because on a busy machine time says nothing.
  const settled = () =>
    act(async () => {
      for (let task = 0; task < 30; task += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    });
  afterEach(() => {
    cleanup();
    return settled();
  });

  function startEditing(changes: Parameters<typeof anApp>[0] = {}) {
    const app = anApp(changes);
    const view = renderWith(app, <ReviewScreen wanted={null} done={null} />, { path: '/review' });
    press({ code: 'KeyE' });
    return { app, ...view };
  }

  it('[REVIEW-29] e opens the note’s texts and Ctrl+Enter saves them', async () => {
    const { app } = startEditing();
    const question = screen.getByLabelText('질문');
    fireEvent.change(question, { target: { value: '고친 질문' } });
    await act(async () => fireEvent.keyDown(question, { key: 'Enter', ctrlKey: true }));
    expect(app.review.edit.mock.calls).toEqual([[{ kind: 'basic', question: '고친 질문', answer: '**파티션**이다.' }]]);
    expect(screen.getByRole('region', { name: '질문' })).toBeTruthy();
  });

  it('[REVIEW-30] Esc closes at once when nothing was typed, and asks before it throws text away', async () => {
    startEditing();
    press({ key: 'Escape' }, screen.getByLabelText('질문'));
    expect(screen.queryByLabelText('질문', { selector: 'textarea' })).toBeNull();
    await settled();
    press({ code: 'KeyE' });
    const question = screen.getByLabelText('질문');
    fireEvent.change(question, { target: { value: '고친 질문' } });
    press({ key: 'Escape' }, question);
    expect(screen.getByRole('dialog', { name: '고친 내용을 버릴까요?' })).toBeTruthy();
    expect(screen.getByDisplayValue('고친 질문')).toBeTruthy();
  });

  const editor = () => screen.queryByLabelText('질문', { selector: 'textarea' });
  const back = () => {
    history.back();
    return settled();
  };
  it('[REVIEW-42] Back closes the editor, and asks before it throws text away', async () => {
    startEditing();
    await back();
    expect(editor()).toBeNull();
    press({ code: 'KeyE' });
    fireEvent.change(screen.getByLabelText('질문'), { target: { value: '고친 질문' } });
    for (const _ of ['once', 'and again']) {
      await back();
      fireEvent.click(within(screen.getByRole('dialog', { name: '고친 내용을 버릴까요?' })).getByText('취소'));
      expect(history.state).toContain('editor');
      expect(screen.getByDisplayValue('고친 질문')).toBeTruthy();
    }
    await back();
    fireEvent.click(screen.getByRole('button', { name: '버리기' }));
    expect(editor()).toBeNull();
    await settled();
    expect(history.state).toBeNull();
  });

  it('[REVIEW-42] Esc and saving leave no step behind in the history', async () => {
    startEditing();
    expect(history.state).not.toBeNull();
    press({ key: 'Escape' }, screen.getByLabelText('질문'));
    await settled();
    expect(history.state).toBeNull();
    press({ code: 'KeyE' });
    expect(history.state).not.toBeNull();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '저장' })));
    await settled();
    expect(history.state).toBeNull();
  });

  it('[REVIEW-43] a reload asks while something typed is not saved, and only then', () => {
    startEditing();
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const question = screen.getByLabelText('질문');
    const before = screen.getByRole('textbox', { name: '질문' }).textContent ?? '';
    expect(asks()).toBe(false);
    fireEvent.change(question, { target: { value: '고친 질문' } });
    expect(asks()).toBe(true);
    fireEvent.change(question, { target: { value: before } });
    expect(asks()).toBe(false);
  });

  it('[REVIEW-31] keeps what was typed when the card is answered in another tab, and saves it to its own note', async () => {
    const { app } = startEditing();
    fireEvent.change(screen.getByLabelText('질문'), { target: { value: '고친 질문' } });
    const other = aCard({ id: cardId('k/next/1'), note: aNote({ id: noteId('k/next') }) });
    act(() => app.review.store.setState(aCardState({ card: other }), true));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '저장' })));
    expect(app.review.edit).not.toHaveBeenCalled();
    expect(app.library.editNote.mock.calls[0]?.[0]).toBe('kafka-replication/unit');
  });
});
