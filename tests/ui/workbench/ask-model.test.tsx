import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SendReply } from '../../../src/workers/send-to-model.ts';
import { open, select } from './support.tsx';

afterEach(async () => {
  getSelection()?.removeAllRanges();
  cleanup();
  await waitFor(() => expect(history.state).toBeNull());
});

const endpoint = { address: 'https://models.example/v1', model: 'm-1', key: 'k' };
const CARDS = [{ question: '무엇을 잃지 않는가?', answer: '데이터', quote: '데이터를 잃지 않으려고' }];
const reply = (status: number): SendReply => ({
  kind: 'answered',
  status,
  body: JSON.stringify({ choices: [{ message: { content: JSON.stringify({ cards: CARDS }) } }] }),
});
const ask = () => fireEvent.click(screen.getByRole('button', { name: '모델에게 묻기' }));
const dialog = () => within(screen.getByRole('dialog'));

describe('asking one’s own model', () => {
  it('[ASK-5] is not offered when none is connected', async () => {
    const { container } = await open();
    expect(screen.queryByRole('button', { name: '모델에게 묻기' })).toBeNull();
    select(container, '리더를');
    expect(within(await screen.findByRole('toolbar')).queryByRole('button', { name: '모델' })).toBeNull();
  });

  it('[ASK-11] says what would be sent and to whom; closing sends nothing', async () => {
    const send = vi.fn();
    const { note } = await open(undefined, { endpoint, send });
    ask();
    expect(
      dialog().getByText(`이 노트의 글 ${note().reading.text.length}자를 보냅니다. 다른 것은 나가지 않습니다.`),
    ).toBeTruthy();
    expect(dialog().getByText('받는 곳: models.example · m-1')).toBeTruthy();
    fireEvent.click(dialog().getByRole('button', { name: '취소' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('[ASK-11] asks about the selected passage', async () => {
    const send = vi.fn(async (_: { readonly body: string }) => reply(200));
    const { container } = await open(undefined, { endpoint, send });
    select(container, '브로커 하나가');
    fireEvent.click(within(await screen.findByRole('toolbar')).getByRole('button', { name: '모델' }));
    expect(dialog().getByText(/^선택한 대목 7자를/)).toBeTruthy();
    await userEvent.click(dialog().getByRole('button', { name: '보내기' }));
    await waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(JSON.parse(send.mock.lastCall?.[0].body ?? '').messages[1].content).toBe('브로커 하나가');
  });

  it('[ASK-6] brings suggestions that say where they come from', async () => {
    await open(undefined, { endpoint, send: async () => reply(200) });
    ask();
    await userEvent.click(dialog().getByRole('button', { name: '보내기' }));
    const card = await screen.findByRole('article', { name: '제안: 무엇을 잃지 않는가?' });
    expect(card.textContent).toContain('연결한 모델이 제안했습니다');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByText('모델이 1개를 제안했습니다').length).toBeGreaterThan(0);
  });

  it('[ASK-7] says what went wrong, in place, and sends again', async () => {
    const send = vi.fn(async () => reply(401));
    const { note } = await open(undefined, { endpoint, send });
    const before = note();
    ask();
    await userEvent.click(dialog().getByRole('button', { name: '보내기' }));
    await dialog().findByText('키를 받아 주지 않았습니다. 설정에서 키를 확인하세요.');
    expect(note()).toBe(before);
    send.mockResolvedValueOnce(reply(200));
    await userEvent.click(dialog().getByRole('button', { name: '다시 보내기' }));
    await screen.findByRole('article', { name: '제안: 무엇을 잃지 않는가?' });
  });

  it('[ASK-7] can be stopped while it waits', async () => {
    const send = (_: unknown, signal: AbortSignal) =>
      new Promise<SendReply>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    await open(undefined, { endpoint, send, language: 'en' });
    fireEvent.click(screen.getByRole('button', { name: 'Ask the model' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Send' }));
    await dialog().findByText('Waiting for the model');
    await userEvent.click(dialog().getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(dialog().queryByText('Waiting for the model')).toBeNull());
    expect(dialog().getByRole('button', { name: 'Send' })).toBeTruthy();
  });
});
