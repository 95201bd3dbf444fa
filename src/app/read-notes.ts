import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';
import type { CandidateList, NoteFile, ReadNotesReply, ReadNotesRequest } from '../workers/read-notes.ts';
import type { ImportProblem } from './import-state.ts';

export type { NoteFile } from '../workers/read-notes.ts';

/** What is wrong with a file: it was not read, or not all of it is kept. */
export type NoteProblem = ImportProblem;

export type ReadNotes = {
  readonly readings: readonly NoteReading[];
  readonly problems: readonly NoteProblem[];
  /** The picture files that came along. */
  readonly pictures: readonly NoteFile[];
};

export type ReadNotesOptions = {
  /** Take every heading of this level as a question. */
  readonly headingLevel?: HeadingLevel;
  readonly onProgress?: (done: number, total: number, path: string) => void;
  readonly signal?: AbortSignal;
};

/** The lists of a long note come piece by piece, right behind it. */
type GrowingReading = Omit<NoteReading, CandidateList> & { readonly [L in CandidateList]: Candidate[] };

/**
 * Reads many notes, and archives of them, away from the screen; nothing is stored. A note that cannot be read is a
 * problem, and the others are read. Rejects when it is aborted, with the signal's reason, or a file cannot be opened.
 */
export function readNotes(files: readonly NoteFile[], options: ReadNotesOptions = {}): Promise<ReadNotes> {
  const { headingLevel, onProgress, signal } = options;
  if (signal?.aborted === true) return Promise.reject(signal.reason);
  const worker = new Worker(new URL('../workers/read-notes.ts', import.meta.url), { type: 'module' });
  const readings: GrowingReading[] = [];
  const problems: NoteProblem[] = [];
  const pictures: NoteFile[] = [];
  return new Promise<ReadNotes>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadNotesReply>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total, data.path);
      else if (data.kind === 'reading') readings.push({ ...data.reading, explicit: [], suggested: [], further: [] });
      else if (data.kind === 'candidates') readings.at(-1)?.[data.list].push(...data.cards);
      else if (data.kind === 'picture') pictures.push(data.picture);
      else if (data.kind === 'problems') problems.push(...data.issues.map((issue) => ({ file: data.file, ...issue })));
      else resolve({ readings, problems, pictures });
    };
    worker.onerror = (event) => reject(new Error(event.message || 'The notes could not be read.'));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    const request: ReadNotesRequest = { files, ...(headingLevel === undefined ? {} : { headingLevel }) };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
