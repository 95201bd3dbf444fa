import type { Site, Stand } from './stand.ts';

/** A site with the decks that come with the app in its collection, and nothing answered yet. */
export async function openSmall(stand: Stand): Promise<Site> {
  const site = await stand.openApp();
  const index = await (await fetch(new URL('decks/index.json', site.url))).json();
  const files = index.decks.map((deck: { readonly file: string }) => deck.file);
  await stand.inside(site, (page) => page.evaluate((names) => window.bench.seedShipped('saegim', names), files));
  return site;
}
