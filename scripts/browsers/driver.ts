import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser that opens one page at a time. */
export type Driver = {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, awaited there; it must be JSON. Throws what the page threw. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
};

/** How one kind of browser is found, installed and started. `find` gives null when something of it is missing. */
export type Kind = {
  readonly name: string;
  readonly packages: readonly string[];
  readonly advice: string;
  find(): string | null;
  start(program: string): Promise<Driver>;
};

/** Starts a program and resolves with the first match in what it prints; rejects when it ends or is silent for 30 s. */
export function startAndWait(command: string, args: readonly string[], ready: RegExp) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const match = new Promise<RegExpExecArray>((done, failed) => {
    const give = setTimeout(() => failed(new Error(`${command} is not ready after 30 s:\n${printed}`)), 30_000);
    const look = (chunk: Buffer) => {
      printed += chunk;
      const found = ready.exec(printed);
      if (found === null) return;
      clearTimeout(give);
      done(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${command} ended with ${code}:\n${printed}`)));
  });
  return { child, match };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill();
  await ended;
}

/** A folder of its own for a browser's profile. */
export async function makeProfile(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'saegim-browser-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
