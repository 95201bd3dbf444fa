import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, type StaticServer, serveStatic } from '../../scripts/static-server.ts';

let folder: string;
let server: StaticServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saegim-serve-'));
  await mkdir(join(folder, 'root/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'root/index.html'), '<p>page</p>');
  await writeFile(join(folder, 'root/assets/a-1.js'), 'export {};');
  await writeFile(
    join(folder, 'root/_headers'),
    '/*\n  X-Frame-Options: DENY\n/assets/*\n  Cache-Control: immutable\n',
  );
  server = await serveStatic({ root: join(folder, 'root'), port: 0, base: '/some/app/' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** A request whose path is sent as it stands: fetch would tidy it up first. */
function get(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ port: server.port, host: 'localhost', path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

describe('serveStatic', () => {
  it('[HOUSE-8] serves the page at its base, with its type and the headers of the _headers file', async () => {
    const { status, headers, body } = await get('/some/app/');
    expect({ status, body }).toEqual({ status: 200, body: '<p>page</p>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
  });

  it('[HOUSE-8] lets files with a hash in their name be kept', async () => {
    const { headers } = await get('/some/app/assets/a-1.js');
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'immutable' });
  });

  it('[HOUSE-8] sends a base without its last slash to the one with it', async () => {
    const { status, headers } = await get('/some/app');
    expect([status, headers.location]).toEqual([308, '/some/app/']);
  });

  it.each([
    '/some/app/../../secret.txt',
    '/some/app/..%2f..%2fsecret.txt',
    '/some/app/%2e%2e/secret.txt',
    '/some/app/..%5c..%5csecret.txt',
    '/some/app/assets/..%2f..%2fsecret.txt',
    '/some/app/%2fetc/passwd',
    '/some/app/index.html%00.js',
    '/some/app/%E0%A4%A',
    '/some/app/_headers',
    '/some/app/assets',
    '/some/app/missing.js',
    '/index.html',
    '//host/some/app/',
    '//',
  ])('[HOUSE-9] has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect({ status, body }).toEqual({ status: 404, body: '404\n' });
  });

  it('[HOUSE-9] changes nothing', async () => {
    expect((await get('/some/app/', 'POST')).status).toBe(405);
    expect(await get('/some/app/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('[HOUSE-9] never leaves its root, whatever the path', () => {
    expect(fileFor('/app/..%2froot-of-another/x', '/app/', '/srv/root')).toBeNull();
    expect(fileFor('/app/a/../b.js', '/app/', '/srv/root')).toBe('/srv/root/b.js');
  });

  it('[HOUSE-8] rejects with the reason when the port is taken', async () => {
    const again = serveStatic({ root: folder, port: server.port, base: '/' });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
