import { createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DropAnywhere } from '../../../src/ui/import/drop-anywhere.tsx';
import { consumeLaunchedFiles } from '../../../src/ui/import/launch-files.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const file = new File(['[]'], 'deck.json');

describe('files dropped anywhere', () => {
  it('[IMP-10] takes dropped decks to the preview, and shows a hint while they are held', async () => {
    const app = createFakeApp();
    const { history } = renderWith(app, <DropAnywhere />);
    const dataTransfer = { types: ['Files'], files: [file] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText(/놓으면/)).toBeTruthy();
    const drop = createEvent.drop(document.body, { dataTransfer });
    fireEvent(document.body, drop);
    expect(drop.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(app.imports.readFiles).toHaveBeenCalledWith([file]));
    expect(history?.at(-1)).toBe('/import');
    expect(screen.queryByText(/놓으면/)).toBeNull();
  });

  it('[WB-19] takes dropped notes, and what lies beside them, to the workbench', async () => {
    const app = createFakeApp();
    const { history } = renderWith(app, <DropAnywhere />);
    const note = new File(['# 제목'], 'a.md');
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [note, file] } });
    await vi.waitFor(() =>
      expect(app.workbench.read).toHaveBeenCalledWith([
        { path: 'a.md', file: note },
        { path: 'deck.json', file },
      ]),
    );
    expect(history?.at(-1)).toBe('/notes');
    expect(app.imports.readFiles).not.toHaveBeenCalled();
  });

  it('[WB-19] goes through dropped folders to the last entry, and takes notes, pictures and archives out of them', async () => {
    const app = createFakeApp();
    renderWith(app, <DropAnywhere />);
    const leaf = (name: string) => ({
      isFile: true,
      name,
      file: (done: (one: File) => void) => done(new File(['x'], name)),
    });
    const folder = (name: string, children: readonly object[]) => ({
      isDirectory: true,
      name,
      createReader() {
        const left = [...children];
        return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 2)) };
      },
    });
    const root = folder('notes', [leaf('a.md'), leaf('b.zip'), leaf('style.css'), folder('img', [leaf('p.png')])]);
    const items = [{ webkitGetAsEntry: () => root }];
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [], items } });
    await vi.waitFor(() => expect(app.workbench.read).toHaveBeenCalled());
    expect(app.workbench.read.mock.calls[0]?.[0].map(({ path }) => path)).toEqual([
      'notes/a.md',
      'notes/b.zip',
      'notes/img/p.png',
    ]);
  });

  it('[IMP-10] leaves dragged text alone', () => {
    const app = createFakeApp();
    renderWith(app, <DropAnywhere />);
    const drop = createEvent.drop(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
    fireEvent(document.body, drop);
    expect(drop.defaultPrevented).toBe(false);
    expect(app.imports.readFiles).not.toHaveBeenCalled();
  });
});

describe('files that the installed app was opened with', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('[IMP-11] reads them and goes to the preview; a start without files stays where it is', async () => {
    let consumer: (params: { files?: { getFile(): Promise<File> }[] }) => void = () => undefined;
    vi.stubGlobal('launchQueue', { setConsumer: (given: typeof consumer) => (consumer = given) });
    const app = createFakeApp();
    const navigate = vi.fn();
    consumeLaunchedFiles(app, navigate);
    consumer({ files: [] });
    expect(navigate).not.toHaveBeenCalled();
    consumer({ files: [{ getFile: async () => file }] });
    await vi.waitFor(() => expect(app.imports.readFiles).toHaveBeenCalledWith([file]));
    expect(navigate).toHaveBeenCalledWith('/import');
  });

  it('[WB-19] takes notes to the workbench', async () => {
    let consumer: (params: { files?: { getFile(): Promise<File> }[] }) => void = () => undefined;
    vi.stubGlobal('launchQueue', { setConsumer: (given: typeof consumer) => (consumer = given) });
    const app = createFakeApp();
    const navigate = vi.fn();
    const note = new File(['# 제목'], 'a.md');
    consumeLaunchedFiles(app, navigate);
    consumer({ files: [{ getFile: async () => note }] });
    await vi.waitFor(() => expect(app.workbench.read).toHaveBeenCalledWith([{ path: 'a.md', file: note }]));
    expect(navigate).toHaveBeenCalledWith('/notes');
  });

  it('[IMP-11] does nothing where the browser has no launch queue', () => {
    expect(() => consumeLaunchedFiles(createFakeApp(), vi.fn())).not.toThrow();
  });
});
