import type { FormatFailure, FormatIssue } from '../formats/issue.ts';
import { kindOfFile } from '../formats/notes/note-files.ts';
import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import { readArchive } from '../formats/notes/read-archive.ts';
import { readNoteFile } from '../formats/notes/read-note-file.ts';
import type { HeadingLevel } from '../formats/notes/read-study-note.ts';

/** A file that came along, and where it lay among what was dropped; '' when it was pasted. */
export type NoteFile = { readonly path: string; readonly file: Blob };

export type ReadNotesRequest = {
  readonly files: readonly NoteFile[];
  readonly headingLevel?: HeadingLevel;
};

/** The lists of a reading. */
export type CandidateList = 'explicit' | 'suggested' | 'further';

/** Many small messages, so that none of them holds the screen up: the lists of a long note come piece by piece. */
export type ReadNotesReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly path: string }
  | { readonly kind: 'reading'; readonly reading: NoteReading }
  | { readonly kind: 'candidates'; readonly list: CandidateList; readonly cards: readonly Candidate[] }
  | { readonly kind: 'problems'; readonly file: string; readonly issues: readonly FormatIssue[] }
  | { readonly kind: 'picture'; readonly picture: NoteFile }
  | { readonly kind: 'end' };

/** So many candidates are unpacked on the screen's side in a few milliseconds. */
const PIECE = 250;

const say = (reply: ReadNotesReply) => self.postMessage(reply);
const refuse = (file: string, { errors }: FormatFailure) => say({ kind: 'problems', file, issues: errors });

async function readNotes({ files, headingLevel }: ReadNotesRequest): Promise<void> {
  const options = headingLevel === undefined ? {} : { headingLevel };
  const waiting = [...files];
  for (let done = 0; done < waiting.length; done += 1) {
    const { path, file } = waiting[done] ?? { path: '', file: new Blob() };
    say({ kind: 'progress', done, total: waiting.length, path });
    const kind = kindOfFile(path);
    if (kind === 'picture') say({ kind: 'picture', picture: { path, file } });
    else if (kind === 'archive') waiting.push(...unpack(path, await bytesOf(file)));
    else readOne(path, await bytesOf(file), options);
  }
  say({ kind: 'end' });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function unpack(path: string, bytes: Uint8Array): readonly NoteFile[] {
  const files = readArchive(bytes);
  if (files.ok) return files.value.map((one) => ({ path: one.path, file: new Blob([new Uint8Array(one.bytes)]) }));
  refuse(path, files.error);
  return [];
}

function readOne(path: string, bytes: Uint8Array, options: { readonly headingLevel?: HeadingLevel }) {
  const read = readNoteFile(bytes, path, options);
  if (!read.ok) return refuse(path, read.error);
  const { reading, warnings } = read.value;
  say({ kind: 'reading', reading: { ...reading, explicit: [], suggested: [], further: [] } });
  for (const list of ['explicit', 'suggested', 'further'] as const) {
    for (let at = 0; at < reading[list].length; at += PIECE) {
      say({ kind: 'candidates', list, cards: reading[list].slice(at, at + PIECE) });
    }
  }
  if (warnings.length > 0) say({ kind: 'problems', file: path, issues: warnings });
}

self.onmessage = (event: MessageEvent<ReadNotesRequest>) => {
  // A rejection would go unheard on the other side: a file that was changed or taken away since it was picked.
  readNotes(event.data).catch(reportError);
};
