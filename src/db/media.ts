import type { Database } from './database.ts';

/** A file's content under its hash. */
export type Medium = { readonly hash: string; readonly blob: Blob };

export function readMedium(db: Database, hash: string): Promise<Blob | undefined> {
  return db.media.get(hash);
}

/** Call inside a transaction over `db.media`. What is there already is not written again. */
export async function writeMedia(db: Database, media: readonly Medium[]): Promise<void> {
  const there = new Set(await db.media.toCollection().primaryKeys());
  const fresh = media.filter(({ hash }) => !there.has(hash));
  await db.media.bulkPut(
    fresh.map(({ blob }) => blob),
    fresh.map(({ hash }) => hash),
  );
}

/**
 * Drops what no source shows any longer, nor would show after an import was taken back. Call inside a transaction over
 * `db.media`, `db.sources` and `db.imports`.
 */
export async function dropUnusedMedia(db: Database): Promise<void> {
  const replaced = (await db.imports.toArray()).flatMap((record) =>
    record.sources.flatMap(({ before }) => before ?? []),
  );
  const sources = [...(await db.sources.toArray()), ...replaced];
  const shown = new Set(sources.flatMap(({ pictures = {} }) => Object.values(pictures)));
  const there = await db.media.toCollection().primaryKeys();
  await db.media.bulkDelete(there.filter((hash) => !shown.has(hash)));
}
