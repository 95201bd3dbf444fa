import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readNotes } from '../../../src/app/read-notes.ts';
import { timed } from './replaying.ts';

export type NotesTimes = {
  /** Milliseconds from the files to all readings, the worker's start included. */
  readonly took: number;
  /** The longest that the page showed no new frame meanwhile, and the same while nothing was done. */
  readonly frozen: number;
  readonly idle: number;
  /** Milliseconds that the parser alone takes for the same texts, in the page. */
  readonly bare: number;
  readonly cards: number;
};

/** Reads notes as the workbench does, and then parses the same texts with nothing but remark. */
export async function measureNotes(notes: readonly string[], pieces: readonly string[]): Promise<NotesTimes> {
  const idle = await longestFrame(new Promise((resolve) => setTimeout(resolve, 1000)));
  const files = notes.map((text, n) => ({ path: `notes/${n}.md`, file: new Blob([text]) }));
  const started = performance.now();
  const reading = readNotes(files);
  const frozen = await longestFrame(reading);
  const { readings, problems } = await reading;
  const took = performance.now() - started;
  if (readings.length !== notes.length) throw new Error(JSON.stringify(problems));
  const parser = unified().use(remarkParse);
  const bare = timed(() => {
    for (const piece of pieces) parser.parse(piece);
  });
  const cards = readings.reduce((sum, { explicit, suggested }) => sum + explicit.length + suggested.length, 0);
  return { took, frozen, idle, bare, cards };
}

/** The longest distance of two frames until the work is done. */
async function longestFrame(work: Promise<unknown>): Promise<number> {
  let [longest, last, isDone] = [0, performance.now(), false];
  const finished = work.finally(() => {
    isDone = true;
  });
  finished.catch(() => {});
  while (!isDone) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await finished;
  return longest;
}
