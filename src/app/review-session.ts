import { type CardId, type DeckId, type Millis, millis, type NoteId } from '../core/kernel/ids.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { kindOfRow } from '../core/memory/queue-kind.ts';
import type { Counts } from '../core/review/counts.ts';
import { countsOf } from '../core/review/counts.ts';
import { type NextCard, nextCard, peekNext, queueName } from '../core/review/next-card.ts';
import { noteChange, type Queue } from '../core/review/queue.ts';
import type { Engine } from './engine.ts';
import { type Loaded, moment } from './loaded.ts';
import { readNotesBelow, type SectionPlace } from './note-page.ts';
import { queueFor } from './queueing.ts';
import { readReviewCard } from './review-card.ts';
import type { ReviewCard } from './review-state.ts';

/** One sitting over one deck or all. Nothing of it is stored: a reload builds it anew from the log. */
export type Session = {
  readonly deck: DeckId | null;
  /** The section of a study note that was asked for by itself, and the notes of it; null for whole decks. */
  readonly section: SectionPlace | null;
  readonly notes: ReadonlySet<NoteId> | null;
  queue: Queue;
  /** What the queue was built from: when any of it is replaced, the rows mean nothing any more. */
  builtOn: { readonly loaded: Loaded; readonly catalogue: Loaded['catalogue'] };
  /** The card answered last: in steps it waits for any other that can be shown. */
  last: CardId | null;
  /** When the question on screen was shown. */
  shownAt: Millis;
};

/** What a session is over. */
export type Scope = Pick<Session, 'deck' | 'section' | 'notes'>;

export type Upcoming =
  | { readonly kind: 'card'; readonly card: ReviewCard }
  | { readonly kind: 'done'; readonly nextLearningAt: Millis | null };

/** Null when what is asked for is not in the library. */
export async function readScope(loaded: Loaded, wanted: DeckId | SectionPlace | null): Promise<Scope | null> {
  if (wanted === null) return { deck: null, section: null, notes: null };
  const section = typeof wanted === 'string' ? null : wanted;
  const found = typeof wanted === 'string' ? { deck: wanted, notes: null } : await readNotesBelow(loaded, wanted);
  return found !== null && loaded.catalogue.decks.includes(found.deck) ? { ...found, section } : null;
}

export function openSession(loaded: Loaded, { deck, section, notes }: Scope): Session {
  return {
    deck,
    section,
    notes,
    queue: queueFor(loaded, deck, notes),
    builtOn: { loaded, catalogue: loaded.catalogue },
    last: null,
    shownAt: loaded.env.now(),
  };
}

/** Builds the queue anew when the day has changed or what it was built from was replaced. */
export function refreshQueue(session: Session, loaded: Loaded): void {
  const { builtOn, queue } = session;
  const sameData = builtOn.loaded === loaded && builtOn.catalogue === loaded.catalogue;
  if (!sameData || queue.day !== moment(loaded).day) rebuildQueue(session, loaded);
}

export function rebuildQueue(session: Session, loaded: Loaded): void {
  session.queue = queueFor(loaded, session.deck, session.notes);
  session.builtOn = { loaded, catalogue: loaded.catalogue };
}

/** The card to ask now. `ahead` is taken when it is that card. */
export async function findUpcoming(session: Session, engine: Engine, ahead: ReviewCard | null): Promise<Upcoming> {
  refreshQueue(session, engine.loaded());
  const next = nextNow(session, engine.loaded());
  if (next.kind !== 'card') return { kind: 'done', nextLearningAt: next.kind === 'wait' ? next.dueAt : null };
  const loaded = engine.loaded();
  if (ahead !== null && loaded.live.model.ids[next.row] === ahead.id) return { kind: 'card', card: ahead };
  const card = await readReviewCard(loaded, next.row, next.queue);
  if (card !== null) return { kind: 'card', card };
  // Its note is gone from the disk but not from here: another tab has changed the decks.
  await engine.load();
  return findUpcoming(session, engine, null);
}

/** The card that follows the one on screen, as far as is known before it is answered. */
export async function findAhead(session: Session, loaded: Loaded, current: CardId): Promise<ReviewCard | null> {
  const row = loaded.live.model.rows.get(current) ?? -1;
  const next = peekNext(session.queue, loaded.live.model, loaded.env.now(), learnAhead(loaded), row);
  return next.kind === 'card' && next.row !== row ? readReviewCard(loaded, next.row, next.queue) : null;
}

/** A certain card, as if it came from the queue: the one whose answer was just taken back. */
export async function findCard(loaded: Loaded, id: CardId): Promise<ReviewCard | null> {
  const row = loaded.live.model.rows.get(id);
  return row === undefined ? null : readReviewCard(loaded, row, queueName(kindOfRow(loaded.live.model.columns, row)));
}

export function noteFact(session: Session, loaded: Loaded, card: CardId): void {
  const row = loaded.live.model.rows.get(card);
  if (row !== undefined && session.builtOn.loaded === loaded) noteChange(session.queue, loaded.live.model, row);
}

/** After an undo or redo: the queue of a session begun since does not hold the cards that were answered before it. */
export function noteStep(session: Session, loaded: Loaded, redone: LogEntry | null): void {
  rebuildQueue(session, loaded);
  session.last = redone?.kind === 'review' ? redone.card : null;
}

export function countsLeft(session: Session, loaded: Loaded): Counts {
  return countsOf(session.queue, loaded.live.model, millis(loaded.env.now() + learnAhead(loaded))).all;
}

function nextNow(session: Session, loaded: Loaded): NextCard {
  const last = session.last === null ? -1 : (loaded.live.model.rows.get(session.last) ?? -1);
  return nextCard(session.queue, loaded.live.model, loaded.env.now(), learnAhead(loaded), last);
}

function learnAhead({ settings }: Loaded): number {
  return settings.learnAheadMinutes * 60_000;
}
