import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveStatic } from './static-server.ts';

/** Serves dist/ until interrupted. `--port 4173` (or PORT) and `--base /saegim/` say where. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4173' },
      base: { type: 'string', default: '/' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`Not a port: ${values.port}`);
    return 2;
  }
  if (!existsSync('dist/index.html')) {
    console.error('Nothing is built yet: run `npm start`, or `npm run build` first.');
    return 1;
  }
  try {
    const base = `/${values.base}/`.replace(/\/+/g, '/');
    const { url } = await serveStatic({ root: 'dist', port, base });
    console.log(`Saegim is ready: ${url}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.error(`Port ${port} is already in use. Close what runs there, or choose another: npm start -- --port 4174`);
    return 1;
  }
}
