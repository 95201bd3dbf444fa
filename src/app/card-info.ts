import { forgettingCurve } from '../core/insight/forgetting-curve.ts';
import { type CardId, studyDay } from '../core/kernel/ids.ts';
import { DAY } from '../core/kernel/study-day.ts';
import { readRow } from '../core/memory/columns.ts';
import { compareEntries } from '../core/memory/entries.ts';
import { retrievability } from '../core/memory/fsrs.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { entriesOf } from '../core/memory/log-columns.ts';
import { isRetract, isRetracted, liveRetracts } from '../core/memory/retract.ts';
import { readSegments } from '../db/log.ts';
import { decodeSegment } from '../formats/segment.ts';
import { type Loaded, moment, presetOf } from './loaded.ts';
import { dueOf, flagOf, memoryOf, phaseOf, readReviewCard } from './review-card.ts';
import type { CardInfo } from './review-state.ts';

/** All that is known of a card, with its whole log, sealed answers included. */
export async function readCardInfo(loaded: Loaded, id: CardId): Promise<CardInfo> {
  const { live } = loaded;
  const row = live.model.rows.get(id);
  const card = row === undefined ? null : await readReviewCard(loaded, row, 'review');
  if (row === undefined || card === null) throw new Error(`No such card: ${id}`);
  const state = readRow(live.model.columns, row);
  const memory = memoryOf(state);
  const { at, day } = moment(loaded);
  const { weights, desiredRetention } = presetOf(loaded.presets, loaded.decks.get(card.deck.id));
  const entries = await readEntriesOf(loaded, id);
  const retracted = liveRetracts(entries.filter(isRetract));
  return {
    card: id,
    phase: phaseOf(state),
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    recall: memory === null ? null : retrievability(memory, (at - state.lastAt) / DAY, weights),
    due: dueOf(state),
    intervalDays: state.interval,
    reps: state.reps,
    lapses: state.lapses,
    suspended: state.suspended === 1,
    buried: studyDay(state.buriedDay) === day,
    flag: flagOf(state),
    marked: state.marked === 1,
    deckName: card.deck.name,
    desiredRetention,
    curve: forgettingCurve(
      entries.filter((entry) => !isRetracted(retracted, entry)),
      weights,
      at,
      state.interval - (at - state.lastAt) / DAY,
    ),
    note: card.note,
    log: entries
      .filter((entry) => !isRetract(entry))
      .map((entry) => ({ entry, retracted: isRetracted(retracted, entry) })),
  };
}

async function readEntriesOf({ db, live }: Loaded, card: CardId): Promise<LogEntry[]> {
  const sealed: LogEntry[] = [];
  for (const { segment } of await readSegments(db)) {
    // The card dictionary tells cheaply which segments are worth unpacking.
    if (!segment.cards.includes(JSON.stringify(card))) continue;
    const columns = decodeSegment(segment);
    if (columns.ok) sealed.push(...entriesOf(columns.value).filter((entry) => entry.card === card));
  }
  const unsealed = [...live.early, ...live.tail].filter((entry) => entry.card === card);
  return [...sealed, ...unsealed].sort(compareEntries);
}
