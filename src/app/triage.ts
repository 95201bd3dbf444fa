import type { Fields } from '../core/content/note.ts';
import type { Candidate, NoteReading } from '../formats/notes/note-reading.ts';
import type { KnownNote } from './known-notes.ts';

export type Decision = 'pending' | 'accepted' | 'discarded';

/** A candidate and what was decided about it. */
export type BenchCard = {
  /** With its texts as the person has edited them. */
  readonly candidate: Candidate;
  readonly decision: Decision;
  /** Shown when the person asks for more: the weak suggestions, and those that were discarded at another time. */
  readonly isFurther: boolean;
};

/** A note on the workbench. */
export type BenchNote = {
  readonly reading: NoteReading;
  readonly known: KnownNote;
  /** In the order of the note. */
  readonly cards: readonly BenchCard[];
  /** The key of the card that the keys act on. */
  readonly current: string | null;
  readonly showsFurther: boolean;
};

export type Tally = {
  readonly accepted: number;
  readonly pending: number;
  readonly discarded: number;
  /** Those that are not shown yet. */
  readonly further: number;
};

/** A note as it comes to the workbench: what is a card already, here or in the note, is accepted. */
export function openNote(reading: NoteReading, known: KnownNote): BenchNote {
  const weak = new Set(reading.further);
  const cards = [...reading.explicit, ...reading.suggested, ...reading.further].map((candidate): BenchCard => {
    const wasDiscarded = known.discarded.has(candidate.key);
    const isCard = candidate.explicit || known.cards.has(candidate.key);
    return {
      candidate,
      decision: wasDiscarded ? 'discarded' : isCard ? 'accepted' : 'pending',
      isFurther: !isCard && (wasDiscarded || weak.has(candidate)),
    };
  });
  const note = { reading, known, cards: inOrder(cards), current: null, showsFurther: false };
  return { ...note, current: firstOf(note) };
}

/** The same note read again: what was decided about a card that is still there stays. */
export function reopenNote(before: BenchNote, now: BenchNote): BenchNote {
  const decided = new Map(before.cards.map((card) => [card.candidate.key, card.decision]));
  const cards = now.cards.map((card) => ({ ...card, decision: decided.get(card.candidate.key) ?? card.decision }));
  return { ...now, cards };
}

export function shownCards({ cards, showsFurther }: BenchNote): readonly BenchCard[] {
  return showsFurther ? cards : cards.filter(({ isFurther }) => !isFurther);
}

export function currentCard({ cards, current }: BenchNote): BenchCard | undefined {
  return cards.find(({ candidate }) => candidate.key === current);
}

export function decide(note: BenchNote, key: string, decision: Decision): BenchNote {
  return replaceCard(note, key, (card) => ({ ...card, decision }));
}

/** Whoever mends a card wants it. */
export function editCard(note: BenchNote, key: string, fields: Fields): BenchNote {
  return replaceCard(note, key, (card) => ({
    ...card,
    decision: 'accepted',
    candidate: { ...card.candidate, fields, isDuplicate: false },
  }));
}

export function addCard(note: BenchNote, candidate: Candidate): BenchNote {
  const cards = inOrder([...note.cards, { candidate, decision: 'accepted', isFurther: false }]);
  return { ...note, cards, current: candidate.key };
}

/** Suggestions that come later, undecided; what was discarded at another time stays so, behind the press for more. */
export function addSuggestions(note: BenchNote, candidates: readonly Candidate[]): BenchNote {
  const added = candidates.map((candidate): BenchCard => {
    const wasDiscarded = note.known.discarded.has(candidate.key);
    return { candidate, decision: wasDiscarded ? 'discarded' : 'pending', isFurther: wasDiscarded };
  });
  const first = inOrder(added).find(({ decision }) => decision === 'pending');
  return {
    ...note,
    cards: inOrder([...note.cards, ...added]),
    current: first?.candidate.key ?? note.current,
  };
}

/** Accepts what is shown and still undecided. */
export function acceptAll(note: BenchNote): BenchNote {
  const shown = new Set(shownCards(note));
  return {
    ...note,
    cards: note.cards.map((card) =>
      shown.has(card) && card.decision === 'pending' ? { ...card, decision: 'accepted' as const } : card,
    ),
  };
}

/** The card so many further on; the first or last one stays. */
export function moveBy(note: BenchNote, step: number): BenchNote {
  const keys = shownCards(note).map(({ candidate }) => candidate.key);
  const at = keys.indexOf(note.current ?? '');
  const next = keys[Math.min(keys.length - 1, Math.max(0, at === -1 ? 0 : at + step))];
  return next === undefined ? note : { ...note, current: next };
}

export function tally(note: BenchNote): Tally {
  const shown = shownCards(note);
  const count = (decision: Decision) => note.cards.filter((card) => card.decision === decision).length;
  return {
    accepted: count('accepted'),
    pending: shown.filter(({ decision }) => decision === 'pending').length,
    discarded: count('discarded'),
    further: note.cards.length - shown.length,
  };
}

function replaceCard(note: BenchNote, key: string, change: (card: BenchCard) => BenchCard): BenchNote {
  return { ...note, cards: note.cards.map((card) => (card.candidate.key === key ? change(card) : card)) };
}

function inOrder(cards: readonly BenchCard[]): readonly BenchCard[] {
  return [...cards].sort((a, b) => a.candidate.start - b.candidate.start || a.candidate.end - b.candidate.end);
}

/** Where the choosing begins: the first card that is undecided. */
function firstOf(note: BenchNote): string | null {
  const shown = shownCards(note);
  const first = shown.find(({ decision }) => decision === 'pending') ?? shown[0];
  return first?.candidate.key ?? null;
}
