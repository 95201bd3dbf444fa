import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Writes files into a bare copy of the house (its configuration alone), hands it over, and takes it away again. */
export async function withPlanted<T>(files: Readonly<Record<string, string>>, look: (house: string) => Promise<T>) {
  const house = await mkdtemp(join(tmpdir(), 'saegim-house-'));
  try {
    for (const config of ['biome.json', 'tsconfig.base.json', 'src/core/tsconfig.json', 'src/formats/tsconfig.json']) {
      await cp(config, join(house, config));
    }
    await symlink(resolve('node_modules'), join(house, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    return await look(house);
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

/** What the linter says of a house: for each file, the rules it breaks (`style/noRestrictedImports`). */
export async function lint(house: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const printed = await node('@biomejs/biome/bin/biome', house, 'lint', '--reporter=github', '--max-diagnostics=none');
  const found = new Map<string, string[]>();
  for (const [, rule = '', file = ''] of printed.matchAll(/^::\w+ title=lint\/([\w/]+),file=([^,]+)/gm)) {
    found.set(file, [...(found.get(file) ?? []), rule]);
  }
  return found;
}

/** What the compiler says of one realm of a house. */
export function compile(house: string, realm: string): Promise<string> {
  return node('typescript/bin/tsc', house, '-p', realm, '--pretty', 'false');
}

function node(script: string, cwd: string, ...args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve('node_modules', script), ...args], { cwd }, (_failed, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
}
