import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { amount, type Report } from './figure.ts';
import { openSmall } from './shipped.ts';
import type { Stand } from './stand.ts';

const LIMIT = 150;

/** All script that a first visit loads before it shows a card, each file packed as a host would send it. */
export async function measureBytes(stand: Stand): Promise<Report> {
  const site = await openSmall(stand);
  const page = await stand.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.headers()['content-type']?.startsWith('text/javascript')) responses.push(response);
  });
  await page.goto(`${site.url}#/review`);
  await page.locator('[data-card]:not([hidden])').waitFor();
  const loaded = [...responses];
  const files = await Promise.all(
    loaded.map(async (response) => ({
      name: new URL(response.url()).pathname,
      size: gzipSync(await response.body(), { level: 9 }).length / 1024,
    })),
  );
  await page.close();
  const largest = files.sort((a, b) => b.size - a.size).map(({ name, size }) => `${name} ${amount(size)} KB`);
  const ours = files.reduce((sum, { size }) => sum + size, 0);
  return {
    figures: [{ name: 'JS before the first card, gzip', ours, peer: LIMIT, unit: 'KB', against: 'limit', aim: 1 }],
    remarks: [`${files.length} files: ${largest.join(', ')}`],
  };
}
