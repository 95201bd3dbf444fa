import type { FormatFailure, FormatIssue } from '../formats/issue.ts';
import { kindOfFile } from '../formats/notes/note-files.ts';
import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import { readArchive } from '../formats/notes/read-archive.ts';
import { readNoteFile } from '../formats/notes/read-note-file.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';

/** A file that came along, and where it lay among what was dropped; '' when it was pasted. */
export type NoteFile = { readonly path: string; readonly file: Blob };

/** One note or archive to read. `id` comes back with every reply to it. */
export type ReadNoteRequest = NoteFile & { readonly id: number; readonly headingLevel?: HeadingLevel };

/** The lists of a reading. */
export type CandidateList = 'explicit' | 'suggested' | 'further';

/** Many small messages, so that none of them holds the screen up: the lists of a long note come piece by piece. */
export type ReadNoteReply = { readonly id: number } & (
  | { readonly kind: 'reading'; readonly reading: NoteReading }
  | { readonly kind: 'candidates'; readonly list: CandidateList; readonly cards: readonly Candidate[] }
  | { readonly kind: 'problems'; readonly issues: readonly FormatIssue[] }
  /** `files`: what an archive held. */
  | { readonly kind: 'done'; readonly files: readonly NoteFile[] }
);

/** So many candidates are unpacked on the screen's side in a few milliseconds. */
const PIECE = 250;

const say = (reply: ReadNoteReply) => self.postMessage(reply);

async function readNote({ id, path, file, headingLevel }: ReadNoteRequest): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refuse = ({ errors }: FormatFailure) => say({ id, kind: 'problems', issues: errors });
  if (kindOfFile(path) === 'archive') {
    const files = readArchive(bytes);
    if (!files.ok) refuse(files.error);
    const held = files.ok ? files.value : [];
    const unpacked = held.map((one) => ({ path: one.path, file: new Blob([new Uint8Array(one.bytes)]) }));
    return say({ id, kind: 'done', files: unpacked });
  }
  const read = readNoteFile(bytes, path, headingLevel === undefined ? {} : { headingLevel });
  if (read.ok) sayReading(id, read.value.reading);
  else refuse(read.error);
  if (read.ok && read.value.warnings.length > 0) say({ id, kind: 'problems', issues: read.value.warnings });
  say({ id, kind: 'done', files: [] });
}

function sayReading(id: number, reading: NoteReading): void {
  say({ id, kind: 'reading', reading: { ...reading, explicit: [], suggested: [], further: [] } });
  for (const list of ['explicit', 'suggested', 'further'] as const) {
    for (let at = 0; at < reading[list].length; at += PIECE) {
      say({ id, kind: 'candidates', list, cards: reading[list].slice(at, at + PIECE) });
    }
  }
}

self.onmessage = (event: MessageEvent<ReadNoteRequest>) => {
  // A rejection would go unheard on the other side: a file that was changed or taken away since it was picked.
  readNote(event.data).catch(reportError);
};
