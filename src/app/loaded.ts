import type { Catalogue } from '../core/content/catalogue.ts';
import type { Deck } from '../core/content/note.ts';
import type { DayCounts } from '../core/insight/day-counts.ts';
import type { Pace } from '../core/insight/pace.ts';
import { type DeckId, type DeviceId, type Millis, type PresetId, type StudyDay, studyDay } from '../core/kernel/ids.ts';
import { type DayClock, startOfDay, studyDayAt } from '../core/kernel/study-day.ts';
import type { LiveModel } from '../core/memory/live-model.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import type { DueLoad } from '../core/review/due-load.ts';
import type { Preset } from '../core/review/preset.ts';
import type { Database } from '../db/database.ts';
import type { SnapshotStamp } from '../db/snapshot.ts';
import type { Settings } from './app.ts';
import type { Env } from './env.ts';
import type { Outlines } from './outlines.ts';

/** How full the coming days are, and what it was counted from: with any of it changed, it is counted anew. */
export type CountedLoad = {
  readonly load: DueLoad;
  readonly from: Pick<Loaded, 'catalogue' | 'decks' | 'presets'>;
};

/** All that is held in memory while the app is open. The database is the truth; this is how far it has been read. */
export type Loaded = {
  readonly db: Database;
  readonly env: Env;
  readonly device: DeviceId;
  live: LiveModel;
  catalogue: Catalogue;
  /** What the catalogue was built from, run by run; null until all runs have been read once. */
  outlines: Outlines | null;
  decks: ReadonlyMap<DeckId, Deck>;
  presets: ReadonlyMap<PresetId, Preset>;
  settings: Settings;
  contentVersion: number;
  /** The stored snapshot does not fit what is loaded: the next start would replay everything. */
  isUnsaved: boolean;
  lastSegment: { readonly id: number; readonly checksum: number };
  /** Answers in sealed segments; the tail's come on top. */
  sealedAnswers: number;
  /** The study days of the sealed entries (and of latecomers among them); the tail's come on top. */
  sealedDays: DayCounts;
  /** The pace of the sealed answers, the newest of them; null while they are too few. */
  sealedPace: Pace | null;
  /** Counted when it is first asked for, see `spread.ts`. */
  dueLoad: CountedLoad | null;
  /** The last number and instant that this device used in its log. */
  lastSeq: number;
  lastAt: number;
};

export function presetOf(presets: ReadonlyMap<PresetId, Preset>, deck: Deck | undefined): Preset {
  return (deck && presets.get(deck.preset)) ?? presets.get(defaultPreset().id) ?? defaultPreset();
}

/** The preset of each deck of the catalogue, by its index there. */
export function presetsByDeck(loaded: Pick<Loaded, 'catalogue' | 'decks' | 'presets'>): readonly Preset[] {
  return loaded.catalogue.decks.map((id) => presetOf(loaded.presets, loaded.decks.get(id)));
}

/** The weights under which a row's answers are folded. */
export function weightsOfRow(catalogue: Catalogue, presets: readonly Preset[]): (row: number) => readonly number[] {
  return (row) => (presets[catalogue.deck[row] ?? -1] ?? defaultPreset()).weights;
}

export function weightsKey(catalogue: Catalogue, presets: readonly Preset[]): string {
  return catalogue.decks.map((id, index) => `${id}=${presets[index]?.weights.join(',')}`).join(';');
}

export function stampOf(
  loaded: Pick<Loaded, 'catalogue' | 'decks' | 'presets' | 'contentVersion' | 'lastSegment'>,
  modelVersion: number,
): SnapshotStamp {
  return {
    modelVersion,
    lastSegment: loaded.lastSegment.id,
    checksum: loaded.lastSegment.checksum,
    contentVersion: loaded.contentVersion,
    weights: weightsKey(loaded.catalogue, presetsByDeck(loaded)),
  };
}

export function dayClock(loaded: Pick<Loaded, 'env' | 'settings'>): DayClock {
  return { utcOffset: loaded.env.utcOffset(loaded.env.now()), rolloverHour: loaded.settings.rolloverHour };
}

/** This moment as the scheduler sees it. */
export function moment(loaded: Pick<Loaded, 'env' | 'settings'>) {
  const clock = dayClock(loaded);
  const at = loaded.env.now();
  const day = studyDayAt(at, clock);
  return { at, day, nextDayAt: startOfNextDay(loaded, day, clock) };
}

/** Under the offset of that morning, which differs from today's when the clocks change in between. */
function startOfNextDay({ env }: Pick<Loaded, 'env'>, day: StudyDay, clock: DayClock): Millis {
  const next = studyDay(day + 1);
  return startOfDay(next, { ...clock, utcOffset: env.utcOffset(startOfDay(next, clock)) });
}
