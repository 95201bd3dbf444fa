import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkbenchPage } from '../../../src/ui/workbench/workbench-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { NOTE, open } from './support.tsx';

// jsdom goes through the history in tasks of its own.
afterEach(async () => {
  cleanup();
  await waitFor(() => expect(history.state).toBeNull());
});

const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = (code: string) => act(() => void fireEvent.keyDown(document.body, { code }));

describe('ways in', () => {
  it('[WB-1] reads the files that were picked, and text that was pasted', async () => {
    const app = createFakeApp();
    renderWith(app, <WorkbenchPage />);
    const file = new File(['# 제목'], 'a.md', { type: 'text/markdown' });
    await userEvent.upload(screen.getByLabelText('노트 고르기', { selector: 'input' }), file);
    expect(app.workbench.read).toHaveBeenCalledWith([{ path: 'a.md', file }]);
    const button = screen.getByRole('button', { name: '카드 찾기' });
    expect(button.hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('노트 글 붙여넣기'), { target: { value: '# 제목' } });
    await userEvent.click(button);
    expect(app.workbench.readText).toHaveBeenCalledWith('# 제목');
  });

  it('[WB-1] of a folder takes the notes and pictures alone, with their paths, and says when there are none', async () => {
    const app = createFakeApp();
    renderWith(app, <WorkbenchPage />);
    const inFolder = (path: string) =>
      Object.defineProperty(new File([''], path.replace(/^.*\//, '')), 'webkitRelativePath', { value: path });
    const input = screen.getByLabelText('폴더 고르기', { selector: 'input' });
    const files = ['n/a.md', 'n/img/p.png', 'n/package.json', 'n/.git/x.md'].map(inFolder);
    fireEvent.change(input, { target: { files } });
    expect(app.workbench.read.mock.calls[0]?.[0].map(({ path }) => path)).toEqual(['n/a.md', 'n/img/p.png']);
    fireEvent.change(input, { target: { files: [inFolder('n/package.json')] } });
    expect(screen.getByRole('alert').textContent).toContain('읽을 노트가 없습니다');
  });

  it('[WB-1] lists why none of the files could be read', () => {
    const problems = [{ file: 'a.md', code: 'utf-16', path: '' }];
    renderWith(createFakeApp({ workbench: { view: 'empty', problems } }), <WorkbenchPage />);
    expect(screen.getByRole('alert').textContent).toContain('UTF-16으로 저장된 파일입니다.');
    expect(screen.getByRole('alert').textContent).toContain('아무것도 저장하지 않았습니다');
  });

  it('[WB-2] shows how far the reading is, with the file and a way to stop', async () => {
    const app = createFakeApp({ workbench: { view: 'reading', done: 3, total: 500, file: 'notes/kafka.md' } });
    renderWith(app, <WorkbenchPage />);
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 3);
    expect(screen.getByText('500개 중 3개')).toBeTruthy();
    expect(screen.getByText('notes/kafka.md')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '그만두기' }));
    expect(app.workbench.cancel).toHaveBeenCalledOnce();
  });

  it('[WB-2] shows the browser’s words when reading failed', async () => {
    const app = createFakeApp({ workbench: { view: 'failed', detail: 'NotReadableError' } });
    renderWith(app, <WorkbenchPage />);
    expect(screen.getByRole('alert').textContent).toContain('NotReadableError');
    await userEvent.click(screen.getByRole('button', { name: '다시 고르기' }));
    expect(app.workbench.reset).toHaveBeenCalledOnce();
  });
});

