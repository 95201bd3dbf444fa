import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

type Entry = readonly [path: string, integrity: string];

/** Not needed to run: the host's own files, the worker itself, pictures for the install dialog, debugging aids. */
const LEFT_OUT = [/^_headers$/, /^sw\.js$/, /^screenshots\//, /\.map$/, /^\./];

/** Writes `sw.js` once everything else of the build is on disk. */
export function precache(): Plugin {
  let outDir = 'dist';
  return {
    name: 'saegim:precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle(error?: Error) {
      if (error === undefined) await writeServiceWorker(outDir);
    },
  };
}

/**
 * Bundles src/sw/sw.ts to `sw.js` at the top of a built app, with the list of its files and a version that is the
 * hash of that list: the same files give the same worker, so nothing is updated in vain.
 */
export async function writeServiceWorker(outDir: string): Promise<{ version: string; entries: readonly Entry[] }> {
  const entries = await listFiles(outDir);
  const version = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { PRECACHE: JSON.stringify(entries), VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'src/sw/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('The service worker is built as one output.');
  await writeFile(join(outDir, 'sw.js'), built.output[0].code);
  return { version, entries };
}

async function listFiles(outDir: string): Promise<readonly Entry[]> {
  const found = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(outDir, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)))
    .sort();
  return Promise.all(
    paths.map(async (path): Promise<Entry> => {
      const bytes = await readFile(join(outDir, path));
      // Hosts redirect index.html to its folder, and a redirected page cannot be kept: so the folder is asked for.
      return [path === 'index.html' ? '' : path, `sha256-${createHash('sha256').update(bytes).digest('base64')}`];
    }),
  );
}
