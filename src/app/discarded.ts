import type { Setting } from '../db/database.ts';
import type { NoteReading } from '../formats/notes/note-reading.ts';
import { sourceIdOf } from '../formats/notes/source-id.ts';

/**
 * What was discarded of a note is a setting under the name of the note: so it goes into every backup, and a note that
 * gave no card at all, which has no source, is remembered too.
 */
export function discardedKey(reading: Pick<NoteReading, 'path' | 'title'>): string {
  return `discarded:${sourceIdOf(reading)}`;
}

/** A value of another shape, as of a newer app, counts as none. */
export function discardedIn(setting: Setting | undefined): readonly string[] {
  const value = setting?.value;
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
}
