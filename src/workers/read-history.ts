import type { CardId } from '../core/kernel/ids.ts';
import type { Review } from '../core/memory/fit/training-set.ts';
import { historyOf } from '../core/memory/history.ts';
import { Database } from '../db/database.ts';
import { readSegments, readTail } from '../db/log.ts';
import { decodeSegment } from '../formats/segment.ts';

/** The cards of one set of weights; null: every card that the log knows, also of decks that were removed. */
export type Cards = readonly CardId[] | null;

/** The histories of these sets of cards, read from the whole log. Throws when a sealed part of it is damaged. */
export async function readHistories(database: string, sets: readonly Cards[]): Promise<readonly (readonly Review[])[]> {
  const db = new Database(database);
  // One transaction: a seal between the two reads would leave a stretch out, or count it twice.
  const [stored, tail] = await db.transaction('r', db.log, db.segments, () =>
    Promise.all([readSegments(db), readTail(db)]),
  );
  db.close();
  const segments = stored.map(({ segment }) => {
    const columns = decodeSegment(segment);
    if (!columns.ok) throw new Error('A sealed part of the log is damaged.');
    return columns.value;
  });
  return sets.map((cards) => {
    const wanted = cards === null ? null : new Set(cards);
    return historyOf(segments, tail, (card) => wanted === null || wanted.has(card));
  });
}
