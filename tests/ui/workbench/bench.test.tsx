import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { noteId } from '../../../src/core/kernel/ids.ts';
import { aFile, aWorkbench, UNKNOWN } from '../../app/bench-support.ts';
import { press } from '../review/support.ts';
import { NOTE, open, select } from './support.tsx';

// jsdom goes through the history in tasks of its own.
afterEach(async () => {
  getSelection()?.removeAllRanges();
  cleanup();
  await waitFor(() => expect(history.state).toBeNull());
});

const cards = () => within(screen.getByRole('region', { name: '카드 후보' })).getAllByRole('article');
const names = () => cards().map((card) => card.getAttribute('aria-label'));
const current = () => cards().findIndex((card) => card.getAttribute('aria-current') === 'true');
const PROCESS = { key: 'Process', keyCode: 229 };

describe('candidates', () => {
  it('[WB-3] stand in the order of the note, each with its question, its answer, its reason and its lines', async () => {
    await open();
    expect(names()).toEqual([
      '받음: 복제의 단위는?',
      '제안: 카프카: ISR이란 무엇인가?',
      '제안: 카프카: 왜 복제하는가?',
    ]);
    expect(cards()[0]?.textContent).toContain('파티션');
    expect(cards()[0]?.textContent).toContain('3–4행');
    expect(cards()[1]?.textContent).toContain('리더를 따라잡은 복제본의 모음이다.');
    expect(screen.getByText('받은 카드 1 · 남은 제안 2')).toBeTruthy();
  });

  it('[WB-20] that are cards already say so, and by what', async () => {
    const unseen = aWorkbench();
    await unseen.workbench.read([aFile('kafka.md', NOTE)]);
    const key = unseen.note().cards[1]?.candidate.key ?? '';
    const continued = {
      note: noteId('k/1'),
      by: 'similar',
      score: 0.87,
      changed: true,
      isOwn: false,
      isBack: false,
    } as const;
    await open(undefined, { known: () => ({ ...UNKNOWN, cards: new Map([[key, continued]]) }) });
    press({ code: 'ArrowUp' });
    const card = cards()[1];
    fireEvent.focus(card ?? document.body);
    expect(cards()[1]?.textContent).toContain('이미 카드 · 87% 비슷합니다 · 노트의 글이 바뀌었습니다');
  });

  it('[WB-20] that could be better say why when they are looked at', async () => {
    await open({ 'a.md': 'Q: 이것은 무엇인가?\nA: 파티션\n' });
    expect(cards()[0]?.textContent).toContain('무엇을 가리키는 말인지');
  });
});

describe('the keys, by their place on the keyboard', () => {
  it.each([{}, PROCESS])('[WB-4] J, K and the arrows move, and the focus moves along (%o)', async (input) => {
    await open();
    expect(current()).toBe(1);
    press({ code: 'KeyJ', ...input });
    expect(current()).toBe(2);
    expect(document.activeElement).toBe(cards()[2]);
    press({ code: 'KeyK', ...input });
    press({ code: 'ArrowUp', ...input });
    expect(current()).toBe(0);
    press({ code: 'ArrowDown', ...input });
    expect(document.activeElement).toBe(cards()[1]);
  });

  it.each([{}, PROCESS])('[WB-4] A accepts, X discards, again takes back, U undoes (%o)', async (input) => {
    const { note } = await open();
    const decision = () => note().cards[1]?.decision;
    press({ code: 'KeyA', ...input });
    expect(decision()).toBe('accepted');
    press({ code: 'KeyX', ...input });
    expect(decision()).toBe('discarded');
    press({ code: 'KeyX', ...input });
    expect(decision()).toBe('pending');
    press({ code: 'KeyU', ...input });
    press({ code: 'KeyZ', ctrlKey: true, ...input });
    expect(decision()).toBe('accepted');
  });

  it('[WB-4] Space accepts and goes on, Shift+A accepts the rest', async () => {
    const { note } = await open();
    press({ code: 'Space' });
    expect(current()).toBe(2);
    press({ code: 'KeyX' });
    press({ code: 'KeyA', shiftKey: true });
    expect(note().cards.map(({ decision }) => decision)).toEqual(['accepted', 'accepted', 'discarded']);
  });

  it.each([
    ['Enter', { code: 'Enter' }],
    ['Ctrl+Enter', { code: 'Enter', ctrlKey: true }],
  ])('[WB-15] %s saves and leads to the import', async (_, init) => {
    const { handed, history: places } = await open();
    await act(async () => press(init, document.body));
    expect(handed).toHaveLength(1);
    expect(places?.at(-1)).toBe('/import');
  });

  it('[WB-5] none fires while a syllable is composed, in a text field, or under a dialog', async () => {
    const { note } = await open();
    press({ code: 'KeyA', isComposing: true });
    press({ code: 'KeyE' });
    const field = screen.getByLabelText('질문', { selector: 'textarea' });
    press({ code: 'KeyA' }, field);
    press({ code: 'KeyX' }, document.body);
    press({ key: 'Escape' }, field);
    press({ code: 'Slash', shiftKey: true });
    expect(screen.getByRole('dialog', { name: '단축키' })).toBeTruthy();
    press({ code: 'KeyA' }, document.body);
    expect(note().cards[1]?.decision).toBe('pending');
  });

  it('[WB-5] a focused button keeps Space and Enter; other chords are the browser’s', async () => {
    const { note, handed } = await open();
    screen.getByRole('button', { name: '고치기' }).focus();
    press({ code: 'Space' });
    press({ code: 'Enter' });
    expect(handed).toHaveLength(0);
    const event = new KeyboardEvent('keydown', { code: 'KeyA', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(note().cards[1]?.decision).toBe('pending');
  });
});

describe('by touch', () => {
  it('[WB-4] the ring accepts and takes back, the buttons of the current card do the rest', async () => {
    const { note } = await open();
    const ring = () => within(cards()[2] ?? document.body).getAllByRole('button', { name: '받기' })[0];
    await userEvent.click(ring() ?? document.body);
    expect(note().cards[2]?.decision).toBe('accepted');
    expect(current()).toBe(2);
    expect(ring()?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: '버리기' }));
    expect(note().cards[2]?.decision).toBe('discarded');
    await userEvent.click(screen.getByRole('button', { name: '모두 받기' }));
    await userEvent.click(screen.getByRole('button', { name: '실행 취소' }));
    expect(note().cards[1]?.decision).toBe('pending');
  });

  it('[WB-8] a bar under the note offers what can be made of the selection, while there is one', async () => {
    const { note, container } = await open();
    expect(screen.queryByRole('toolbar')).toBeNull();
    select(container, '따라잡은');
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: /빈칸/ }));
    await waitFor(() => expect(note().cards).toHaveLength(4));
  });
});

