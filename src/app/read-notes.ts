import { kindOfFile } from '../formats/notes/note-files.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';
import type { CandidateList, NoteFile, ReadNoteReply, ReadNoteRequest } from '../workers/read-notes.ts';
import type { ImportProblem } from './import-state.ts';

export type { NoteFile } from '../workers/read-notes.ts';

/** What is wrong with a file: it was not read, or not all of it is kept. */
export type NoteProblem = ImportProblem;

export type ReadNotes = {
  /** In the order of the files; those of an archive in its place. */
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
type Candidate = NoteReading[CandidateList][number];

/** A file to read and what came of it. */
type Job = NoteFile & { reading?: GrowingReading; readonly problems: NoteProblem[]; held: readonly Job[] };

/** More workers than this wait for each other's memory; for less than so many bytes each, starting takes longer. */
const MOST_WORKERS = 4;
const BYTES_EACH = 250_000;
/** So many files wait at each worker, so that none of them waits for the next. */
const AHEAD = 2;
/** The most often that progress is told. */
const STEPS = 25;

/**
 * Reads many notes, and archives of them, away from the screen; nothing is stored. A note that cannot be read is a
 * problem, and the others are read. Rejects when it is aborted, with the signal's reason, or a file cannot be opened.
 */
export async function readNotes(files: readonly NoteFile[], options: ReadNotesOptions = {}): Promise<ReadNotes> {
  options.signal?.throwIfAborted();
  const pictures: NoteFile[] = [];
  const jobsOf = (some: readonly NoteFile[]) => {
    pictures.push(...some.filter(({ path }) => kindOfFile(path) === 'picture'));
    return some
      .filter(({ path }) => kindOfFile(path) !== 'picture')
      .map((file): Job => ({ ...file, problems: [], held: [] }));
  };
  const jobs = jobsOf(files);
  await readAll(jobs, jobsOf, options);
  const all = jobs.flatMap((job) => [job, ...job.held]);
  return {
    readings: all.flatMap(({ reading }) => reading ?? []),
    problems: all.flatMap(({ problems }) => problems),
    pictures,
  };
}

function readAll(
  jobs: readonly Job[],
  jobsOf: (files: readonly NoteFile[]) => readonly Job[],
  { headingLevel, onProgress, signal }: ReadNotesOptions,
): Promise<void> {
  const queue = [...jobs];
  const workers: Worker[] = [];
  const level = headingLevel === undefined ? {} : { headingLevel };
  let [given, done] = [0, 0];
  return new Promise<void>((resolve, reject) => {
    const report = () => {
      if (done === queue.length) resolve();
      else if (isStep(done, queue.length)) onProgress?.(done, queue.length, queue[done]?.path ?? '');
    };
    const start = () => {
      const worker = new Worker(new URL('../workers/read-notes.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      let waiting = 0;
      const feed = () => {
        for (; waiting < AHEAD && given < queue.length; waiting += 1, given += 1) {
          const { path, file } = queue[given] as Job;
          worker.postMessage({ id: given, path, file, ...level } satisfies ReadNoteRequest);
        }
      };
      worker.onmessage = ({ data }: MessageEvent<ReadNoteReply>) => {
        const job = queue[data.id] as Job;
        if (data.kind !== 'done') return take(job, data);
        [waiting, done] = [waiting - 1, done + 1];
        job.held = jobsOf(data.files);
        queue.push(...job.held);
        // An archive may give work to others too.
        if (job.held.length > 0) startEnough();
        feed();
        report();
      };
      worker.onerror = (event) => reject(new Error(event.message || 'The notes could not be read.'));
      feed();
    };
    const startEnough = () => {
      for (let more = workersFor(queue.slice(given)) - workers.length; more > 0; more -= 1) start();
    };
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    report();
    startEnough();
  }).finally(() => {
    for (const worker of workers) worker.terminate();
  });
}

/** Whether a step of the way is done: drawing each file would take longer than reading it. */
function isStep(done: number, total: number): boolean {
  const stepsAt = (count: number) => Math.floor((count * STEPS) / total);
  return done === 0 || stepsAt(done) > stepsAt(done - 1);
}

function take(job: Job, data: Exclude<ReadNoteReply, { readonly kind: 'done' }>): void {
  if (data.kind === 'reading') job.reading = { ...data.reading, explicit: [], suggested: [], further: [] };
  else if (data.kind === 'candidates') job.reading?.[data.list].push(...data.cards);
  else job.problems.push(...data.issues.map((issue) => ({ file: job.path, ...issue })));
}

function workersFor(files: readonly NoteFile[]): number {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const useful = Math.max(1, Math.ceil(bytes / BYTES_EACH));
  return Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1, files.length, useful);
}
