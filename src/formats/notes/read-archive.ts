import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../core/kernel/result.ts';
import { createIssue, type FormatFailure, failWith } from '../issue.ts';
import { kindOfFile } from './note-files.ts';

// Both browsers and Node have it; the language's own library does not declare it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/** A note or a picture of an archive. */
export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array };

/** How much an archive may hold once it is unpacked, and how many notes and pictures. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
export const MAX_ARCHIVE_FILES = 5000;

type Wanted = { readonly path: string; readonly size: number };

/**
 * The notes and pictures of a ZIP archive. What it says of its size is looked at before anything is unpacked, and no
 * file gets more room than that, so that a bomb never goes off. Never throws.
 */
export function readArchive(bytes: Uint8Array): Result<readonly ArchiveFile[], FormatFailure> {
  return guarded(() => {
    const wanted = new Map<string, Wanted>();
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const path = pathOf(name);
        if (kindOfFile(path) === 'note' || kindOfFile(path) === 'picture')
          wanted.set(name, { path, size: originalSize });
        return false;
      },
    });
    if (wanted.size === 0) return refuse('no-notes');
    if (wanted.size > MAX_ARCHIVE_FILES) return refuse('too-many', String(MAX_ARCHIVE_FILES));
    const size = [...wanted.values()].reduce((sum, one) => sum + one.size, 0);
    if (size > MAX_UNPACKED_BYTES) return refuse('archive-too-large', String(MAX_UNPACKED_BYTES));
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    return ok(
      Object.entries(files).map(([name, content]) => ({ path: wanted.get(name)?.path ?? name, bytes: content })),
    );
  });
}

function refuse(code: 'no-notes' | 'too-many' | 'archive-too-large' | 'broken-archive', detail?: string) {
  return fail(failWith(createIssue(code, [], detail)));
}

/** The unpacker throws on whatever is not as it must be: cut off, locked, or made to harm. */
function guarded(
  work: () => Result<readonly ArchiveFile[], FormatFailure>,
): Result<readonly ArchiveFile[], FormatFailure> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse('broken-archive');
  }
}

/** Names without the mark of UTF-8 come as single bytes: they are UTF-8 all the same, or Korean from Windows. */
function pathOf(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0));
  for (const label of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return name;
}
