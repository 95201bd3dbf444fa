import { spawn } from 'node:child_process';
import { platform } from 'node:os';

export type Outcome = { readonly code: number; readonly output: string };

/** Runs a program to its end and returns its exit code and everything it printed; `loud` shows it as it comes. */
export function run(
  command: string,
  args: readonly string[],
  options?: { loud?: boolean; cwd?: string },
): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: options?.cwd,
      // npx is a .cmd file on Windows, which only its shell can start.
      shell: platform() === 'win32',
      // Vite has set NODE_ENV for this process; a build that inherited it would not be the production one.
      env: { ...process.env, NODE_ENV: undefined, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      if (options?.loud) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => done({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
