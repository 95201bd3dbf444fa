import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../../src/ui/parts/markdown.tsx';
import { ShowsPictures } from '../../../src/ui/parts/pictures.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

// jsdom has no object URLs.
beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:kept');
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => vi.restoreAllMocks());

async function show(markdown: string, blob: Blob | null) {
  const app = createFakeApp();
  app.library.picture.mockResolvedValue(blob);
  let view: ReturnType<typeof renderWith> | undefined;
  await act(async () => {
    view = renderWith(
      app,
      <ShowsPictures of={{ '그림/순서 1.png': 'ab12' }}>
        <Markdown text={markdown} />
      </ShowsPictures>,
    );
  });
  return { app, unmount: () => view?.unmount() };
}

describe('a kept picture', () => {
  it('[PIC-5] is drawn where the note names it, with its words, and given back when it leaves', async () => {
    const { app, unmount } = await show('![순서도](<그림/순서 1.png>)', new Blob(['x']));
    const picture = screen.getByRole('img', { name: '순서도' });
    expect(picture.getAttribute('src')).toBe('blob:kept');
    expect(app.library.picture.mock.calls).toEqual([['ab12']]);
    unmount();
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:kept');
  });

  it('[PIC-5] that is not here (any longer) is said, with its words', async () => {
    await show('![순서도](<그림/순서 1.png>) ![다른 것](없는.png)', null);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('순서도')).toBeTruthy();
    expect(screen.getByText('다른 것')).toBeTruthy();
  });
});
