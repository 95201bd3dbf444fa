import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReviewScreen } from '../../../src/ui/review/review-screen.tsx';
import type { FakeApp } from '../support/fake-app.ts';
import { aCard } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { anApp, press } from './support.ts';

function open(app: FakeApp) {
  return renderWith(app, <ReviewScreen wanted={null} done={null} />, { path: '/review' });
}

const PROCESS = { key: 'Process', keyCode: 229 };

describe('showing and rating', () => {
  it.each(['Space', 'Enter', 'NumpadEnter'])('[REVIEW-1] %s shows the answer, then rates Good', (code) => {
    const app = anApp();
    open(app);
    press({ code });
    expect(app.review.reveal).toHaveBeenCalledTimes(1);
    expect(app.review.rate).not.toHaveBeenCalled();
    press({ code });
    expect(app.review.rate.mock.calls).toEqual([[3]]);
  });

  it.each([
    ['Digit1', 1],
    ['Digit2', 2],
    ['Digit3', 3],
    ['Digit4', 4],
    ['Numpad1', 1],
    ['Numpad4', 4],
  ])('[REVIEW-2] %s rates %i once the answer is shown, and not before', (code, rating) => {
    const app = anApp();
    open(app);
    press({ code });
    expect(app.review.rate).not.toHaveBeenCalled();
    press({ code: 'Space' });
    press({ code });
    expect(app.review.rate.mock.calls).toEqual([[rating]]);
  });

  it('[REVIEW-3] a held key counts once', () => {
    const app = anApp();
    open(app);
    press({ code: 'Space' });
    press({ code: 'Space', repeat: true });
    press({ code: 'Digit1', repeat: true });
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it('[REVIEW-3] a held Enter on the focused Show button does not run on', () => {
    const app = anApp();
    open(app);
    const show = screen.getByRole('button', { name: '정답 보기' });
    show.focus();
    const held = new KeyboardEvent('keydown', { code: 'Enter', repeat: true, bubbles: true, cancelable: true });
    show.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
  });

  it('[REVIEW-4] nothing is rated while an answer is being written', () => {
    const app = anApp({ revealed: true, saving: true });
    open(app);
    press({ code: 'Space' });
    press({ code: 'Digit1' });
    press({ code: 'Minus' });
    expect(app.review.rate).not.toHaveBeenCalled();
    expect(app.review.bury).not.toHaveBeenCalled();
  });
});

describe('the other keys, by their place on the keyboard', () => {
  const KEYS = [
    ['u', { code: 'KeyU' }, 'undo'],
    ['Ctrl+Z', { code: 'KeyZ', ctrlKey: true }, 'undo'],
    ['Cmd+Z', { code: 'KeyZ', metaKey: true }, 'undo'],
    ['Ctrl+Shift+Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
    ['Ctrl+Y', { code: 'KeyY', ctrlKey: true }, 'redo'],
    ['-', { code: 'Minus' }, 'bury'],
    ['numpad -', { code: 'NumpadSubtract' }, 'bury'],
    ['@', { code: 'Digit2', shiftKey: true }, 'suspend'],
    ['*', { code: 'Digit8', shiftKey: true }, 'toggleMark'],
    ['numpad *', { code: 'NumpadMultiply' }, 'toggleMark'],
  ] as const;

  it.each(KEYS)('[REVIEW-5] %s', (_name, init, action) => {
    const app = anApp({ revealed: true });
    open(app);
    press(init);
    expect(app.review[action]).toHaveBeenCalledTimes(1);
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it.each(KEYS)('[REVIEW-6] %s, with Hangul on', (_name, init, action) => {
    const app = anApp();
    open(app);
    press({ ...init, ...PROCESS });
    expect(app.review[action]).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['ㅕ', 'KeyU', 'undo'],
    ['ㅑ', 'KeyI', 'info'],
  ] as const)('[REVIEW-6] %s in the place of %s', async (key, code, action) => {
    const app = anApp();
    open(app);
    await act(async () => press({ key, code }));
    expect(app.review[action]).toHaveBeenCalledTimes(1);
  });

  it('[REVIEW-6] Space and digits with Hangul on', () => {
    const app = anApp();
    open(app);
    press({ ...PROCESS, code: 'Space' });
    press({ ...PROCESS, code: 'Digit4' });
    expect(app.review.rate.mock.calls).toEqual([[4]]);
  });

  it('[REVIEW-7] Ctrl and a digit flags, the same again takes the flag away, and nothing is rated', () => {
    const app = anApp({ revealed: true, card: aCard({ flag: 2 }) });
    open(app);
    press({ code: 'Digit7', ctrlKey: true });
    press({ code: 'Digit2', metaKey: true });
    press({ code: 'Digit8', ctrlKey: true });
    expect(app.review.setFlag.mock.calls).toEqual([[7], [0]]);
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it.each([{ altKey: true }, { ctrlKey: true, altKey: true }, { shiftKey: true }])(
    '[REVIEW-7] a digit with %o does not rate',
    (modifiers) => {
      const app = anApp({ revealed: true });
      open(app);
      press({ code: 'Digit3', ...modifiers });
      expect(app.review.rate).not.toHaveBeenCalled();
    },
  );

  it('[REVIEW-8] leaves other chords to the browser', () => {
    const app = anApp();
    open(app);
    for (const init of [
      { code: 'KeyR', ctrlKey: true },
      { code: 'KeyU', ctrlKey: true },
      { code: 'KeyI', altKey: true },
    ]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(app.review.undo).not.toHaveBeenCalled();
  });

  it('[REVIEW-9] Esc goes back to Today', () => {
    const app = anApp();
    const { history } = open(app);
    press({ code: 'Escape' });
    expect(history.at(-1)).toBe('/');
  });

  it('[REVIEW-10] ? shows the keys, and under the dialog no key reaches the card', () => {
    const app = anApp({ revealed: true });
    open(app);
    press({ code: 'Slash', shiftKey: true });
    expect(screen.getByRole('dialog', { name: '단축키' })).toBeTruthy();
    press({ code: 'Digit1' }, document.body);
    press({ code: 'KeyU' }, document.body);
    expect(app.review.rate).not.toHaveBeenCalled();
    expect(app.review.undo).not.toHaveBeenCalled();
  });
});

describe('where keys belong to somebody else', () => {
  it.each(['input', 'textarea', 'select'])('[REVIEW-11] never fire in a %s', (tag) => {
    const app = anApp({ revealed: true });
    const { container } = open(app);
    const field = container.appendChild(document.createElement(tag));
    for (const init of [{ code: 'Digit1' }, { code: 'Space' }, { code: 'KeyU' }, { code: 'KeyU', ...PROCESS }]) {
      press(init, field);
    }
    expect(app.review.rate).not.toHaveBeenCalled();
    expect(app.review.undo).not.toHaveBeenCalled();
  });

  it('[REVIEW-11] never fire in editable text', () => {
    const app = anApp({ revealed: true });
    const { container } = open(app);
    const field = container.appendChild(document.createElement('div'));
    field.setAttribute('contenteditable', '');
    press({ code: 'Digit1' }, field);
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it('[REVIEW-12] never fire while a syllable is being composed', () => {
    const app = anApp({ revealed: true });
    open(app);
    press({ code: 'Enter', isComposing: true });
    press({ code: 'KeyU', isComposing: true, ...PROCESS });
    expect(app.review.rate).not.toHaveBeenCalled();
    expect(app.review.undo).not.toHaveBeenCalled();
  });

  it('[REVIEW-13] a focused control keeps Space and Enter; letters still go to the card', () => {
    const app = anApp({ revealed: true });
    open(app);
    screen.getByRole('button', { name: /^다시/ }).focus();
    press({ code: 'Space' });
    expect(app.review.rate).not.toHaveBeenCalled();
    press({ code: 'KeyU' });
    expect(app.review.undo).toHaveBeenCalledTimes(1);
  });
});
