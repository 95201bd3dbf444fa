import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { App } from '../../../src/app/app.ts';
import { AppContext } from '../../../src/ui/app-context.ts';
import { en } from '../../../src/ui/i18n/en.ts';
import { korean, WordsContext } from '../../../src/ui/i18n/messages.ts';

afterEach(cleanup);

// jsdom draws no dialogs and no popovers: being open is all that the tests need of them.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

HTMLElement.prototype.hidePopover ??= () => undefined;
HTMLElement.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;

/** Renders a screen with an app, in one language, on a router whose places are in `history`. */
export function renderWith(app: App, screen: ReactElement, options: { language?: 'ko' | 'en'; path?: string } = {}) {
  const location = memoryLocation({ path: options.path ?? '/', record: true });
  const words = options.language === 'en' ? { language: 'en' as const, messages: en } : korean;
  const view = render(
    <Router hook={location.hook}>
      <AppContext value={app}>
        <WordsContext value={words}>{screen}</WordsContext>
      </AppContext>
    </Router>,
  );
  return { ...view, history: location.history };
}
