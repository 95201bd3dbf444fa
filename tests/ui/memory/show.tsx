import { act } from '@testing-library/react';
import type { MemoryState } from '../../../src/app/memory-state.ts';
import { MemoryPage } from '../../../src/ui/memory/memory-page.tsx';
import { createFakeApp, type FakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const IDLE: MemoryState = { fit: { view: 'idle' }, weightsBack: null, movesBack: null };

export async function show(state: Partial<MemoryState> = {}, app: FakeApp = createFakeApp()) {
  app.memory.store.setState({ ...IDLE, ...state });
  // The page suspends while the record is read.
  await act(async () => {
    renderWith(app, <MemoryPage />);
  });
  return app;
}
