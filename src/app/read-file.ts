import type { ReadReply, ReadRequest } from '../workers/read-file.ts';

/** Reads and checks a file away from the screen; nothing is stored. Rejects when the file cannot be read at all. */
export function readFileInWorker(request: ReadRequest): Promise<ReadReply> {
  const worker = new Worker(new URL('../workers/read-file.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadReply>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<ReadReply>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message || 'The file could not be read.'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
