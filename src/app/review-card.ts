import { cardFace, templatesOf } from '../core/content/cards.ts';
import type { Note } from '../core/content/note.ts';
import { explainDue } from '../core/insight/why-today.ts';
import { cardIdOf, type DeckId, millis, noteOf, studyDay, templateOf } from '../core/kernel/ids.ts';
import { type CardState, readRow } from '../core/memory/columns.ts';
import type { Memory } from '../core/memory/fsrs.ts';
import type { Due, Flag, Grant, Phase, Rating } from '../core/memory/log.ts';
import { NO_DAY } from '../core/memory/model.ts';
import { DUE_DAY, DUE_INSTANT } from '../core/memory/queue-kind.ts';
import { computeGrants, type GrantInput } from '../core/review/grants.ts';
import { isLeech } from '../core/review/leech.ts';
import type { QueueName } from '../core/review/next-card.ts';
import { readRun, readSource } from '../db/content.ts';
import { type Loaded, moment, presetOf } from './loaded.ts';
import type { GrantButton, ReviewCard, WhyToday } from './review-state.ts';
import { spreadOf } from './spread.ts';

const PHASES: readonly Phase[] = ['new', 'learning', 'review', 'relearning'];
const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** A card as it is asked, from its row. null when its note can no longer be found (another tab has removed it). */
export async function readReviewCard(loaded: Loaded, row: number, queue: QueueName): Promise<ReviewCard | null> {
  const { live, catalogue, db } = loaded;
  const id = live.model.ids[row];
  const deckId = catalogue.decks[catalogue.deck[row] ?? -1];
  const deck = deckId === undefined ? undefined : loaded.decks.get(deckId);
  const run = await readRun(db, catalogue.runs[catalogue.run[row] ?? -1] ?? '');
  const note = id === undefined ? undefined : run?.notes.find((one) => one.id === noteOf(id));
  if (id === undefined || deck === undefined || note === undefined) return null;
  const face = cardFace(note.fields, templateOf(id));
  if (!face.ok) return null;
  const source = note.from === undefined ? undefined : await readSource(db, note.from.source);
  const state = readRow(live.model.columns, row);
  return {
    id,
    note,
    deck: { id: deck.id, name: deck.name, language: deck.language },
    face: face.value,
    queue,
    phase: phaseOf(state),
    flag: flagOf(state),
    marked: state.marked === 1,
    lapses: state.lapses,
    isLeech: isLeech(state.lapses, presetOf(loaded.presets, deck).leechThreshold),
    passage: note.from === undefined || source === undefined ? null : { from: note.from, source },
    why: whyToday(loaded, state, deck.id),
  };
}

/** The rows of a note's cards, so that what is done to a note is done to all of them. */
export function siblingRows(loaded: Loaded, note: Note): readonly number[] {
  return templatesOf(note.fields).flatMap((template) => loaded.live.model.rows.get(cardIdOf(note.id, template)) ?? []);
}

/** The four buttons as of now. */
export function grantButtons(loaded: Loaded, card: ReviewCard): readonly GrantButton[] {
  const input = grantInput(loaded, card);
  if (input === null) return [];
  const grants = computeGrants(input);
  return RATINGS.map((rating) => {
    const { grant, intervalDays, delay } = grants[rating];
    return { rating, grant, days: intervalDays, seconds: delay ?? 0 };
  });
}

function grantInput(loaded: Loaded, card: ReviewCard): GrantInput | null {
  const { model } = loaded.live;
  const row = model.rows.get(card.id);
  if (row === undefined) return null;
  const state = readRow(model.columns, row);
  const { step, interval, reps, lapses } = state;
  const lastDay = state.lastDay === NO_DAY ? null : studyDay(state.lastDay);
  const preset = presetOf(loaded.presets, loaded.decks.get(card.deck.id));
  const before = { phase: phaseOf(state), step, memory: memoryOf(state), lastDay, interval, reps, lapses };
  return { card: card.id, before, preset, spread: spreadOf(loaded, row), ...moment(loaded) };
}

/** What of a card decides its grants: while this is the same, an answer given to it still holds. */
export function signatureOf(loaded: Loaded, card: ReviewCard): string {
  const row = loaded.live.model.rows.get(card.id);
  if (row === undefined || loaded.catalogue.deck[row] === -1) return 'gone';
  const { phase, step, due, reps, lastAt, buriedDay, suspended } = readRow(loaded.live.model.columns, row);
  return [phase, step, due, reps, lastAt, buriedDay, suspended].join();
}

export function phaseOf(state: CardState): Phase {
  return PHASES[state.phase] ?? 'new';
}

export function flagOf({ flag }: CardState): Flag {
  return flag as Flag;
}

export function memoryOf({ stability, difficulty }: CardState): Memory | null {
  return stability > 0 ? { stability, difficulty } : null;
}

export function dueOf({ dueUnit, due }: CardState): Grant['due'] | null {
  if (dueUnit === DUE_DAY) return { unit: 'day', day: studyDay(due) } satisfies Due;
  return dueUnit === DUE_INSTANT ? { unit: 'instant', at: millis(due) } : null;
}

function whyToday(loaded: Loaded, state: CardState, deck: DeckId): WhyToday {
  const { at, day } = moment(loaded);
  const rating = RATINGS.find((one) => one === state.lastRating);
  const reason = explainDue(
    {
      phase: phaseOf(state),
      memory: memoryOf(state),
      due: dueOf(state),
      lastAnswer:
        rating === undefined || state.lastDay === NO_DAY
          ? null
          : { rating, at: millis(state.lastAt), day: studyDay(state.lastDay) },
      setByHand: false,
    },
    at,
    day,
    presetOf(loaded.presets, loaded.decks.get(deck)).weights,
  );
  if (reason.reason !== 'learning') return reason;
  return { reason: 'step', lastRating: reason.lastRating, seconds: reason.secondsSince };
}
