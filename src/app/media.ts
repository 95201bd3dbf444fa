import type { Database } from '../db/database.ts';
import type { Medium } from '../db/media.ts';
import type { StoredMedium } from '../formats/backup.ts';
import { hashBytes } from './gather-pictures.ts';

/** `String.fromCharCode` takes its arguments from the stack. */
const CHUNK = 0x8000;

/** All pictures as text, for a backup. */
export async function printMedia(db: Database): Promise<StoredMedium[]> {
  const printed: StoredMedium[] = [];
  for (const hash of await db.media.toCollection().primaryKeys()) {
    const blob = await db.media.get(hash);
    if (blob === undefined) continue;
    printed.push({ hash, type: blob.type, base64: toBase64(new Uint8Array(await blob.arrayBuffer())) });
  }
  return printed;
}

/** The pictures of a backup. Each goes by what its bytes are: a damaged one is then missing, and shown as such. */
export function readMedia(media: readonly StoredMedium[]): Promise<Medium[]> {
  return Promise.all(
    media.map(async ({ type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return { hash: await hashBytes(bytes), blob: new Blob([bytes], { type }) };
    }),
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
