import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Kind } from './driver.ts';

const DRIVER = process.env.SAEGIM_WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';

export const webkit: Kind = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  advice: 'Install webkit2gtk-driver and xvfb (Debian, Ubuntu), or set SAEGIM_WEBKIT_DRIVER to a WebKitWebDriver.',
  find: () => (existsSync(DRIVER) && miniBrowser() !== null && existsSync('/usr/bin/xvfb-run') ? DRIVER : null),
  start,
};

/** WebKitGTK's own small browser, under the folder of its version (`webkit2gtk-4.1`). */
function miniBrowser(): string | null {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const candidates = folders.flatMap((folder) =>
    readdirSync(join('/usr/lib', folder))
      .filter((name) => name.startsWith('webkit'))
      .map((name) => join('/usr/lib', folder, name, 'MiniBrowser')),
  );
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Speaks plain WebDriver over HTTP, with a screen that nobody sees. */
async function start(program: string): Promise<Driver> {
  const port = 20_000 + (process.pid % 20_000);
  const child = spawn('xvfb-run', ['-a', program, `--port=${port}`], { stdio: 'ignore', detached: true });
  const server = `http://127.0.0.1:${port}`;
  await untilReady(`${server}/status`);
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await send('POST', `${server}/session`, { capabilities })) as { sessionId: string };
  const session = `${server}/session/${sessionId}`;
  return {
    async open(url) {
      await send('POST', `${session}/url`, { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const said = (await send('POST', `${session}/execute/async`, { script, args: [] })) as {
        value?: unknown;
        error?: string;
      };
      if (said.error !== undefined) throw new Error(said.error);
      return said.value ?? null;
    },
    async close() {
      await send('DELETE', session);
      await stopGroup(child);
    },
  };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(`${method} ${url}: ${value.message}`);
  return value;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** xvfb-run leaves its screen and the driver behind when only itself is stopped. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  process.kill(-child.pid);
  await ended;
}
