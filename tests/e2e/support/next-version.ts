import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../../scripts/plugins/precache.ts';

/** A copy of a build that a test may change while it is being served. */
export async function copyBuild(dist: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'saegim-live-'));
  await cp(dist, copy, { recursive: true });
  return copy;
}

/** Puts a next version in place of the one served from `dist`: its page says so in `<html data-version>`. */
export async function deploy(dist: string, version: string): Promise<void> {
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/<html [^>]*>/, `<html lang="ko" data-version="${version}">`));
  await writeServiceWorker(dist);
}
