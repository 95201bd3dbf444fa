import { addDays, countTail, packDays } from '../core/insight/day-counts.ts';
import { measurePace } from '../core/insight/pace.ts';
import { packBase } from '../core/memory/live-model.ts';
import { columnsOf, countAnswers } from '../core/memory/log-columns.ts';
import { commitSeal, planSeal, TAIL_KEPT } from '../core/memory/seal.ts';
import type { StoredSegment } from '../db/database.ts';
import { sealEntries } from '../db/log.ts';
import { MODEL_VERSION, type Snapshot } from '../db/snapshot.ts';
import { type Loaded, moment, presetsByDeck, stampOf, weightsOfRow } from './loaded.ts';

/** The tail may grow to this before its older part is sealed. */
const TAIL_LIMIT = 1000;

/**
 * Seals the older part of a long tail, in one tab at a time. Today's entries stay unsealed: the day's sums and undo
 * are read off the tail. Resolves to true when something was sealed.
 */
export async function sealIfLong(loaded: Loaded): Promise<boolean> {
  const { tail, early } = loaded.live;
  if (tail.length < TAIL_LIMIT && early.length === 0) return false;
  const sealed = await navigator.locks.request('saegim-seal', { ifAvailable: true }, async (lock) =>
    lock === null ? false : sealOlder(loaded),
  );
  return sealed;
}

async function sealOlder(loaded: Loaded): Promise<boolean> {
  const { day } = moment(loaded);
  const today = loaded.live.tail.filter((entry) => entry.day >= day).length;
  const weights = weightsOfRow(loaded.catalogue, presetsByDeck(loaded));
  const plan = planSeal(loaded.live, weights, Math.max(TAIL_KEPT, today));
  if (plan === null) return false;
  const answers = loaded.sealedAnswers + countAnswers(columnsOf(plan.sealed));
  const days = addDays(loaded.sealedDays, countTail(loaded.live, plan.sealed.length - loaded.live.early.length));
  const pace = measurePace(loaded.live, loaded.sealedPace);
  const sealedPace = pace.measured ? pace : null;
  const after = (last: StoredSegment): Loaded => ({ ...loaded, lastSegment: markOf(last) });
  const stored = await sealEntries(loaded.db, plan.sealed, (last) => ({
    ...makeSnapshot(after(last)),
    base: plan.base,
    answers,
    days: packDays(days),
    pace: sealedPace,
  }));
  if (stored === null) return false;
  loaded.lastSegment = markOf(stored);
  loaded.sealedAnswers = answers;
  loaded.sealedDays = days;
  loaded.sealedPace = sealedPace;
  commitSeal(loaded.live, plan.sealed, weights);
  return true;
}

function markOf({ id, segment }: StoredSegment) {
  return { id, checksum: segment.checksum };
}

/** The cache that makes the next opening quick: the model as of the last sealed segment. */
export function makeSnapshot(loaded: Loaded): Snapshot {
  return {
    id: 'model',
    stamp: stampOf(loaded, MODEL_VERSION),
    base: packBase(loaded.live),
    catalogue: loaded.catalogue,
    answers: loaded.sealedAnswers,
    days: packDays(loaded.sealedDays),
    pace: loaded.sealedPace,
    lastSeq: loaded.lastSeq,
    lastAt: loaded.lastAt,
  };
}
