import { createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DropAnywhere } from '../../../src/ui/import/drop-anywhere.tsx';
import { consumeLaunchedFiles } from '../../../src/ui/import/launch-files.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const file = new File(['[]'], 'deck.json');

describe('files dropped anywhere', () => {
  it('[IMP-10] takes dropped files to the preview, and shows a hint while they are held', async () => {
    const app = createFakeApp();
    const { history } = renderWith(app, <DropAnywhere />);
    const dataTransfer = { types: ['Files'], files: [file] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText(/놓으면/)).toBeTruthy();
    const drop = createEvent.drop(document.body, { dataTransfer });
    fireEvent(document.body, drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(app.imports.readFiles).toHaveBeenCalledWith([file]);
    expect(history.at(-1)).toBe('/import');
    expect(screen.queryByText(/놓으면/)).toBeNull();
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

  it('[IMP-11] does nothing where the browser has no launch queue', () => {
    expect(() => consumeLaunchedFiles(createFakeApp(), vi.fn())).not.toThrow();
  });
});
