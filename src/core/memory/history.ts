import type { CardId } from '../kernel/ids.ts';
import type { Review } from './fit/training-set.ts';
import type { LogEntry } from './log.ts';
import { columnsOf, idAt, type LogColumns } from './log-columns.ts';
import { ratingOf } from './rating.ts';
import { replaySteps } from './replay-order.ts';
import { isRetract, isRetracted, liveRetracts, takesBack } from './retract.ts';

/** One card's life up to its last answer; a forget begins another. */
type Life = { card: number; day: number; recordedDay: number | null };

/**
 * The answers of a log by which weights can be judged, in the total order: those taken back are left out, and a card
 * that was forgotten is another card from there on. `card` numbers the lives of the cards that `isWanted` asks for.
 * Days never go back within a life: where the clock did, no time passed, as in the fold.
 */
export function historyOf(
  segments: readonly LogColumns[],
  tail: readonly LogEntry[],
  isWanted: (card: CardId) => boolean,
): Review[] {
  const all = tail.length === 0 ? segments : [...segments, columnsOf(tail)];
  const retracted = liveRetracts(all.flatMap(({ others }) => [...others.values()].filter(isRetract)));
  const lives = new Map<CardId, Life>();
  let begun = 0;
  const begin = (): Life => {
    begun += 1;
    return { card: begun, day: 0, recordedDay: null };
  };
  const lifeOf = (card: CardId): Life | null => {
    if (!isWanted(card)) return null;
    const known = lives.get(card) ?? begin();
    lives.set(card, known);
    return known;
  };
  const livesOf = new Map(all.map((segment) => [segment, segment.cards.map(lifeOf)]));
  const reviews: Review[] = [];
  const answer = (life: Life, day: number, rating: number) => {
    life.day = life.recordedDay === null ? day : life.day + Math.max(0, day - life.recordedDay);
    life.recordedDay = day;
    reviews.push({ card: life.card, day: life.day, rating });
  };
  for (const { segment, positions } of replaySteps(all)) {
    const known = livesOf.get(segment) ?? [];
    const aimed = segment.devices.map((device) => retracted.get(device));
    const count = positions?.length ?? segment.length;
    for (let n = 0; n < count; n += 1) {
      const i = positions === null ? n : (positions[n] ?? 0);
      const life = known[segment.card[i] ?? 0];
      if (life === null || life === undefined) continue;
      const rating = ratingOf(segment.rating[i]);
      if (rating === null) {
        const entry = segment.others.get(i);
        if (entry === undefined || isRetracted(retracted, entry)) continue;
        if (entry.kind === 'forget') Object.assign(life, begin());
        if (entry.kind === 'review' && ratingOf(entry.rating) !== null) answer(life, entry.day, entry.rating);
        continue;
      }
      const retracts = aimed[segment.device[i] ?? 0]?.get(segment.seq[i] ?? 0);
      if (retracts !== undefined && takesBack(retracts, idAt(segment, i))) continue;
      answer(life, segment.day[i] ?? 0, rating);
    }
  }
  return reviews;
}
