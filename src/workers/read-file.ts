import { type LintFinding, lintForeign } from '../core/content/lint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { BACKUP_FORMAT, type Backup, readBackup } from '../formats/backup.ts';
import { type ParsedDeck, readDeckFile } from '../formats/deck-json.ts';
import { checkSize, decodeText, MAX_BACKUP_BYTES, MAX_DECK_BYTES } from '../formats/decode-text.ts';
import type { FormatFailure } from '../formats/issue.ts';

/** What to read; on which day (an ISO date) to look at the craft of its cards, or null when nobody asks. */
export type ReadRequest = { readonly file: File; readonly lintOn: string | null };

/** What a dropped, picked or pasted file turned out to be. */
export type ReadFile =
  | {
      readonly kind: 'decks';
      readonly decks: readonly ParsedDeck[];
      /** What the lint finds in each deck. */
      readonly findings: readonly (readonly LintFinding[])[];
    }
  | { readonly kind: 'backup'; readonly backup: Backup };

export type ReadReply = Result<ReadFile, FormatFailure>;

/** Enough of a file to see whether it is a backup, which may be larger than a deck. */
const HEAD_BYTES = 256;

async function readFile({ file, lintOn }: ReadRequest): Promise<ReadReply> {
  const backup = (await file.slice(0, HEAD_BYTES).text()).includes(`"${BACKUP_FORMAT}"`);
  const size = checkSize(file.size, backup ? MAX_BACKUP_BYTES : MAX_DECK_BYTES);
  if (!size.ok) return size;
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return text;
  if (backup) {
    const read = readBackup(text.value);
    return read.ok ? ok({ kind: 'backup', backup: read.value }) : fail(read.error);
  }
  const read = readDeckFile(text.value, file.name);
  if (!read.ok) return read;
  const decks = read.value;
  const findings = decks.map(({ notes }) => (lintOn === null ? [] : lintForeign(notes, lintOn)));
  return ok({ kind: 'decks', decks, findings });
}

self.onmessage = (event: MessageEvent<ReadRequest>) => {
  // A rejection would go unheard on the other side: a folder, or a file that was changed since it was picked.
  readFile(event.data).then((reply) => self.postMessage(reply), reportError);
};
