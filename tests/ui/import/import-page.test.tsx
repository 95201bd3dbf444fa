import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '../../../src/app/import-state.ts';
import { deckId } from '../../../src/core/kernel/ids.ts';
import { ImportPage } from '../../../src/ui/import/import-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

function show(imports: ImportState, language: 'ko' | 'en' = 'ko') {
  const app = createFakeApp({ imports });
  return { app, ...renderWith(app, <ImportPage />, { language }) };
}

describe('import: ways in', () => {
  it('[IMP-1] reads what was pasted, and nothing from an empty box', async () => {
    const { app } = show({ view: 'empty' });
    const button = screen.getByRole('button', { name: '미리 보기' });
    expect(button.hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('노트나 덱 JSON 붙여넣기'), { target: { value: '[{"q":1}]' } });
    await userEvent.click(button);
    expect(app.imports.readText).toHaveBeenCalledWith('[{"q":1}]');
  });

  it.each(['# 제목\n\n글이다.', '[링크](https://a.example)', '[x] 할 일', '{{c1::빈칸}}'])(
    '[WB-18] takes pasted text that is no JSON to the workbench: %j',
    async (text) => {
      const { app, history } = show({ view: 'empty' });
      fireEvent.change(screen.getByLabelText('노트나 덱 JSON 붙여넣기'), { target: { value: text } });
      await userEvent.click(screen.getByRole('button', { name: '미리 보기' }));
      expect(app.workbench.readText).toHaveBeenCalledWith(text);
      expect(app.imports.readText).not.toHaveBeenCalled();
      expect(history?.at(-1)).toBe('/notes');
    },
  );

  it('[WB-18] has a door to the workbench, and leads back to notes that are being chosen from', () => {
    const { app } = show({ view: 'empty' });
    const door = () => screen.getByRole('region', { name: '노트에서 카드 만들기' });
    expect(within(door()).getByRole('link', { name: '노트 고르기' }).getAttribute('href')).toBe('/notes');
    act(() => app.workbench.store.setState({ view: 'choosing', notes: [{}, {}] } as never, true));
    expect(within(door()).getByRole('link', { name: '고르던 노트 2개로 돌아가기' })).toBeTruthy();
  });

  it('[IMP-1] keeps the pasted text when it was refused, so that it can be mended', async () => {
    const { app } = show({ view: 'empty' });
    fireEvent.change(screen.getByLabelText('노트나 덱 JSON 붙여넣기'), { target: { value: '[{' } });
    act(() => app.imports.store.setState({ view: 'refused', problems: [], more: 0 }, true));
    expect(screen.queryByLabelText('노트나 덱 JSON 붙여넣기')).toBeNull();
    act(() => app.imports.store.setState({ view: 'empty' }, true));
    expect(screen.getByLabelText('노트나 덱 JSON 붙여넣기')).toHaveProperty('value', '[{');
  });

  it('[IMP-1] reads the files that were picked', async () => {
    const { app } = show({ view: 'empty' });
    const file = new File(['[]'], 'deck.json', { type: 'application/json' });
    await userEvent.upload(screen.getByLabelText('파일 고르기', { selector: 'input' }), file);
    expect(app.imports.readFiles).toHaveBeenCalledWith([file]);
  });
});

describe('import: refused', () => {
  it('[IMP-5] lists every problem with its place and its sentences, and says that nothing was stored', () => {
    const problems = [
      { file: 'deck.json', code: 'missing', path: 'notes[12].answer', line: 140, column: 5 },
      { file: '', code: 'not-json', path: '', line: 3, column: 9 },
    ];
    show({ view: 'refused', problems, more: 7 });
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('deck.json · notes[12].answer · 140번째 줄 5번째 글자');
    expect(first?.textContent).toContain('꼭 있어야 할 값이 없습니다.');
    expect(second?.textContent).toContain('붙여넣은 글 · 3번째 줄 9번째 글자');
    expect(screen.getByText(/아무것도 저장하지 않았습니다/)).toBeTruthy();
    expect(screen.getByText(/7가지가 더 있습니다/)).toBeTruthy();
  });

  it('[IMP-5] caps a long list', () => {
    const problems = Array.from({ length: 50 }, (_, index) => ({
      file: 'a.json',
      code: 'blank',
      path: `notes[${index}]`,
    }));
    show({ view: 'refused', problems, more: 0 }, 'en');
    expect(screen.getAllByRole('listitem')).toHaveLength(20);
    expect(screen.getByRole('button', { name: 'and 30 more' })).toBeTruthy();
  });
});

describe('import: afterwards', () => {
  const report = {
    id: 'one',
    decks: [{ id: deckId('kafka/2'), name: 'Kafka', added: 3, changed: 2, removed: 0 }],
    entries: 0,
    notes: null,
  };

  it('[IMP-8] reports what was done, undoes all of it, and leads to the deck', async () => {
    const { app } = show({ view: 'done', report, undone: false });
    expect(screen.getByText('새 노트 3개, 바뀐 노트 2개')).toBeTruthy();
    expect(screen.getByRole('link', { name: '공부 시작' }).getAttribute('href')).toBe('/review/kafka%2F2');
    await userEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(app.imports.undo).toHaveBeenCalledOnce();
  });

  it('[IMP-8] says so once it is undone, and offers no second undo', () => {
    show({ view: 'done', report, undone: true });
    expect(screen.getByRole('heading', { name: '가져오기를 되돌렸습니다' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '실행 취소' })).toBeNull();
  });

  it('[IMP-9] shows the browser’s words when it failed, and moves the focus to the new heading', () => {
    const { app } = show({ view: 'empty' });
    app.imports.store.setState({ view: 'failed', detail: 'QuotaExceededError' }, true);
    return screen.findByText(/QuotaExceededError/).then((text) => {
      expect(within(document.body).getByRole('heading', { level: 1 })).toBe(document.activeElement);
      expect(text).toBeTruthy();
    });
  });
});

describe('import: left and entered again', () => {
  const report = { id: 'one', decks: [], entries: 0, notes: null };

  it.each<ImportState>([
    { view: 'done', report, undone: false },
    { view: 'refused', problems: [], more: 0 },
    { view: 'failed', detail: 'disk full' },
  ])('[IMP-14] starts fresh after $view', (state) => {
    const { app, unmount } = show(state);
    expect(app.imports.reset).not.toHaveBeenCalled();
    unmount();
    expect(app.imports.reset).toHaveBeenCalledOnce();
  });

  it.each<ImportState>([
    { view: 'reading', file: 'a.json' },
    { view: 'writing' },
    { view: 'preview', plans: [], backup: null },
  ])('[IMP-14] leaves $view as it is', (state) => {
    const { app, unmount } = show(state);
    unmount();
    expect(app.imports.reset).not.toHaveBeenCalled();
  });

  it('[IMP-14] goes by the view it is left in, not the one it was entered in', () => {
    const { app, unmount } = show({ view: 'refused', problems: [], more: 0 });
    act(() => app.imports.store.setState({ view: 'reading', file: 'mended.json' }, true));
    unmount();
    expect(app.imports.reset).not.toHaveBeenCalled();
  });
});
