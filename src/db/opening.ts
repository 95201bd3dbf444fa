import type { Deck } from '../core/content/note.ts';
import type { LogEntry } from '../core/memory/log.ts';
import type { Preset } from '../core/review/preset.ts';
import type { Database, Setting, StoredSegment } from './database.ts';
import type { Snapshot } from './snapshot.ts';

export type Opening = {
  readonly settings: readonly Setting[];
  readonly decks: readonly Deck[];
  readonly presets: readonly Preset[];
  readonly snapshot: Snapshot | undefined;
  readonly tail: readonly LogEntry[];
  readonly lastSegment: StoredSegment | undefined;
};

/** Everything needed to show the first screen, read at one moment: the same few records whatever the size. */
export function readOpening(db: Database): Promise<Opening> {
  return db.transaction('r', [db.settings, db.decks, db.presets, db.snapshot, db.log, db.segments], async () => {
    const [settings, decks, presets, snapshot, tail, lastSegment] = await Promise.all([
      db.settings.toArray(),
      db.decks.toArray(),
      db.presets.toArray(),
      db.snapshot.get('model'),
      db.log.toArray(),
      db.segments.orderBy('id').last(),
    ]);
    return { settings, decks, presets, snapshot, tail, lastSegment };
  });
}
