import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ReviewCard } from '../../../src/app/review-state.ts';
import { cardFace } from '../../../src/core/content/cards.ts';
import { type CardId, cardId } from '../../../src/core/kernel/ids.ts';
import { LiveRegion } from '../../../src/ui/parts/live-region.tsx';
import { ReviewScreen } from '../../../src/ui/review/review-screen.tsx';
import { aCard, type FakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { aCardState, anApp, press } from './support.ts';

/** A cloze card as it comes from the disk: its face is made anew each time. */
function aCloze(text: string, id: CardId = cardId('k/outbox/c1')): ReviewCard {
  const face = cardFace({ kind: 'cloze', text }, 'c1');
  if (!face.ok) throw new Error(face.error);
  return aCard({ id, face: face.value });
}

const TEXT = '이 패턴은 {{c1::아웃박스}}라고 하고, {{c1::max_poll::설정}}을 쓴다.';

function open(app: FakeApp, language: 'ko' | 'en' = 'ko') {
  const review = (
    <LiveRegion>
      <ReviewScreen wanted={null} done={null} />
    </LiveRegion>
  );
  return renderWith(app, review, { language, path: '/review' });
}

const asked = () => screen.getByRole('region', { name: '질문' }).textContent.replaceAll('\u2060', '');
const button = () => screen.queryByRole('button', { name: '힌트' });
const BARE = '이 패턴은 빈칸 [...](이)라고 하고, 빈칸 [설정]을(를) 쓴다.';
const HINTED = '이 패턴은 빈칸 [ㅇㅇㅂㅅ](이)라고 하고, 빈칸 [설정: m··_p···]을(를) 쓴다.';

describe('the hint in the blanks', () => {
  it.each([
    ['h', { key: 'h', code: 'KeyH' }],
    ['ㅗ, with Hangul on', { key: 'ㅗ', code: 'KeyH' }],
    ['Process, with Hangul on', { key: 'Process', keyCode: 229, code: 'KeyH' }],
  ])('[HINT-1] %s shows initials first, and the whole answer when asked', (_name, init) => {
    const app = anApp({ card: aCloze(TEXT) });
    open(app);
    expect(asked()).toBe(BARE);
    press(init);
    expect(asked()).toBe(HINTED);
    expect(app.review.reveal).not.toHaveBeenCalled();
    press({ code: 'Space' });
    expect(screen.getByRole('region', { name: '답' }).textContent).toBe(
      '이 패턴은 아웃박스라고 하고, max_poll을 쓴다.',
    );
  });

  it('[HINT-1] works with the focus on a button too', () => {
    open(anApp({ card: aCloze(TEXT) }));
    screen.getByRole('button', { name: '정답 보기' }).focus();
    press({ code: 'KeyH' });
    expect(asked()).toBe(HINTED);
  });

  it.each([{ isComposing: true }, { repeat: true }, { ctrlKey: true }, { altKey: true }, { shiftKey: true }])(
    '[HINT-2] nothing with %o',
    (more) => {
      open(anApp({ card: aCloze(TEXT) }));
      press({ code: 'KeyH', ...more });
      expect(asked()).toBe(BARE);
    },
  );

  it.each(['input', 'textarea'])('[HINT-2] nothing in a %s', (tag) => {
    const { container } = open(anApp({ card: aCloze(TEXT) }));
    press({ code: 'KeyH' }, container.appendChild(document.createElement(tag)));
    expect(asked()).toBe(BARE);
  });

  it('[HINT-3] the button under the question does the same, goes, and leaves the focus on the question', () => {
    open(anApp({ card: aCloze(TEXT) }));
    const hint = button();
    hint?.focus();
    fireEvent.click(hint!);
    expect(asked()).toBe(HINTED);
    expect(button()).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('질문');
  });

  it('[HINT-3] there is none for a card without blanks, for blanks without initials, or beside the answer', () => {
    const app = anApp();
    open(app);
    expect(button()).toBeNull();
    press({ code: 'KeyH' });
    act(() => app.review.store.setState(aCardState({ card: aCloze('$a = {{c1::b}}$ {{c1::->}}') }), true));
    expect(button()).toBeNull();
    act(() => app.review.store.setState(aCardState({ card: aCloze(TEXT), revealed: true }), true));
    expect(button()).toBeNull();
    press({ code: 'KeyH' });
    act(() => app.review.store.setState({ revealed: false, buttons: null }));
    expect(asked()).toBe(BARE);
  });

  it('[HINT-4] the live region says the initials', () => {
    const { container } = open(anApp({ card: aCloze(TEXT) }));
    press({ code: 'KeyH' });
    expect(container.querySelector('[aria-live]')?.textContent).toBe('힌트: ㅇㅇㅂㅅ, m··_p···');
  });

  it('[HINT-5] the next card, and the same card again or after undo, come without', () => {
    const app = anApp({ card: aCloze(TEXT) });
    open(app);
    const show = (card: ReviewCard) => act(() => app.review.store.setState(aCardState({ card }), true));
    press({ code: 'KeyH' });
    show(aCloze('{{c1::리더}}는 하나', cardId('k/leader/c1')));
    expect(asked()).toBe('빈칸 [...]은(는) 하나');
    press({ code: 'KeyH' });
    expect(asked()).toBe('빈칸 [ㄹㄷ]은(는) 하나');
    show(aCloze('{{c1::리더}}는 하나', cardId('k/leader/c1')));
    expect(asked()).toBe('빈칸 [...]은(는) 하나');
    show(aCloze(TEXT));
    expect(asked()).toBe(BARE);
    expect(button()).not.toBeNull();
  });

  it('[HINT-5] a flag or a mark on the card leaves it', () => {
    const card = aCloze(TEXT);
    const app = anApp({ card });
    open(app);
    press({ code: 'KeyH' });
    act(() => app.review.store.setState({ card: { ...card, flag: 2, marked: true } }));
    expect(asked()).toBe(HINTED);
  });

  it.each([
    ['ko', '단축키', '빈칸 힌트: 첫 자음'],
    ['en', 'Shortcuts', 'Hint in the blank: first letters'],
  ] as const)('[HINT-6] the list of keys names it (%s)', (language, title, label) => {
    open(anApp(), language);
    press({ code: 'Slash', shiftKey: true });
    const dialog = screen.getByRole('dialog', { name: title });
    const term = [...dialog.querySelectorAll('dt')].find((each) => each.textContent === label);
    expect(term?.nextElementSibling?.textContent).toBe('H');
  });
});
