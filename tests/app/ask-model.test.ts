import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askModel } from '../../src/app/ask-model.ts';
import { readAddress } from '../../src/app/model-address.ts';
import { createModelSettings, type ModelEndpoint } from '../../src/app/model-endpoint.ts';
import { readNoteFile } from '../../src/formats/notes/read-note-file.ts';
import type { SendReply } from '../../src/workers/send-to-model.ts';
import { aFile, aWorkbench, UNKNOWN } from './bench-support.ts';

const ENDPOINT: ModelEndpoint = { address: 'https://models.example/v1', model: 'm', key: 'k' };
const TEXT = '# 카프카\n\n리더가 쓰기를 받는다.\n';
const CARD = { question: '쓰기는 누가 받는가?', answer: '리더', quote: '리더가 쓰기를 받는다.' };
const answered = (status: number, content = JSON.stringify({ cards: [CARD] })): SendReply => ({
  kind: 'answered',
  status,
  body: JSON.stringify({ choices: [{ message: { content } }] }),
});

function aQuestion(text = TEXT, signal = new AbortController().signal) {
  const read = readNoteFile(new TextEncoder().encode(text), 'k.md');
  if (!read.ok) throw new Error('unreadable');
  const { reading } = read.value;
  return {
    reading,
    span: { start: 0, end: reading.text.length },
    taken: new Set<string>(),
    signal,
  };
}

const failure = async (...given: Parameters<typeof askModel>) => {
  const asked = await askModel(...given);
  return asked.ok ? 'ok' : asked.error.code;
};

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

describe('the address', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1/chat/completions'],
    [' https://api.openai.com/v1/ ', 'https://api.openai.com/v1/chat/completions'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:1234/v1', 'http://127.0.0.1:1234/v1/chat/completions'],
    ['http://models.localhost:1234/v1', 'http://models.localhost:1234/v1/chat/completions'],
    ['https://x.example/chat/completions', 'https://x.example/chat/completions'],
    ['https://x.example/v1?api-version=2#top', 'https://x.example/v1/chat/completions?api-version=2'],
  ])('[ASK-10] %s is asked at %s', (written, url) => {
    const read = readAddress(written);
    expect(read.ok && read.value.href).toBe(url);
  });

  it.each([
    ['', 'not-an-address'],
    ['localhost:11434/v1', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['http://models.example/v1', 'insecure'],
    ['http://192.168.0.5:11434/v1', 'insecure'],
    ['http://localhost.example/v1', 'insecure'],
    ['http://[::1]:1234/v1', 'insecure'],
    ['http://127.evil.example/v1', 'insecure'],
    ['https://me:secret@models.example/v1', 'has-password'],
  ])('[ASK-10] %j is refused: %s', (written, error) => {
    expect(readAddress(written)).toEqual({ ok: false, error });
  });
});

describe('asking', () => {
  it.each<[string, SendReply]>([
    ['refused-key', answered(401)],
    ['refused-key', answered(403)],
    ['not-found', answered(404)],
    ['too-many-requests', answered(429)],
    ['server-error', answered(500)],
    ['server-error', answered(400)],
    ['unreachable', { kind: 'unreachable' }],
    ['too-large', { kind: 'too-large' }],
    ['not-json', answered(200, 'hello')],
    ['wrong-shape', answered(200, '{}')],
    ['no-cards', answered(200, '[]')],
    ['ok', answered(200)],
  ])('[ASK-7] tells %s', async (code, reply) => {
    expect(await failure(ENDPOINT, aQuestion(), async () => reply)).toBe(code);
  });

  it('[ASK-7] sends nothing without an endpoint, with an unusable one, with too long a text, or offline', async () => {
    const send = vi.fn();
    expect(await failure(null, aQuestion(), send)).toBe('off');
    expect(await failure({ ...ENDPOINT, address: 'http://models.example' }, aQuestion(), send)).toBe('bad-address');
    expect(await failure(ENDPOINT, aQuestion('가나다. '.repeat(8000)), send)).toBe('too-long');
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failure(ENDPOINT, aQuestion(), send)).toBe('offline');
    expect(send).not.toHaveBeenCalled();
  });

  it('[ASK-7] asks a model on this machine without a network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const local = { ...ENDPOINT, address: 'http://localhost:1/v1' };
    expect(await failure(local, aQuestion(), async () => answered(200))).toBe('ok');
  });

  it('[ASK-7] tells stopping from waiting too long, and throws what is neither', async () => {
    const waits = (_: unknown, signal: AbortSignal) =>
      new Promise<SendReply>((_resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const stop = new AbortController();
    const stopped = failure(ENDPOINT, aQuestion(TEXT, stop.signal), waits);
    stop.abort();
    expect(await stopped).toBe('stopped');
    const never = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('late')));
    expect(await failure(ENDPOINT, aQuestion(), waits)).toBe('timed-out');
    never.mockRestore();
    const broken = askModel(ENDPOINT, aQuestion(), () => Promise.reject(new Error('bug')));
    await expect(broken).rejects.toThrow('bug');
  });
});

describe('the settings of a model', () => {
  it.each([undefined, null, 'x', { address: 1, model: '', key: '' }, { address: 'https://x.example' }])(
    '[ASK-5] a stored value of another shape is none: %j',
    async (value) => {
      const db = { settings: { get: async () => ({ key: 'modelEndpoint', value }) } };
      const engine = { loaded: () => ({ db }) } as unknown as Parameters<typeof createModelSettings>[0];
      expect(await createModelSettings(engine, Promise.resolve()).read()).toBeNull();
    },
  );
});

describe('what a model suggests on the workbench', () => {
  async function asked(known = UNKNOWN) {
    const send = vi.fn(async () => answered(200));
    const bench = aWorkbench({ endpoint: ENDPOINT, send, known: () => known });
    await bench.workbench.read([aFile('k.md', TEXT)]);
    const before = bench.note();
    const count = await bench.workbench.ask(null, new AbortController().signal);
    return { ...bench, before, count, send };
  }

  it('[ASK-6] is undecided, marked, and the first of it is looked at', async () => {
    const { note, count } = await asked();
    const card = note().cards.find(({ candidate }) => candidate.reader === 'model');
    expect(count).toEqual({ ok: true, value: 1 });
    expect(card).toMatchObject({ decision: 'pending', isFurther: false, candidate: { explicit: false } });
    expect(note().current).toBe(card?.candidate.key);
  });

  it('[ASK-12] goes in one step back, and is not suggested twice', async () => {
    const { workbench, note, before, state } = await asked();
    expect(await workbench.ask(null, new AbortController().signal)).toMatchObject({ error: { code: 'no-cards' } });
    expect(state().past).toHaveLength(1);
    workbench.undo();
    expect(note()).toEqual(before);
  });

  it('[ASK-12] stays discarded when it was discarded at another time', async () => {
    const first = await asked();
    const key = first.note().cards.find(({ candidate }) => candidate.reader === 'model')?.candidate.key ?? '';
    const { note, count } = await asked({ ...UNKNOWN, discarded: new Set([key]) });
    const card = note().cards.find(({ candidate }) => candidate.reader === 'model');
    expect(card).toMatchObject({ decision: 'discarded', isFurther: true });
    expect(count).toEqual({ ok: true, value: 0 });
  });

  it('[ASK-11] is asked of the selected passage alone', async () => {
    const { workbench, send } = await asked();
    await workbench.ask({ start: 2, end: 5 }, new AbortController().signal);
    const [request] = send.mock.lastCall as unknown as [{ readonly body: string }];
    expect(JSON.parse(request.body).messages[1].content).toBe('카프카');
  });
});
