import { type CardId, millis } from '../core/kernel/ids.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { appendEntry as foldEntry } from '../core/memory/live-model.ts';
import type { Fact, LogEntry } from '../core/memory/log.ts';
import { type AppendError, appendEntry } from '../db/log.ts';
import { type Loaded, moment, presetsByDeck, weightsOfRow } from './loaded.ts';
import { noteSpread } from './spread.ts';

/** Writes one fact under this tab's next number, then folds it. On any error nothing is changed, here or on disk. */
export async function recordFact(
  loaded: Loaded,
  card: CardId,
  fact: Fact,
): Promise<Result<{ readonly entry: LogEntry; readonly folded: Folded }, AppendError>> {
  const entry = nextEntry(loaded, card, fact);
  const written = await appendEntry(loaded.db, entry, loaded.lastSegment);
  return written.ok ? ok({ entry, folded: foldHeard(loaded, [entry]) }) : fail(written.error);
}

/** The entries that these facts make under this tab's next numbers, nothing written yet. */
export function nextEntries(loaded: Loaded, facts: readonly CardFact[]): LogEntry[] {
  return facts.map(({ card, fact }, n) => nextEntry(loaded, card, fact, n));
}

export type CardFact = { readonly card: CardId; readonly fact: Fact };

export type Folded = 'folded' | 'needs-replay';

/** Folds entries that are on disk; those that are known already change nothing. */
export function foldHeard(loaded: Loaded, entries: readonly LogEntry[]): Folded {
  const weights = weightsOfRow(loaded.catalogue, presetsByDeck(loaded));
  let outcome: Folded = 'folded';
  for (const entry of entries) {
    if (foldEntry(loaded.live, entry, weights) === 'needs-replay') outcome = 'needs-replay';
    noteSpread(loaded, entry.card);
    if (entry.device !== loaded.device) continue;
    loaded.lastSeq = Math.max(loaded.lastSeq, entry.seq);
    loaded.lastAt = Math.max(loaded.lastAt, entry.at);
  }
  return outcome;
}

/**
 * This device's instants strictly increase, even when the clock is set back. The day is the one that is lived: a clock
 * that was a year ahead for an evening must not keep the days after it in that year.
 */
function nextEntry(loaded: Loaded, card: CardId, fact: Fact, ahead = 0): LogEntry {
  const { at: now, day } = moment(loaded);
  const at = millis(Math.max(now, loaded.lastAt + 1) + ahead);
  return { device: loaded.device, seq: loaded.lastSeq + 1 + ahead, card, at, day, ...fact };
}
