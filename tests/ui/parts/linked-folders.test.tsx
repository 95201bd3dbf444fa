import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { LinkedFolder } from '../../../src/app/folders.ts';
import { LinkedFolders } from '../../../src/ui/parts/linked-folders.tsx';
import { createFakeApp, NOW } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const folder: LinkedFolder = { id: 'one', name: '노트', at: NOW };

function show(folders?: readonly LinkedFolder[]) {
  const app = createFakeApp(folders === undefined ? {} : { folders });
  const onFiles = vi.fn();
  return { app, onFiles, ...renderWith(app, <LinkedFolders onFiles={onFiles} />) };
}

describe('linked folders', () => {
  it('[FOLDER-2] are not spoken of where a browser cannot link one', () => {
    expect(show().container.textContent).toBe('');
  });

  it('[FOLDER-1] hand on the notes of a folder that is refreshed or linked', async () => {
    const { app, onFiles } = show([folder]);
    const files = [{ path: '노트/kafka.md', file: new Blob(['# Kafka']) }];
    app.folders.refresh.mockResolvedValue({ kind: 'files', files });
    await userEvent.click(screen.getByRole('button', { name: '노트 새로 고침' }));
    expect(app.folders.refresh).toHaveBeenCalledWith('one');
    expect(onFiles).toHaveBeenCalledWith(files);
    app.folders.link.mockResolvedValue({ kind: 'files', files });
    await userEvent.click(screen.getByRole('button', { name: '폴더 연결' }));
    expect(onFiles).toHaveBeenCalledTimes(2);
  });

  it('[FOLDER-3] say what is the matter, and nothing when the picker is closed', async () => {
    const { app, onFiles } = show([folder]);
    await userEvent.click(screen.getByRole('button', { name: '폴더 연결' }));
    expect(screen.queryByRole('alert')).toBeNull();
    const press = () => userEvent.click(screen.getByRole('button', { name: '노트 새로 고침' }));
    await press();
    expect(screen.getByRole('alert').textContent).toBe('이 폴더에는 노트가 없습니다.');
    app.folders.refresh.mockResolvedValue({ kind: 'refused' });
    await press();
    expect(screen.getByRole('alert').textContent).toMatch(/허락하지 않았습니다/);
    app.folders.refresh.mockResolvedValue({ kind: 'missing' });
    await press();
    expect(screen.getByRole('alert').textContent).toMatch(/찾을 수 없습니다/);
    app.folders.refresh.mockRejectedValue(new Error('InvalidStateError'));
    await press();
    expect(screen.getByRole('alert').textContent).toMatch(/InvalidStateError/);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('[FOLDER-4] are unlinked with one press', async () => {
    const { app } = show([folder]);
    await userEvent.click(screen.getByRole('button', { name: '노트 연결 끊기' }));
    expect(app.folders.unlink).toHaveBeenCalledWith('one');
  });
});
