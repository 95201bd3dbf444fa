import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { type HeaderRule, headersFor, parseHeaders } from './headers-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export type StaticServer = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };
export type ServeOptions = {
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The path the app is served under, with a slash at both ends. */
  readonly base: string;
};

/** The file a request path means, or null when it lies outside the base, the root, or cannot be decoded. */
export function fileFor(path: string, base: string, root: string): string | null {
  if (!path.startsWith(base)) return null;
  let name: string;
  try {
    name = decodeURIComponent(path.slice(base.length));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const top = resolve(root);
  const file = resolve(top, `./${name}`);
  if (file !== top && !file.startsWith(top + sep)) return null;
  if (file === join(top, '_headers')) return null;
  return name === '' || name.endsWith('/') ? join(file, 'index.html') : file;
}

/**
 * Serves a built app as a static host would: types, the headers of its `_headers` file, nothing outside its folder.
 * Rejects with the system's error (EADDRINUSE when the port is taken).
 */
export async function serveStatic({ root, port, base }: ServeOptions): Promise<StaticServer> {
  const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
  const server = createServer((request, response) => {
    // Not through URL, which reads `//host/x` as another host and throws on `//`.
    const [path = '/'] = (request.url ?? '/').split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    if (`${path}/` === base) return response.writeHead(308, { location: base }).end();
    const file = fileFor(path, base, root);
    if (file === null) return end(response, 404);
    return send(response, file, `/${path.slice(base.length)}`, rules, request.method === 'HEAD');
  });
  await listen(server, port);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://localhost:${bound}${base}`, port: bound, close: () => close(server) };
}

async function send(
  response: ServerResponse,
  file: string,
  path: string,
  rules: readonly HeaderRule[],
  headOnly: boolean,
): Promise<void> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) return end(response, 404);
  response.writeHead(200, {
    'cache-control': 'no-cache',
    ...headersFor(path, rules),
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': info.size,
  });
  if (headOnly) {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
