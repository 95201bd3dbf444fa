import { findPicture, type Pictures, pictureKey } from '../core/content/pictures.ts';
import type { Medium } from '../db/media.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import type { NoteFile } from './read-notes.ts';

/** Larger pictures stay with the note: a phone has to hold them all. In bytes. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;

export type GatheredPictures = {
  /** By the path of the note. */
  readonly of: ReadonlyMap<string, Pictures>;
  readonly media: readonly Medium[];
  /** Addresses for which no file came along, or one that is too large. */
  readonly missing: readonly { readonly file: string; readonly address: string }[];
};

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The files that notes show, each once, whatever the number of notes that show it. Writes nothing. */
export async function gatherPictures(
  readings: readonly Pick<NoteReading, 'path' | 'pictures'>[],
  files: readonly NoteFile[],
): Promise<GatheredPictures> {
  const paths = files.map(({ path }) => path);
  const hashes = new Map<string, string>();
  const media = new Map<string, Medium>();
  const keep = async ({ path, file }: NoteFile): Promise<string> => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const bytes = await file.arrayBuffer();
    const hash = await hashBytes(bytes);
    hashes.set(path, hash);
    media.set(hash, { hash, blob: new Blob([bytes], { type: typeOf(path) }) });
    return hash;
  };
  const of = new Map<string, Pictures>();
  const missing: { file: string; address: string }[] = [];
  for (const { path, pictures } of readings) {
    const shown: Record<string, string> = {};
    for (const address of new Set(pictures.map((picture) => picture.address))) {
      if (pictureKey(address) === '') continue;
      const found = findPicture(path, address, paths);
      const file = files.find((one) => one.path === found);
      if (file === undefined || file.file.size > MAX_PICTURE_BYTES) missing.push({ file: path, address });
      else shown[pictureKey(address)] = await keep(file);
    }
    of.set(path, shown);
  }
  return { of, media: [...media.values()], missing };
}

/** SHA-256 as hex. */
export async function hashBytes(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
