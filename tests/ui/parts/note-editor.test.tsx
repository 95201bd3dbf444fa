import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Fields } from '../../../src/core/content/note.ts';
import { NoteEditor } from '../../../src/ui/parts/note-editor.tsx';
import { noteTexts, replaceTexts } from '../../../src/ui/parts/note-texts.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const CLOZE: Fields = { kind: 'cloze', text: '{{c1::ISR}}에서 뽑는다' };
const CONTRAST: Fields = {
  kind: 'contrast',
  title: 'acks',
  subjects: ['acks=0', 'acks=1'],
  aspects: [{ name: '기다림', values: ['없음', '리더'] }],
};

function show(fields: Fields) {
  const onSave = vi.fn(async (_fields: Fields) => undefined);
  const onCancel = vi.fn();
  renderWith(createFakeApp(), <NoteEditor fields={fields} onSave={onSave} onCancel={onCancel} />);
  return { onSave, onCancel };
}

async function rewrite(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (text !== '') await userEvent.click(field);
  if (text !== '') await userEvent.paste(text);
}

describe('note editor', () => {
  it('[LIB-17] edits every text of a table of contrasts and leaves the rest', async () => {
    const { onSave } = show(CONTRAST);
    await rewrite('기다림, acks=1', 'ISR');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledWith({ ...CONTRAST, aspects: [{ name: '기다림', values: ['없음', 'ISR'] }] });
  });

  it('[LIB-18] saves no empty text and no cloze text without a blank, and says why', async () => {
    const { onSave } = show(CLOZE);
    await rewrite('본문', '');
    await userEvent.click(screen.getByRole('button', { name: '저장' }));
    expect(screen.getByText('비울 수 없습니다.')).toBeTruthy();
    await rewrite('본문', '\u200b');
    expect(screen.getByText('비울 수 없습니다.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('본문'), { target: { value: `{{c1::${'가'.repeat(20_000)}}}` } });
    expect(screen.getByText('20,000자를 넘을 수 없습니다.')).toBeTruthy();
    await rewrite('본문', '빈칸 없음');
    expect(screen.getByText(/빈칸이 하나는 있어야 합니다/)).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('[LIB-18] mends half a pair of surrogates, which no file could hold', async () => {
    const { onSave } = show({ kind: 'basic', question: 'q', answer: 'a' });
    fireEvent.change(screen.getByLabelText('답'), { target: { value: 'half \ud800' } });
    await userEvent.click(screen.getByRole('button', { name: '저장' }));
    expect(onSave).toHaveBeenCalledWith({ kind: 'basic', question: 'q', answer: 'half \ufffd' });
  });

  it('[LIB-19] keeps what was typed when saving fails', async () => {
    const { onSave } = show(CLOZE);
    onSave.mockRejectedValueOnce(new Error('disk full'));
    await rewrite('본문', '{{c1::HW}}까지 읽는다');
    await userEvent.click(screen.getByRole('button', { name: '저장' }));
    expect((await screen.findByRole('alert')).textContent).toContain('disk full');
    expect(screen.getByLabelText('본문')).toHaveProperty('value', '{{c1::HW}}까지 읽는다');
  });

  it('[LIB-25] saves once, however often it is asked while that is under way', async () => {
    const { onSave } = show(CLOZE);
    let end = () => {};
    onSave.mockImplementationOnce(() => new Promise<undefined>((done) => (end = () => done(undefined))));
    await rewrite('본문', '{{c1::HW}}까지 읽는다');
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    end();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('[LIB-20] leaves on Escape without saving', async () => {
    const { onSave, onCancel } = show(CLOZE);
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each<Fields>([CLOZE, CONTRAST, { kind: 'basic', question: 'q', answer: 'a' }])(
    '[LIB-17] taking a $kind note apart and putting it together again changes nothing',
    (fields) => {
      const texts = new Map(noteTexts(fields).map((text) => [text.key, text.text]));
      expect(replaceTexts(fields, texts)).toEqual(fields);
      expect(replaceTexts(fields, new Map([...texts].map(([key]) => [key, `${key}!`])))).not.toEqual(fields);
    },
  );
});
