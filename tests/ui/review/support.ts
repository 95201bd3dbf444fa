import { act, fireEvent } from '@testing-library/react';
import type { GrantButton, ReviewState } from '../../../src/app/review-state.ts';
import { studyDay } from '../../../src/core/kernel/ids.ts';
import { aCard, createFakeApp, type FakeApp } from '../support/fake-app.ts';

type CardState = Extract<ReviewState, { readonly view: 'card' }>;

export const GRANT = { phase: 'review', step: 0, due: { unit: 'day', day: studyDay(20800) } } as const;

export const BUTTONS: readonly GrantButton[] = [
  { rating: 1, grant: GRANT, days: 0, seconds: 600 },
  { rating: 2, grant: GRANT, days: 8, seconds: 0 },
  { rating: 3, grant: GRANT, days: 21, seconds: 0 },
  { rating: 4, grant: GRANT, days: 51, seconds: 0 },
];

export function aCardState(changes: Partial<CardState> = {}): CardState {
  return {
    view: 'card',
    deck: null,
    card: aCard(),
    ahead: null,
    revealed: false,
    buttons: changes.revealed === true ? BUTTONS : null,
    counts: { new: 3, learning: 1, review: 5 },
    saving: false,
    failed: null,
    notice: null,
    ...changes,
  };
}

/** A review whose `reveal` shows the buttons, as the real one does. */
export function anApp(changes: Partial<CardState> = {}): FakeApp {
  const app = createFakeApp({ review: aCardState(changes) });
  app.review.reveal.mockImplementation(() => {
    app.review.store.setState({ revealed: true, buttons: BUTTONS });
    return undefined;
  });
  return app;
}

export function press(init: KeyboardEventInit, target: Element = document.activeElement ?? document.body): void {
  act(() => {
    fireEvent.keyDown(target, init);
  });
}
