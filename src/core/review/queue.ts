import type { Catalogue } from '../content/catalogue.ts';
import type { Millis, StudyDay } from '../kernel/ids.ts';
import type { Model } from '../memory/model.ts';
import { INTERDAY, INTRADAY, kindOfRow, NEW_CARDS, REVIEWS } from '../memory/queue-kind.ts';
import { type DeckRules, deckRules, type Limits } from './deck-rules.ts';
import { gatherCards } from './gather.ts';
import { mixLists } from './mix.ts';
import { isStillOpen } from './open-card.ts';
import { sortNew, sortReviews } from './order.ts';
import { pickWithinLimits } from './pick.ts';
import type { Preset } from './preset.ts';

export type QueueInput = {
  readonly model: Model;
  readonly catalogue: Catalogue;
  /** Indexes into the catalogue's decks. */
  readonly decks: readonly number[];
  readonly presetOf: (deck: number) => Preset;
  /** Today's limits of a deck, before what was done today. */
  readonly limitsOf: (deck: number) => Limits;
  /** The preset whose order and mix hold for the whole queue. */
  readonly sortPreset: Preset;
  readonly day: StudyDay;
  readonly nextDayAt: Millis;
  /** Which rows of these decks are studied; all when it is left out. */
  readonly wants?: (row: number) => boolean;
};

/**
 * The cards to ask on a study day. Built once; what happens meanwhile is looked up in the model when the next card is
 * asked for, so an undone answer finds its card in its old place.
 */
export type Queue = {
  readonly day: StudyDay;
  readonly nextDayAt: Millis;
  readonly catalogue: Catalogue;
  readonly rules: DeckRules;
  /** Rows in the order of showing, all but the steps within the day. */
  readonly main: Int32Array;
  /** The kind of each when the queue was built; a card that has changed its kind is done with. */
  readonly kinds: Uint8Array;
  /** 1 while the card of this place is still to be asked; kept up by `noteChange`. */
  readonly open: Uint8Array;
  /** A row's place in `main`; -1 for none. */
  readonly place: Int32Array;
  /** Rows that are or were in steps within the day. */
  readonly learning: Set<number>;
  /** Left out today: by the limits, or put aside by hand or for the sake of a sibling. */
  readonly heldBack: { readonly new: number; readonly review: number; readonly buried: number };
};

/**
 * Gathers steps within the day, learning of earlier days, reviews, new cards, in this order; sorts, then limits, then
 * mixes. Source of the rules: Anki rslib/src/scheduler/queue/builder (rules only).
 */
export function buildQueue(input: QueueInput): Queue {
  const { model, catalogue, sortPreset, day, nextDayAt, presetOf } = input;
  const rules = deckRules(catalogue.decks.length, input.decks, presetOf);
  const gathered = gatherCards(model.columns, catalogue, rules, day, nextDayAt, input.wants);
  const sort = {
    model,
    day,
    nextDayAt,
    order: sortPreset.reviewOrder,
    weightsOfRow: (row: number) => presetOf(catalogue.deck[row] ?? 0).weights,
  };
  const sorted = {
    ...gathered.byKind,
    [INTERDAY]: sortReviews(gathered.byKind[INTERDAY], sort),
    [REVIEWS]: sortReviews(gathered.byKind[REVIEWS], sort),
    [NEW_CARDS]: sortNew(gathered.byKind[NEW_CARDS], model, catalogue, sortPreset.newOrder, day),
  };
  const { picked, heldBack } = pickWithinLimits({ ...input, rules, gathered: { ...gathered, byKind: sorted } });
  const reviews = mixLists(picked[REVIEWS], picked[INTERDAY], sortPreset.interdayMix);
  const main = mixLists(reviews, picked[NEW_CARDS], sortPreset.newMix);
  return {
    day,
    nextDayAt,
    catalogue,
    rules,
    main,
    kinds: kindsOf(main, model),
    open: new Uint8Array(main.length).fill(1),
    place: placesOf(main, model.ids.length),
    learning: new Set(gathered.byKind[INTRADAY]),
    heldBack,
  };
}

function kindsOf(rows: Int32Array, { columns }: Model): Uint8Array {
  const kinds = new Uint8Array(rows.length);
  rows.forEach((row, index) => {
    kinds[index] = kindOfRow(columns, row);
  });
  return kinds;
}

/**
 * To be told after every fold of an entry, also a retract: the card may have come into steps within the day, may be
 * done with or open again, and so may its siblings.
 */
export function noteChange(queue: Queue, { columns }: Model, row: number): void {
  const { catalogue, rules, learning } = queue;
  if (rules.studied[catalogue.deck[row] ?? -1] === 1 && kindOfRow(columns, row) === INTRADAY) learning.add(row);
  const note = catalogue.note[row] ?? -1;
  const end = catalogue.siblingStart[note + 1] ?? 0;
  for (let i = catalogue.siblingStart[note] ?? end; i < end; i += 1) {
    const place = queue.place[catalogue.siblingRows[i] ?? -1] ?? -1;
    if (place !== -1) queue.open[place] = isStillOpen(queue, columns, place, -1) ? 1 : 0;
  }
}

function placesOf(main: Int32Array, rows: number): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  for (let place = 0; place < main.length; place += 1) places[main[place] ?? 0] = place;
  return places;
}