describe('writing', () => {
  it('[WB-7] E edits in place; saved, the card is accepted', async () => {
    const { note } = await open();
    press({ code: 'KeyE' });
    const answer = screen.getByLabelText('답', { selector: 'textarea' });
    fireEvent.change(answer, { target: { value: '따라잡은 복제본' } });
    await act(async () => fireEvent.keyDown(answer, { key: 'Enter', ctrlKey: true }));
    expect(note().cards[1]).toMatchObject({
      decision: 'accepted',
      candidate: { fields: { answer: '따라잡은 복제본' } },
    });
    expect(screen.queryByLabelText('답', { selector: 'textarea' })).toBeNull();
  });

  it('[WB-7] Esc and Back leave the editor, and ask before they throw text away', async () => {
    await open();
    const editor = () => screen.queryByLabelText('질문', { selector: 'textarea' });
    press({ code: 'KeyE' });
    press({ key: 'Escape' }, editor() ?? document.body);
    expect(editor()).toBeNull();
    press({ code: 'KeyE' });
    fireEvent.change(editor() ?? document.body, { target: { value: '고친 질문' } });
    history.back();
    const dialog = await screen.findByRole('dialog', { name: '쓰던 글을 버릴까요?' });
    expect(screen.getByDisplayValue('고친 질문')).toBeTruthy();
    await waitFor(() => expect(history.state).toContain('editor'));
    fireEvent.click(within(dialog).getByRole('button', { name: '버리기' }));
    expect(editor()).toBeNull();
    expect(cards()).toHaveLength(3);
  });

  it('[WB-8] C makes a cloze of the selected words, in its place and accepted', async () => {
    const { note, container } = await open();
    select(container, '따라잡은');
    press({ code: 'KeyC', ...PROCESS });
    await waitFor(() => expect(note().cards).toHaveLength(4));
    expect(note().cards[2]).toMatchObject({
      decision: 'accepted',
      candidate: { fields: { kind: 'cloze', text: '리더를 {{c1::따라잡은}} 복제본의 모음이다.' } },
    });
    expect(current()).toBe(2);
  });

  it('[WB-9] Q opens the editor with the passage as the answer, and saves the card', async () => {
    const { note, container } = await open();
    select(container, '데이터를 잃지 않으려고');
    press({ code: 'KeyQ' });
    const question = await screen.findByLabelText('질문', { selector: 'textarea' });
    expect(screen.getByLabelText('답', { selector: 'textarea' })).toHaveProperty('value', '데이터를 잃지 않으려고');
    expect(document.activeElement).toBe(question);
    expect(screen.queryByText(/일정은 그대로/)).toBeNull();
    fireEvent.change(question, { target: { value: '왜?' } });
    await act(async () => fireEvent.keyDown(question, { key: 'Enter', ctrlKey: true }));
    await waitFor(() => expect(note().cards).toHaveLength(4));
  });

  it.each(['KeyC', 'KeyQ'])('[WB-8] without a selection %s says what to do', async (code) => {
    await open();
    press({ code });
    expect(await screen.findByText('먼저 노트에서 글을 선택하세요')).toBeTruthy();
  });
});

describe('the note', () => {
  const marks = () =>
    [...screen.getByRole('region', { name: '노트 원문' }).querySelectorAll<HTMLElement>('mark')].map(
      ({ textContent, dataset }) => `${textContent?.slice(0, 6)}: ${dataset['as']}`,
    );

  it('[WB-10] is marked where cards and suggestions have their passages, and not where they were discarded', async () => {
    const { note } = await open();
    expect(marks().at(0)).toBe('Q: 복제의: card');
    expect(marks()).toContain('리더를 따라: suggestion current');
    press({ code: 'KeyX' });
    press({ code: 'KeyJ' });
    expect(marks().join()).not.toContain('리더를 따라');
    expect(note().current).toBe(note().cards[2]?.candidate.key);
  });

  it('[WB-10] a press on a passage brings its card', async () => {
    await open();
    const mark = [...document.querySelectorAll('mark')].find((one) => one.textContent?.includes('브로커'));
    fireEvent.click(mark ?? document.body);
    expect(current()).toBe(2);
    expect(NOTE).toContain(mark?.textContent ?? 'none');
  });
});
