import type { Catalogue } from '../core/content/catalogue.ts';
import type { Pace } from '../core/insight/pace.ts';
import type { PackedBase } from '../core/memory/live-model.ts';

/** Raised whenever the fold or the shape of the model changes: older snapshots are then dropped and replayed. */
export const MODEL_VERSION = 3;

/** What a snapshot was made from. Any difference to what is stored makes it worthless, never wrong. */
export type SnapshotStamp = {
  readonly modelVersion: number;
  /** Id and checksum of the last sealed segment; 0 when none is sealed. */
  readonly lastSegment: number;
  readonly checksum: number;
  /** Counts every change of which cards exist. */
  readonly contentVersion: number;
  /** The weights in force, deck by deck, as text. */
  readonly weights: string;
};

/** The model and the catalogue in columns, as of the last sealed segment: a droppable cache. */
export type Snapshot = {
  readonly id: 'model';
  readonly stamp: SnapshotStamp;
  readonly base: PackedBase;
  readonly catalogue: Catalogue;
  /** Answers in the sealed segments. */
  readonly answers: number;
  /** What was done on the days of the sealed entries, see `packDays`. */
  readonly days: Int32Array;
  /** How long the newest sealed answers took; null while they are too few. */
  readonly pace: Pace | null;
  /** The last number and instant that this device used. */
  readonly lastSeq: number;
  readonly lastAt: number;
};

export function sameStamp(a: SnapshotStamp, b: SnapshotStamp): boolean {
  return (
    a.modelVersion === b.modelVersion &&
    a.lastSegment === b.lastSegment &&
    a.checksum === b.checksum &&
    a.contentVersion === b.contentVersion &&
    a.weights === b.weights
  );
}