describe('many notes', () => {
  const NOTES = {
    'kafka.md': NOTE,
    'diary.md': '---\nstudy: false\n---\n# 일기\n\n## 왜 적는가?\n\n그냥 적는다.\n',
    'blank.md': '# 빈 노트\n\n할 일.\n',
  };

  it('[WB-13] N and P, the arrows and the list go from note to note', async () => {
    const { state } = await open(NOTES);
    expect(title()).toBe('카프카');
    press('KeyN');
    expect(title()).toBe('일기');
    press('KeyP');
    press('KeyP');
    expect(state().at).toBe(0);
    await userEvent.click(screen.getAllByRole('button', { name: '다음 노트' })[0] ?? document.body);
    expect(title()).toBe('일기');
    await userEvent.click(screen.getByRole('button', { name: /노트 목록 열기/ }));
    const rows = within(screen.getByRole('dialog', { name: '노트 목록' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '카프카kafka.md받음 1 · 남음 2',
      '일기diary.md공부하지 않는 노트',
      '빈 노트blank.md받음 0',
    ]);
    await userEvent.click(within(rows[2] ?? document.body).getByRole('button'));
    expect(title()).toBe('빈 노트');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[WB-13] a note that is not for study, and one with nothing in it, say so and what can be done', async () => {
    await open(NOTES);
    press('KeyN');
    expect(screen.getByText(/study: false라고 적혀 있습니다/)).toBeTruthy();
    press('KeyN');
    expect(screen.getByText(/글을 선택하고/)).toBeTruthy();
  });

  it('[WB-14] each goes to its own deck, or all to one', async () => {
    const { state } = await open(NOTES);
    const deck = () => screen.getByRole('button', { name: /^덱.*바꾸기/ }).textContent;
    expect(deck()).toContain('카프카');
    await userEvent.click(screen.getByRole('button', { name: /^덱.*바꾸기/ }));
    await userEvent.type(screen.getByLabelText('덱 이름'), ' 한 덱 ');
    await userEvent.click(screen.getByRole('button', { name: '확인' }));
    expect(state().deckName).toBe('한 덱');
    expect(deck()).toContain('한 덱');
    await userEvent.click(screen.getByRole('button', { name: /^덱.*바꾸기/ }));
    await userEvent.click(screen.getByRole('radio', { name: /노트가 가리키는 덱/ }));
    await userEvent.click(screen.getByRole('button', { name: '확인' }));
    expect(state().deckName).toBeNull();
  });

  it('[WB-1] tells of the files that could not be read, beside the notes that could', async () => {
    await open({ ...NOTES, 'empty.md': '' });
    await userEvent.click(screen.getByRole('button', { name: '읽지 못한 파일 1개' }));
    expect(screen.getByRole('dialog').textContent).toContain('빈 파일입니다.');
  });
});

describe('leaving', () => {
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('[WB-17] asks first when something was decided, and so does a reload', async () => {
    const { workbench } = await open();
    expect(asks()).toBe(false);
    press('KeyA');
    expect(asks()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '나가기' }));
    const dialog = screen.getByRole('dialog', { name: '고른 것을 버릴까요?' });
    await userEvent.click(within(dialog).getByRole('button', { name: '취소' }));
    expect(workbench.store.getState().view).toBe('choosing');
    history.back();
    const leave = await screen.findByRole('button', { name: '버리고 나가기' });
    await waitFor(() => expect(history.state).toContain('editor'));
    await userEvent.click(leave);
    expect(title()).toBe('노트에서 카드 만들기');
  });

  it('[WB-17] asks nothing when nothing was', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '나가기' }));
    expect(title()).toBe('노트에서 카드 만들기');
  });

  it('[WB-15] offers no saving when nothing is accepted', async () => {
    const { handed } = await open({ 'a.md': '# 가\n\n## ISR이란 무엇인가?\n\n리더를 따라잡은 복제본의 모음이다.\n' });
    expect(screen.getByRole('button', { name: '저장' }).hasAttribute('disabled')).toBe(true);
    press('Enter');
    expect(handed).toHaveLength(0);
    expect(screen.getByText('받은 카드가 없습니다')).toBeTruthy();
  });

  it('[WB-3] keeps the weak suggestions behind one press', async () => {
    const { workbench, note } = await open();
    const { candidate } = note().cards[1] ?? {};
    const weak = {
      ...note(),
      cards: note().cards.map((card) => ({ ...card, isFurther: card.candidate === candidate })),
    };
    await act(async () => {
      const state = workbench.store.getState();
      if (state.view === 'choosing') workbench.store.setState({ ...state, notes: [weak] }, true);
    });
    expect(screen.getAllByRole('article')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '약한 제안 1개 더 보기' }));
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });
});
