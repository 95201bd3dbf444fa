import { fail, ok, type Result } from '../../core/kernel/result.ts';
import { checkSize, decodeText } from '../decode-text.ts';
import { createIssue, type FormatFailure, type FormatIssue, failWith } from '../issue.ts';
import { MAX_SOURCE } from '../read-values.ts';
import { MAX_NESTING, nestingOf } from './nesting.ts';
import { MAX_NOTE_BYTES } from './note-files.ts';
import { type NoteReading, readingOf } from './note-reading.ts';
import { type ReadOptions, readStudyNote } from './read-study-note.ts';

/** A note that was read, and what the person should know of it all the same. */
export type ReadNoteFile = { readonly reading: NoteReading; readonly warnings: readonly FormatIssue[] };

/** Reads the bytes of a note. Never throws. */
export function readNoteFile(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Result<ReadNoteFile, FormatFailure> {
  const size = checkSize(bytes.length, MAX_NOTE_BYTES);
  if (!size.ok) return size;
  const text = decodeText(bytes);
  if (!text.ok) return fail(text.error);
  const isTooNested = nestingOf(text.value) > MAX_NESTING;
  if (isTooNested) return fail(failWith(createIssue('too-nested', [], String(MAX_NESTING))));
  const reading = readingOf(readStudyNote(text.value, path, options), path);
  const isCut = reading.text.length > MAX_SOURCE;
  return ok({ reading, warnings: isCut ? [createIssue('source-cut', [], String(MAX_SOURCE))] : [] });
}
