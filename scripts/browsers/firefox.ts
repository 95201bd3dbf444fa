import { existsSync } from 'node:fs';
import { type Driver, type Kind, makeProfile, startAndWait, stop } from './driver.ts';

const PATHS = [
  process.env.SAEGIM_FIREFOX ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

export const firefox: Kind = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  advice: 'Install Firefox, or set SAEGIM_FIREFOX to its path.',
  find: () => PATHS.find((path) => path !== '' && existsSync(path)) ?? null,
  start,
};

type Answer = { readonly id?: number; readonly type: string; readonly result?: unknown; readonly message?: string };

/** Speaks WebDriver BiDi with a Firefox as it is shipped. */
async function start(program: string): Promise<Driver> {
  const profile = await makeProfile();
  const args = ['--headless', '--no-remote', '--profile', profile.path, '--remote-debugging-port=0', 'about:blank'];
  const { child, match } = startAndWait(program, args, /WebDriver BiDi listening on (ws:\S+)/);
  const [, address = ''] = await match;
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const target = { context };
      const said = (await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
        target,
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (said.result === undefined) throw new Error(said.exceptionDetails?.text ?? said.type);
      return JSON.parse(said.result.value);
    },
    async close() {
      await stop(child);
      await profile.remove();
    },
  };
}

/** A socket as a function: sends a command, resolves with its result, rejects with what the browser complains of. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', failed);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return (method: string, params: object): Promise<unknown> =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, ({ type, result, message }) => {
        if (type === 'success') done(result);
        else failed(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
