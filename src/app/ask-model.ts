import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { AnswerFault } from '../formats/notes/ask-model.ts';
import type { Span } from '../formats/notes/by-hand.ts';
import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import type { SendReply, SendRequest } from '../workers/send-to-model.ts';
import { isThisMachine, readAddress } from './model-address.ts';
import type { ModelEndpoint } from './model-endpoint.ts';

export type AskFault =
  | AnswerFault
  | 'off'
  | 'bad-address'
  | 'too-long'
  | 'refused-key'
  | 'not-found'
  | 'too-many-requests'
  | 'server-error'
  | 'offline'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'stopped';

/** `figure`: the HTTP status that the server refused with, or the most characters that can be asked about. */
export type AskFailure = { readonly code: AskFault; readonly figure: number };

export type Question = {
  readonly reading: NoteReading;
  readonly span: Span;
  /** The keys of the candidates that are there. */
  readonly taken: ReadonlySet<string>;
  readonly signal: AbortSignal;
};

type Send = (request: SendRequest, signal: AbortSignal) => Promise<SendReply>;

/** A model on one's own machine may take its time; after this it is not coming. */
const PATIENCE = 180_000;

/** One request to the person's own endpoint, and the cards in its answer. Rejects on bugs alone. */
export async function askModel(
  endpoint: ModelEndpoint | null,
  { reading, span, taken, signal }: Question,
  send: Send = sendFromWorker,
): Promise<Result<readonly Candidate[], AskFailure>> {
  if (endpoint === null) return refuse('off');
  const url = readAddress(endpoint.address);
  if (!url.ok) return refuse('bad-address');
  const { MAX_ASKED, readAnswer, requestBody } = await import('../formats/notes/ask-model.ts');
  if (span.end - span.start > MAX_ASKED) return refuse('too-long', MAX_ASKED);
  if (!navigator.onLine && !isThisMachine(url.value)) return refuse('offline');
  const body = requestBody(endpoint.model, reading, span);
  const patience = AbortSignal.timeout(PATIENCE);
  let reply: SendReply;
  try {
    reply = await send({ url: url.value.href, key: endpoint.key, body }, AbortSignal.any([signal, patience]));
  } catch (error) {
    if (signal.aborted) return refuse('stopped');
    if (patience.aborted) return refuse('timed-out');
    throw error;
  }
  if (reply.kind !== 'answered') return refuse(reply.kind);
  const refused = refusalOf(reply.status);
  if (refused !== null) return refuse(refused, reply.status);
  const answer = readAnswer(reply.body, reading, span, taken);
  return answer.ok ? ok(answer.value) : refuse(answer.error);
}

function refuse(code: AskFault, figure = 0) {
  return fail({ code, figure });
}

function refusalOf(status: number): AskFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'refused-key';
  if (status === 404) return 'not-found';
  return status === 429 ? 'too-many-requests' : 'server-error';
}

/** Stopped, the worker ends, and its request with it. Rejects with the reason of the signal. */
function sendFromWorker(request: SendRequest, signal: AbortSignal): Promise<SendReply> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const worker = new Worker(new URL('../workers/send-to-model.ts', import.meta.url), { type: 'module' });
  return new Promise<SendReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SendReply>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'The model could not be asked.'));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
