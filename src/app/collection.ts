import { addDays, countTail } from '../core/insight/day-counts.ts';
import { streakOf } from '../core/insight/day-tally.ts';
import { isItWorking } from '../core/insight/is-it-working.ts';
import { expectedMinutes, measurePace } from '../core/insight/pace.ts';
import { targetRecall } from '../core/insight/target.ts';
import { millis } from '../core/kernel/ids.ts';
import { countsOf } from '../core/review/counts.ts';
import { nextCard } from '../core/review/next-card.ts';
import { undoSteps } from '../core/review/undo.ts';
import type { DeckSummary, ReadyState, StarterDeck } from './app.ts';
import { answersToday, tomorrowOf } from './day-summary.ts';
import { type Loaded, moment, presetOf } from './loaded.ts';
import { queueFor } from './queueing.ts';

/** All that the screens show of the collection, derived from what is loaded. */
export function describeCollection(loaded: Loaded, shipped: readonly StarterDeck[]): ReadyState {
  const { live, settings, device } = loaded;
  const queue = queueFor(loaded, null);
  const { at, day } = moment(loaded);
  const learnAhead = settings.learnAheadMinutes * 60_000;
  const { all, byDeck } = countsOf(queue, live.model, millis(at + learnAhead));
  const next = nextCard(queue, live.model, at, learnAhead);
  const { undo, redo } = undoSteps(live.tail, device);
  const decks = summarizeDecks(loaded, byDeck);
  const presets = [...loaded.presets.values()];
  const days = addDays(loaded.sealedDays, countTail(live));
  return {
    status: 'ready',
    today: {
      day,
      counts: all,
      minutes: expectedMinutes(
        all,
        measurePace(live, loaded.sealedPace),
        presetOf(loaded.presets, undefined).learningSteps.length,
      ),
      answered: answersToday(loaded).length,
      nextLearningAt: next.kind === 'wait' ? next.dueAt : null,
      tomorrow: tomorrowOf(loaded, queue),
      verdict: isItWorking(days, day, targetRecall(decks, presets)),
      streak: streakOf(days.keys(), day),
    },
    decks,
    starters: startersLeft(loaded, shipped),
    presets,
    settings,
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
  };
}

/** The decks that come with the app and are not in the library. */
export function startersLeft({ decks }: Loaded, shipped: readonly StarterDeck[]): readonly StarterDeck[] {
  return shipped.filter(({ id }) => decks.get(id) === undefined || decks.get(id)?.removed === true);
}

function summarizeDecks(loaded: Loaded, counts: readonly DeckSummary['counts'][]): DeckSummary[] {
  const { catalogue, decks, live } = loaded;
  const { day } = moment(loaded);
  const tallies = catalogue.decks.map(() => ({ notes: 0, cards: 0, suspended: 0 }));
  for (let row = 0; row < catalogue.deck.length; row += 1) {
    const tally = tallies[catalogue.deck[row] ?? -1];
    if (tally === undefined) continue;
    tally.cards += 1;
    tally.suspended += live.model.columns.suspended[row] ?? 0;
    if (catalogue.ordinal[row] === 0) tally.notes += 1;
  }
  return catalogue.decks
    .flatMap((id, index) => {
      const deck = decks.get(id);
      const tally = tallies[index];
      if (deck === undefined || tally === undefined) return [];
      const { name, description, language, preset, todayOnly } = deck;
      const { notes, cards, suspended } = tally;
      return {
        id,
        name,
        description,
        language,
        preset,
        counts: counts[index] ?? { new: 0, learning: 0, review: 0 },
        notes,
        cards,
        suspended,
        todayOnly: todayOnly?.day === day ? todayOnly : null,
      };
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

/** Hangul stands in the order of its code points, and the browser's own collation is slow to load. */
function compareNames(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : Number(first > second);
}
