import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardId } from '../../../src/core/kernel/ids.ts';
import { ReviewScreen } from '../../../src/ui/review/review-screen.tsx';
import { aCard, type FakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';
import { aCardState, anApp } from './support.ts';

let clock = 10_000;
let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  clock = 10_000;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

function paint() {
  for (const frame of frames.splice(0)) frame(clock);
}

function at<E extends Event>(event: E): E {
  Object.defineProperty(event, 'timeStamp', { value: clock });
  return event;
}

function down(button: HTMLElement) {
  act(() => void fireEvent(button, at(new MouseEvent('pointerdown', { bubbles: true }))));
}

function click(button: HTMLElement, detail = 1) {
  act(() => void fireEvent(button, at(new MouseEvent('click', { bubbles: true, cancelable: true, detail }))));
}

function tap(name: string | RegExp) {
  const button = screen.getByRole('button', { name });
  down(button);
  click(button);
}

function open(app: FakeApp) {
  renderWith(app, <ReviewScreen wanted={null} done={null} />);
  paint();
  clock += 1000;
}

describe('a double tap', () => {
  it('[REVIEW-14] shows the answer and does not rate it', () => {
    const app = anApp();
    open(app);
    tap('정답 보기');
    paint();
    clock += 299;
    tap(/^알맞음/);
    expect(app.review.rate).not.toHaveBeenCalled();
    clock += 2;
    tap(/^알맞음/);
    expect(app.review.rate.mock.calls).toEqual([[3]]);
  });

  it('[REVIEW-14] waits for the paint, however long it takes', () => {
    const app = anApp();
    open(app);
    tap('정답 보기');
    clock += 5000;
    tap(/^알맞음/);
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it('[REVIEW-15] a finger that was down before the answer came cannot rate, however late it is lifted', () => {
    const app = anApp();
    open(app);
    const show = screen.getByRole('button', { name: '정답 보기' });
    down(show);
    click(show);
    paint();
    clock += 2000;
    click(screen.getByRole('button', { name: /^알맞음/ }));
    expect(app.review.rate).not.toHaveBeenCalled();
  });

  it('[REVIEW-16] after a rating does not show the next answer', () => {
    const app = anApp({ revealed: true });
    open(app);
    tap(/^알맞음/);
    act(() => app.review.store.setState(aCardState({ card: aCard({ id: cardId('k/next/1') }) }), true));
    paint();
    clock += 149;
    tap('정답 보기');
    expect(app.review.reveal).not.toHaveBeenCalled();
    clock += 2;
    tap('정답 보기');
    expect(app.review.reveal).toHaveBeenCalledTimes(1);
  });

  it('[REVIEW-17] keyboards and screen readers are not kept waiting', () => {
    const app = anApp();
    open(app);
    tap('정답 보기');
    paint();
    click(screen.getByRole('button', { name: /^다시/ }), 0);
    expect(app.review.rate.mock.calls).toEqual([[1]]);
  });
});
