import { createStore } from 'zustand/vanilla';
import { askModel } from '../../src/app/ask-model.ts';
import type { Engine } from '../../src/app/engine.ts';
import type { Import, ImportState } from '../../src/app/import-state.ts';
import type { KnownNote } from '../../src/app/known-notes.ts';
import type { ModelEndpoint } from '../../src/app/model-endpoint.ts';
import type { readNotes } from '../../src/app/read-notes.ts';
import { createWorkbench } from '../../src/app/workbench.ts';
import { readNoteFile } from '../../src/formats/notes/read-note-file.ts';

export const UNKNOWN: KnownNote = { deck: null, source: null, cards: new Map(), gone: [], discarded: new Set() };

/** Reads notes as the worker does, but here: there are no workers in these tests. */
export const readHere: typeof readNotes = async (files, { onProgress, signal } = {}) => {
  const readings = [];
  const problems = [];
  for (const [done, { path, file }] of files.entries()) {
    onProgress?.(done, files.length, path);
    const read = readNoteFile(new TextEncoder().encode(await textOf(file)), path);
    if (signal?.aborted) throw signal.reason;
    if (read.ok) readings.push(read.value.reading);
    else problems.push(...read.error.errors.map((issue) => ({ file: path, ...issue })));
  }
  return { readings, problems, pictures: [] };
};

/** jsdom's blobs cannot be read but by its own reader. */
function textOf(file: Blob): Promise<string> {
  if ('text' in file) return file.text();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });
}

type Given = {
  readonly known?: (path: string) => KnownNote;
  readonly read?: typeof readNotes;
  readonly endpoint?: ModelEndpoint;
  /** Stands in for the worker that talks to the model. */
  readonly send?: Parameters<typeof askModel>[2];
};

/** A workbench on no library: what it reads is real, and what it hands over is kept in `handed`. */
export function aWorkbench({ known = () => UNKNOWN, read = readHere, endpoint, send }: Given = {}) {
  const handed: Parameters<Import['planNotes']>[] = [];
  const store = createStore<ImportState>(() => ({ view: 'empty' }));
  const imports = {
    store,
    planNotes: async (...given: Parameters<Import['planNotes']>) => {
      handed.push(given);
    },
  };
  const engine = { loaded: () => undefined } as unknown as Pick<Engine, 'loaded'>;
  const model = { read: async () => endpoint ?? null };
  const workbench = createWorkbench(engine, Promise.resolve(), imports, model, {
    readNotes: read,
    askModel: (given, question) => askModel(given, question, send),
    findKnown: async (_, readings) => readings.map(({ path }) => known(path)),
  });
  const state = () => {
    const now = workbench.store.getState();
    if (now.view !== 'choosing') throw new Error(`The workbench is ${now.view}.`);
    return now;
  };
  const note = () => {
    const { notes, at } = state();
    const here = notes[at];
    if (here === undefined) throw new Error('There is no note.');
    return here;
  };
  return { workbench, imports, handed, state, note };
}

export const aFile = (path: string, text: string) => ({ path, file: new Blob([text]) });
