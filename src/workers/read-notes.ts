import type { FormatFailure, FormatIssue } from '../formats/issue.ts';
import { kindOfFile } from '../formats/notes/note-files.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import { readNoteFile } from '../formats/notes/read-note-file.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';

/** A file that came along, and where it lay among what was dropped; '' when it was pasted. */
export type NoteFile = { readonly path: string; readonly file: Blob };

export type ReadNotesRequest = {
  readonly files: readonly NoteFile[];
  readonly headingLevel?: HeadingLevel;
  readonly lintOn: string;
};

/** One message a file, so that none of them holds the screen up. */
export type ReadNotesReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly path: string }
  | { readonly kind: 'reading'; readonly reading: NoteReading }
  | { readonly kind: 'problems'; readonly file: string; readonly issues: readonly FormatIssue[] }
  | { readonly kind: 'picture'; readonly picture: NoteFile }
  | { readonly kind: 'end' };

const say = (reply: ReadNotesReply) => self.postMessage(reply);

async function readNotes({ files, headingLevel, lintOn }: ReadNotesRequest): Promise<void> {
  for (const [done, { path, file }] of files.entries()) {
    say({ kind: 'progress', done, total: files.length, path });
    if (kindOfFile(path) === 'picture') say({ kind: 'picture', picture: { path, file } });
    else await readOne(path, file, headingLevel === undefined ? {} : { headingLevel }, lintOn);
  }
  say({ kind: 'end' });
}

async function readOne(
  path: string,
  file: Blob,
  options: { readonly headingLevel?: HeadingLevel },
  lintOn: string,
): Promise<void> {
  const refuse = ({ errors }: FormatFailure) => say({ kind: 'problems', file: path, issues: errors });
  const read = readNoteFile(new Uint8Array(await file.arrayBuffer()), path, lintOn, options);
  if (!read.ok) return refuse(read.error);
  const { reading, warnings } = read.value;
  say({ kind: 'reading', reading });
  if (warnings.length > 0) say({ kind: 'problems', file: path, issues: warnings });
}

self.onmessage = (event: MessageEvent<ReadNotesRequest>) => {
  // A rejection would go unheard on the other side: a file that was changed or taken away since it was picked.
  readNotes(event.data).catch(reportError);
};
