import type { StoreApi } from 'zustand/vanilla';
import type { Fields, Note, Source } from '../core/content/note.ts';
import type { Verdict } from '../core/insight/is-it-working.ts';
import type { DeckId, Millis, NoteId, PresetId, SourceId, StudyDay } from '../core/kernel/ids.ts';
import type { Counts } from '../core/review/counts.ts';
import type { Preset } from '../core/review/preset.ts';
import type { Folders } from './folders.ts';
import type { Import } from './import-state.ts';
import type { MemoryTools } from './memory-state.ts';
import type { ModelSettings } from './model-endpoint.ts';
import type { NotePage } from './note-page.ts';
import type { Review } from './review-state.ts';
import type { Stats } from './stats.ts';
import type { Workbench } from './workbench-state.ts';

export type Settings = {
  readonly language: 'system' | 'ko' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** 0 to 23: the local hour at which a new study day begins. */
  readonly rolloverHour: number;
  readonly learnAheadMinutes: number;
  readonly intervalsOnButtons: boolean;
  /** Whether Today counts the study days in a row. */
  readonly streak: boolean;
};

export type DeckSummary = {
  readonly id: DeckId;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly preset: PresetId;
  /** What is left to do today. */
  readonly counts: Counts;
  readonly notes: number;
  readonly cards: number;
  readonly suspended: number;
  readonly todayOnly: { readonly newPerDay: number; readonly reviewsPerDay: number } | null;
};

export type Today = {
  readonly day: StudyDay;
  readonly counts: Counts;
  /** Expected time for what is left, from the person's own pace (or a stated default before 20 answers). */
  readonly minutes: number;
  readonly answered: number;
  readonly nextLearningAt: Millis | null;
  readonly tomorrow: Counts;
  readonly verdict: Verdict;
  /** Study days in a row, up to today. */
  readonly streak: number;
};

/** A deck that ships with the app and is not in the library yet. */
export type StarterDeck = {
  readonly id: DeckId;
  readonly name: string;
  readonly language: string;
  readonly description: string;
  readonly notes: number;
  readonly cards: number;
  readonly file: string;
};

export type CollectionState =
  | { readonly status: 'opening' }
  /** The database cannot be opened or read; `detail` is the browser's own words. */
  | {
      readonly status: 'failed';
      readonly reason: 'blocked' | 'newer-version' | 'unavailable' | 'damaged';
      readonly detail: string;
    }
  /** The browser has emptied the database: this many answers were known before. */
  | { readonly status: 'lost'; readonly answers: number; readonly lastAt: Millis }
  | ReadyState;

export type ReadyState = {
  readonly status: 'ready';
  readonly today: Today;
  readonly decks: readonly DeckSummary[];
  readonly starters: readonly StarterDeck[];
  readonly presets: readonly Preset[];
  readonly settings: Settings;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export type StorageInfo = {
  readonly persisted: boolean;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly answers: number;
};

export type DeckContents = {
  readonly notes: readonly { readonly note: Note; readonly cards: number; readonly suspended: number }[];
  readonly sources: readonly Source[];
};

export type Library = {
  contents(deck: DeckId): Promise<DeckContents>;
  /** A picture of a study note, by its hash; null when it is not here. */
  picture(hash: string): Promise<Blob | null>;
  /** A study note, section by section; null when it is not in the library. */
  note(source: SourceId): Promise<NotePage | null>;
  addStarters(decks: readonly DeckId[]): Promise<void>;
  rename(deck: DeckId, name: string): Promise<void>;
  /** The deck and its notes go; their log stays, so that importing it again brings the memory back. */
  remove(deck: DeckId): Promise<void>;
  /** Undoes the last `remove`. */
  restore(deck: DeckId): Promise<void>;
  limitToday(
    deck: DeckId,
    limits: { readonly newPerDay: number; readonly reviewsPerDay: number } | null,
  ): Promise<void>;
  assignPreset(deck: DeckId, preset: PresetId): Promise<void>;
  editNote(note: NoteId, fields: Fields): Promise<void>;
  suspendNote(note: NoteId, suspended: boolean): Promise<void>;
  /** The deck as a saegim-deck JSON file. */
  exportDeck(deck: DeckId): Promise<Blob>;
};

export type Preferences = {
  change(settings: Partial<Settings>): Promise<void>;
  changePreset(preset: Preset): Promise<void>;
  storage(): Promise<StorageInfo>;
  persist(): Promise<boolean>;
  /** Everything, as one file. */
  exportAll(): Promise<Blob>;
};

export type UpdateState = { readonly ready: boolean; readonly offlineReady: boolean };

/** Everything the screens can see and do. */
export type App = {
  readonly collection: StoreApi<CollectionState>;
  readonly review: Review;
  readonly imports: Import;
  readonly folders: Folders;
  readonly workbench: Workbench;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly stats: Stats;
  readonly memory: MemoryTools;
  readonly model: ModelSettings;
  readonly update: StoreApi<UpdateState>;
  /** Changes to the waiting version; the page reloads once. */
  applyUpdate(): void;
  now(): Millis;
  /** After a 'lost' state: begin anew with what is here. */
  acceptLoss(): void;
};
