import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Deck, Note, Source, Stamp } from '../core/content/note.ts';
import type { DeckId, NoteId, SourceId } from '../core/kernel/ids.ts';
import type { LogEntry } from '../core/memory/log.ts';
import type { Preset } from '../core/review/preset.ts';
import type { Segment } from '../formats/segment.ts';
import type { Snapshot } from './snapshot.ts';

/** A packed stretch of a deck's notes, about a hundred; a deck's runs in the order of `position` are the deck. */
export type Run = {
  readonly id: string;
  readonly deck: DeckId;
  readonly position: number;
  readonly notes: readonly Note[];
};
export type StoredSource = Source & { readonly deck: DeckId };
/** A sealed segment; ids count up from 1. */
export type StoredSegment = { readonly id: number; readonly segment: Segment };
/** Entries `from` to `to` of one device, both included. */
export type EntryRange = { readonly device: string; readonly from: number; readonly to: number };
/** A folder of notes that the person linked. The browser keeps the handle, and asks again whether it may be read. */
export type StoredFolder = {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly handle: FileSystemDirectoryHandle;
};
export type Setting = { readonly key: string; readonly value: unknown };
/** What an import replaced, so that the whole of it can be taken back. */
export type ImportRecord = {
  readonly id: string;
  readonly at: number;
  /** `order` is that of the notes which were in the deck. */
  readonly decks: readonly { readonly id: DeckId; readonly before: Deck | null; readonly order: readonly NoteId[] }[];
  /** Notes that the import wrote: with which stamp, and what stood there before. */
  readonly notes: readonly {
    readonly deck: DeckId;
    readonly id: NoteId;
    readonly stamp: Stamp;
    readonly before: { readonly deck: DeckId; readonly note: Note } | null;
  }[];
  readonly sources: readonly { readonly id: SourceId; readonly deck: DeckId; readonly before: StoredSource | null }[];
  /** The order of other decks that notes were moved away from. */
  readonly homes: readonly { readonly deck: DeckId; readonly order: readonly NoteId[] }[];
  /** Options that a backup brought, and what stood there before; null where there was nothing. */
  readonly presets: readonly { readonly after: Preset; readonly before: Preset | null }[];
  readonly settings: readonly Setting[];
  /** Log entries that came with it. */
  readonly entries: readonly EntryRange[];
  /** Facts that it wrote itself: they are taken back by retracts. Older records have none, nor discards. */
  readonly facts?: readonly LogEntry[];
  /** Settings of what was discarded: as it left them, and what stood there before. */
  readonly discards?: readonly { readonly key: string; readonly after: unknown; readonly before: unknown }[];
};

export class Database extends Dexie {
  log!: Table<LogEntry, [string, number]>;
  segments!: EntityTable<StoredSegment, 'id'>;
  snapshot!: EntityTable<Snapshot, 'id'>;
  decks!: EntityTable<Deck, 'id'>;
  notes!: EntityTable<Run, 'id'>;
  sources!: EntityTable<StoredSource, 'id'>;
  presets!: EntityTable<Preset, 'id'>;
  settings!: EntityTable<Setting, 'key'>;
  media!: Table<Blob, string>;
  imports!: EntityTable<ImportRecord, 'id'>;
  folders!: EntityTable<StoredFolder, 'id'>;

  constructor(name = 'saegim') {
    // Strict costs under 1 ms an answer and survives more than the process dying.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      log: '[device+seq]',
      segments: 'id',
      snapshot: 'id',
      decks: 'id',
      notes: 'id, deck',
      sources: 'id, deck',
      presets: 'id',
      settings: 'key',
      media: '',
      imports: 'id, at',
    });
    this.version(2).stores({ folders: 'id' });
  }
}
