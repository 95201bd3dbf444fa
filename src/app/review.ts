import { createStore } from 'zustand/vanilla';
import type { CardId } from '../core/kernel/ids.ts';
import type { Fact, Flag, LogEntry, Rating } from '../core/memory/log.ts';
import { redoFact, undoFact } from '../core/review/undo.ts';
import { readCardInfo } from './card-info.ts';
import { summarizeDay } from './day-summary.ts';
import { editNote } from './edit-note.ts';
import type { Engine } from './engine.ts';
import { createGate } from './gate.ts';
import { moment } from './loaded.ts';
import { grantButtons, signatureOf } from './review-card.ts';
import { isLabel, leechNotice, type What } from './review-notice.ts';
import {
  countsLeft,
  findAhead,
  findCard,
  findUpcoming,
  noteFact,
  noteStep,
  openSession,
  readScope,
  rebuildQueue,
  type Session,
} from './review-session.ts';
import type { Notice, Review, ReviewCard, ReviewState } from './review-state.ts';

type CardState = Extract<ReviewState, { view: 'card' }>;

/** Milliseconds after which a write is shown to be on its way. */
const SLOW_WRITE = 150;

/** `ready` resolves when the collection is loaded; `afterAnswer` runs after each answer that is on disk. */
export function createReview(engine: Engine, ready: Promise<unknown>, afterAnswer: () => void): Review {
  const store = createStore<ReviewState>(() => ({ view: 'closed' }));
  let session: Session | null = null;
  /** The card as it was when its buttons were computed, and on which day. */
  let granted = { signature: '', day: 0 };
  /** What to do again when its write failed. */
  let again: (() => Promise<void>) | null = null;
  let noticeKey = 0;
  /** One thing at a time, from the press until the next card (or what failed) is on screen. */
  const { alone, inTurn, isBusy } = createGate();

  const cardState = (): CardState | null => {
    const state = store.getState();
    return state.view === 'card' ? state : null;
  };
  const patch = (change: Partial<Omit<CardState, 'view'>>) => {
    const state = cardState();
    if (state !== null) store.setState({ ...state, ...change });
  };
  const noticeOf = (what: What | null): Notice | null => {
    noticeKey += 1;
    return what === null ? null : { key: noticeKey, what };
  };
  const say = (what: What) => {
    const state = store.getState();
    if (state.view === 'card' || state.view === 'done') store.setState({ ...state, notice: noticeOf(what) });
  };

  const show = (card: ReviewCard, what: What | null) => {
    if (session === null) return;
    const loaded = engine.loaded();
    session.shownAt = loaded.env.now();
    granted = { signature: signatureOf(loaded, card), day: -1 };
    again = null;
    store.setState({
      view: 'card',
      deck: session.deck,
      card,
      ahead: null,
      revealed: false,
      buttons: null,
      counts: countsLeft(session, loaded),
      saving: false,
      failed: null,
      notice: noticeOf(what),
    });
    void prepareAhead(session, card.id);
  };
  const prepareAhead = async (current: Session, card: CardId) => {
    const ahead = await findAhead(current, engine.loaded(), card);
    if (session === current && cardState()?.card.id === card) patch({ ahead });
  };
  const showNext = async (what: What | null) => {
    const current = session;
    if (current === null) return;
    const upcoming = await findUpcoming(current, engine, cardState()?.ahead ?? null);
    if (session !== current) return;
    if (upcoming.kind === 'card') return show(upcoming.card, what);
    const summary = summarizeDay(engine.loaded(), current, upcoming.nextLearningAt);
    store.setState({ view: 'done', deck: current.deck, section: current.section, summary, notice: noticeOf(what) });
  };

  /** Records a fact about the card on screen; on failure it stays there, and nothing is lost. */
  const record = async (card: CardId, fact: Fact, isStillWanted: () => boolean): Promise<LogEntry | null> => {
    // Shown only when it takes long, as drawing it would cost each answer some milliseconds.
    const slow = setTimeout(() => patch({ saving: true }), SLOW_WRITE);
    if (cardState()?.failed != null) patch({ failed: null });
    const written = await engine.record(card, fact, isStillWanted);
    clearTimeout(slow);
    if (written.ok) {
      if (session !== null) noteFact(session, engine.loaded(), card);
      return written.value;
    }
    if (written.error.kind === 'write-failed') patch({ saving: false, failed: { detail: written.error.detail } });
    else await showNext({ kind: 'answered-elsewhere' });
    return null;
  };

  const rate = (rating: Rating): Promise<void> => alone(() => rateNow(rating));
  const rateNow = async (rating: Rating) => {
    const state = cardState();
    if (state === null || !state.revealed || session === null) return;
    const loaded = engine.loaded();
    if (signatureOf(loaded, state.card) !== granted.signature) return showNext({ kind: 'answered-elsewhere' });
    if (granted.day !== moment(loaded).day) computeButtons(state.card);
    const button = cardState()?.buttons?.find((one) => one.rating === rating);
    if (button === undefined) return;
    again = () => rate(rating);
    const { signature } = granted;
    const took = Math.max(0, Math.round(loaded.env.now() - session.shownAt));
    const fact: Fact = { kind: 'review', rating, took, grant: button.grant };
    const entry = await record(state.card.id, fact, () => signatureOf(engine.loaded(), state.card) === signature);
    if (entry === null) return;
    afterAnswer();
    if (session !== null) session.last = state.card.id;
    await showNext(leechNotice(engine.loaded(), state.card, rating, button.grant.suspend === true));
  };
  const computeButtons = (card: ReviewCard) => {
    const loaded = engine.loaded();
    granted = { signature: signatureOf(loaded, card), day: moment(loaded).day };
    patch({ buttons: grantButtons(loaded, card) });
  };

  /** Something done to the card on screen that takes it away for now. */
  const putAside = (fact: Fact, what: What): Promise<void> =>
    alone(async () => {
      const state = cardState();
      if (state === null) return;
      again = () => putAside(fact, what);
      if ((await record(state.card.id, fact, () => true)) !== null) await showNext(what);
    });
  /** Something done to the card on screen that leaves it there. */
  const label = (fact: Fact, change: Partial<ReviewCard>, what: What): Promise<void> =>
    alone(async () => {
      const state = cardState();
      if (state === null) return;
      again = () => label(fact, change, what);
      if ((await record(state.card.id, fact, () => true)) === null) return;
      patch({ card: { ...state.card, ...change }, saving: false });
      say(what);
    });

  /**
   * Takes the last action back (or does it again) and shows the card that it was done to. Waits for an answer that is
   * being written: whoever presses undo that soon means this answer.
   */
  const step = (find: typeof undoFact, done: 'undone' | 'redone', none: What): Promise<void> =>
    inTurn(() => stepNow(find, done, none));
  const stepNow = async (find: typeof undoFact, done: 'undone' | 'redone', none: What) => {
    if (session === null) return;
    if (cardState()?.failed != null) {
      // What was done last is the answer that could not be written: taking it back leaves the card to be rated anew.
      again = null;
      return patch({ failed: null });
    }
    const { live, device } = engine.loaded();
    const found = find(live.tail, device);
    if (found === null) return say(none);
    again = () => step(find, done, none);
    const stillLast = () => {
      const now = find(engine.loaded().live.tail, engine.loaded().device);
      return now?.action.seq === found.action.seq && now.fact.entry.seq === found.fact.entry.seq;
    };
    if ((await record(found.card, found.fact, stillLast)) === null) return;
    afterAnswer();
    if (session !== null) noteStep(session, engine.loaded(), done === 'redone' ? found.action : null);
    const what: What = { kind: done, action: found.action.kind };
    const card = done === 'undone' || isLabel(found.action) ? await findCard(engine.loaded(), found.card) : null;
    return card === null ? showNext(what) : show(card, what);
  };

  // Another tab may have answered the card on screen.
  engine.onChange(() => {
    if (session !== null) rebuildQueue(session, engine.loaded());
    const state = cardState();
    if (state === null || isBusy() || signatureOf(engine.loaded(), state.card) === granted.signature) return;
    void showNext({ kind: 'answered-elsewhere' });
  });

  return {
    store,
    async start(wanted) {
      store.setState({ view: 'loading' });
      await ready;
      const scope = await readScope(engine.loaded(), wanted);
      if (scope === null) return store.setState({ view: 'no-deck' });
      session = openSession(engine.loaded(), scope);
      await showNext(null);
    },
    async goOn() {
      if (session === null) return;
      session = openSession(engine.loaded(), session);
      await showNext(null);
    },
    reveal() {
      const state = cardState();
      if (state === null || state.revealed) return;
      patch({ revealed: true });
      computeButtons(state.card);
    },
    rate,
    async retry() {
      if (cardState()?.failed != null) await again?.();
    },
    undo: () => step(undoFact, 'undone', { kind: 'nothing-to-undo' }),
    redo: () => step(redoFact, 'redone', { kind: 'nothing-to-redo' }),
    bury: () => putAside({ kind: 'bury' }, { kind: 'buried' }),
    suspend: () => putAside({ kind: 'suspend' }, { kind: 'suspended' }),
    async toggleMark() {
      const marked = cardState()?.card.marked === false;
      await label({ kind: 'mark', marked }, { marked }, { kind: 'marked', marked });
    },
    async setFlag(pressed: Flag) {
      const flag = cardState()?.card.flag === pressed ? 0 : pressed;
      await label({ kind: 'flag', flag }, { flag }, { kind: 'flagged', flag });
    },
    async edit(fields) {
      const state = cardState();
      if (state === null) return;
      await editNote(engine, state.card.note.id, fields);
      if (session !== null) session = { ...openSession(engine.loaded(), session), shownAt: session.shownAt };
      const card = await findCard(engine.loaded(), state.card.id);
      if (card === null) return showNext({ kind: 'saved' });
      patch({ card, ahead: null, notice: noticeOf({ kind: 'saved' }) });
      if (session !== null) void prepareAhead(session, card.id);
    },
    info: (card) => readCardInfo(engine.loaded(), card),
    dismissNotice() {
      const state = store.getState();
      if (state.view === 'card' || state.view === 'done') store.setState({ ...state, notice: null });
    },
    close() {
      session = null;
      store.setState({ view: 'closed' });
    },
  };
}
