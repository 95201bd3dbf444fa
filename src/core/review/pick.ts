import { INTERDAY, INTRADAY, NEW_CARDS, type QueueKind, REVIEWS } from '../memory/queue-kind.ts';
import { buriesKind, type DeckRules } from './deck-rules.ts';
import type { Gathered } from './gather.ts';
import type { Queue, QueueInput } from './queue.ts';
import { isHiddenBySibling } from './siblings.ts';

type PickInput = Pick<QueueInput, 'model' | 'catalogue' | 'decks' | 'presetOf' | 'limitsOf' | 'day'> & {
  readonly rules: DeckRules;
  /** Sorted: the order decides what a limited day shows. */
  readonly gathered: Gathered;
};

type Picked = {
  readonly picked: Readonly<Record<QueueKind, Int32Array>>;
  readonly heldBack: Queue['heldBack'];
};

/** Walks through the gathered cards in the order of gathering, leaving out later siblings and what exceeds a limit. */
export function pickWithinLimits(input: PickInput): Picked {
  const { model, catalogue, rules, gathered } = input;
  const left = limitsLeft(input);
  const seen = new Uint8Array(catalogue.noteCount);
  let { buried } = gathered;
  const pick = (kind: QueueKind) => {
    let beyond = 0;
    const rows = gathered.byKind[kind].filter((row) => {
      const note = catalogue.note[row] ?? -1;
      const deck = catalogue.deck[row] ?? -1;
      if (buriesKind(rules, deck, kind) && (seen[note] === 1 || isHiddenBySibling(input, model.columns, row, kind))) {
        buried += 1;
        return false;
      }
      if (!left.take(deck, kind)) {
        beyond += 1;
        return false;
      }
      seen[note] = 1;
      return true;
    });
    return { rows, beyond };
  };
  const intraday = pick(INTRADAY);
  const interday = pick(INTERDAY);
  const reviews = pick(REVIEWS);
  const fresh = pick(NEW_CARDS);
  return {
    picked: { [INTRADAY]: intraday.rows, [INTERDAY]: interday.rows, [REVIEWS]: reviews.rows, [NEW_CARDS]: fresh.rows },
    heldBack: { new: fresh.beyond, review: interday.beyond + reviews.beyond, buried },
  };
}

/**
 * What each deck may still show today. Learning of earlier days counts as reviews; so do new cards, those of today
 * included, unless the preset exempts them. Source: Anki rslib/src/decks/limits.rs (rules only).
 */
function limitsLeft({ catalogue, decks, presetOf, limitsOf, gathered }: PickInput) {
  const newLeft = new Float64Array(catalogue.decks.length);
  const reviewLeft = new Float64Array(catalogue.decks.length);
  const exempt = new Uint8Array(catalogue.decks.length);
  for (const deck of decks) {
    const limits = limitsOf(deck);
    const doneNew = gathered.doneNew[deck] ?? 0;
    exempt[deck] = presetOf(deck).newIgnoresReviewLimit ? 1 : 0;
    newLeft[deck] = limits.new - doneNew;
    reviewLeft[deck] = limits.review - (gathered.doneReview[deck] ?? 0) - (exempt[deck] === 1 ? 0 : doneNew);
  }
  const takeOne = (left: Float64Array, deck: number) => {
    left[deck] = (left[deck] ?? 0) - 1;
  };
  return {
    /** Uses up one card of the deck's limits, if there is one left. */
    take(deck: number, kind: QueueKind): boolean {
      if (kind === INTRADAY) return true;
      const usesReview = kind !== NEW_CARDS || exempt[deck] !== 1;
      if (usesReview && (reviewLeft[deck] ?? 0) <= 0) return false;
      if (kind === NEW_CARDS && (newLeft[deck] ?? 0) <= 0) return false;
      if (usesReview) takeOne(reviewLeft, deck);
      if (kind === NEW_CARDS) takeOne(newLeft, deck);
      return true;
    },
  };
}
