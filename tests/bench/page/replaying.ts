import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { presetsByDeck, weightsOfRow } from '../../../src/app/loaded.ts';
import { catalogueOf, readOutlines } from '../../../src/app/outlines.ts';
import { replayLive } from '../../../src/core/memory/live-model.ts';
import type { LogColumns } from '../../../src/core/memory/log-columns.ts';
import { emptyModel } from '../../../src/core/memory/model-rows.ts';
import { Database } from '../../../src/db/database.ts';
import { readSegments, readTail } from '../../../src/db/log.ts';
import { decodeSegment } from '../../../src/formats/segment.ts';
import { load } from './seed.ts';

export type ReplayTimes = {
  readonly entries: number;
  /** Milliseconds: reading the segments from disk, checking and unpacking them, and listing the cards. */
  readonly read: number;
  readonly decode: number;
  readonly catalogue: number;
  readonly ours: readonly number[];
  readonly bare: readonly number[];
};

/** Replays the whole log and, in turn with it, folds the same reviews with nothing but ts-fsrs. */
export async function measureReplay(database: string, runs: number): Promise<ReplayTimes> {
  const db = new Database(database);
  const loaded = await load(db);
  const started = performance.now();
  const stored = await readSegments(db);
  const tail = await readTail(db);
  const readAt = performance.now();
  const segments = stored.map(({ segment }) => {
    const columns = decodeSegment(segment);
    if (!columns.ok) throw new Error(columns.error);
    return columns.value;
  });
  const decodedAt = performance.now();
  const model = emptyModel();
  const catalogue = catalogueOf(await readOutlines(db), loaded.decks, model);
  const listedAt = performance.now();
  const weights = weightsOfRow(catalogue, presetsByDeck({ ...loaded, catalogue }));
  const rows = segments.map(({ cards }) => Uint32Array.from(cards, (card) => model.rows.get(card) ?? 0));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(timed(() => replayLive(segments, tail, model.ids, weights)));
    bare.push(timed(() => foldBare(segments, rows, model.ids.length)));
  }
  db.close();
  const entries = segments.reduce((sum, { length }) => sum + length, 0);
  const [read, decode] = [readAt - started, decodedAt - readAt];
  return { entries, read, decode, catalogue: listedAt - decodedAt, ours, bare };
}

/** The least that a replay can be: one `next_state` for each review. Which card it is was looked up before. */
function foldBare(segments: readonly LogColumns[], rows: readonly Uint32Array[], cards: number): unknown {
  const algorithm = new FSRSAlgorithm({});
  const states: (FSRSState | null)[] = Array.from({ length: cards }, () => null);
  const lastDays = new Int32Array(cards);
  segments.forEach(({ length, card, day, rating }, s) => {
    const rowsHere = rows[s] ?? new Uint32Array();
    for (let i = 0; i < length; i += 1) {
      const row = rowsHere[card[i] ?? 0] ?? 0;
      const before = states[row] ?? null;
      const today = day[i] ?? 0;
      const elapsed = before === null ? 0 : today - (lastDays[row] ?? 0);
      states[row] = algorithm.next_state(before, elapsed, rating[i] ?? 3);
      lastDays[row] = today;
    }
  });
  return states;
}

export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
