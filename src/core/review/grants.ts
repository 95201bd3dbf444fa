import { type CardId, type Millis, millis, type StudyDay, studyDay } from '../kernel/ids.ts';
import { elapsedDays } from '../kernel/study-day.ts';
import { intervalDays, type Memory, nextMemory } from '../memory/fsrs.ts';
import type { Due, Grant, Phase, Rating } from '../memory/log.ts';
import { balancedInterval, type Spread } from './balance.ts';
import { fuzzFactor, fuzzInterval, minimumFuzzInterval } from './fuzz.ts';
import { isLeechAt } from './leech.ts';
import type { Preset } from './preset.ts';
import { againDelay, currentStep, goodDelay, hardDelay } from './steps.ts';

/** What is known of a card before it is answered. */
export type CardBefore = {
  readonly phase: Phase;
  /** Index into the steps of its phase; 0 outside them. */
  readonly step: number;
  readonly memory: Memory | null;
  /** The study day of its last answer. */
  readonly lastDay: StudyDay | null;
  /** The interval granted last, whole days; 0 when there was none. */
  readonly interval: number;
  readonly reps: number;
  readonly lapses: number;
};

export type GrantInput = {
  readonly card: CardId;
  readonly before: CardBefore;
  readonly at: Millis;
  readonly day: StudyDay;
  /** When the study day after `day` begins. */
  readonly nextDayAt: Millis;
  readonly preset: Preset;
  /** How full the coming days are; null when nobody counted: then fuzz alone decides. */
  readonly spread: Spread | null;
};

/** One button: the grant it records, the memory it leaves, and how long that is, in days or (within the day) seconds. */
export type GrantPreview = {
  readonly grant: Grant;
  readonly memory: Memory;
  /** Whole days from `day` to the due day; 0 when due at an instant. */
  readonly intervalDays: number;
  /** Whole seconds from `at` to the due instant; null when due on a day. */
  readonly delay: number | null;
};

export type Grants = Readonly<Record<Rating, GrantPreview>>;

/** A number of days, or a stay in the steps for some seconds. */
type Outcome =
  | { readonly kind: 'review'; readonly days: number }
  | {
      readonly kind: 'steps';
      readonly phase: 'learning' | 'relearning';
      readonly step: number;
      readonly seconds: number;
    };
type Outcomes = Readonly<Record<Rating, Outcome>>;
type Context = GrantInput & {
  /** Exact intervals in days after each rating. */
  readonly exact: Readonly<Record<Rating, number>>;
  /** Null when the preset wants no fuzz. */
  readonly factor: number | null;
  readonly maximum: number;
};

const DAY = 86_400;
/** Learning delays grow by up to a quarter, but by no more than five minutes. */
const MAX_DELAY_FUZZ = 300;

/**
 * What each button would do now. Computed once when the answer is shown: the same input gives the same grants, so the
 * button shown is the answer recorded. Total for any card and any preset that `checkPreset` accepts.
 * Rules: Anki rslib/src/scheduler/states (learning, relearning, review, interval_kind) with FSRS on.
 */
export function computeGrants(input: GrantInput): Grants {
  const { before, preset } = input;
  const elapsed = before.lastDay === null ? 0 : elapsedDays(before.lastDay, input.day);
  const after = byRating((rating) => nextMemory(before.memory, elapsed, rating, preset.weights));
  const context: Context = {
    ...input,
    exact: byRating((rating) => intervalDays(after[rating].stability, preset.desiredRetention, preset.weights)),
    factor: preset.fuzz ? fuzzFactor(input.card, before.reps) : null,
    maximum: Math.max(1, preset.maximumInterval),
  };
  const outcomes = before.phase === 'review' ? reviewOutcomes(context) : stepOutcomes(context);
  const lapsed =
    before.phase === 'review' && preset.leechSuspends && isLeechAt(before.lapses + 1, preset.leechThreshold);
  return byRating((rating) => preview(context, outcomes[rating], after[rating], rating === 1 && lapsed));
}

function byRating<T>(value: (rating: Rating) => T): Readonly<Record<Rating, T>> {
  return { 1: value(1), 2: value(2), 3: value(3), 4: value(4) };
}

/** New and learning cards on the learning steps, lapsed ones on the relearning steps. */
function stepOutcomes(context: Context): Outcomes {
  const { before, preset, exact } = context;
  const phase = before.phase === 'relearning' ? 'relearning' : 'learning';
  const steps = phase === 'relearning' ? preset.relearningSteps : preset.learningSteps;
  const step = currentStep(steps, before.step);
  const graduate = (rating: Rating, least: number) => chooseInterval(context, Math.round(exact[rating]), least);
  const stay = (rating: Rating, delay: number | null, index: number): Outcome => {
    if (delay !== null) return { kind: 'steps', phase, step: index, seconds: delay };
    const within = withinDay(context, rating, phase, steps);
    return within ?? { kind: 'review', days: graduate(rating, 1) };
  };
  return {
    1: stay(1, againDelay(steps), 0),
    2: stay(2, hardDelay(steps, step), step),
    3: stay(3, goodDelay(steps, step), step + 1),
    4: { kind: 'review', days: graduate(4, graduate(3, 1) + 1) },
  };
}

function reviewOutcomes(context: Context): Outcomes {
  const { before, preset, exact, maximum } = context;
  const pass = (rating: Rating, least: number) => {
    const grown = minimumFuzzInterval(exact[rating], before.interval, maximum);
    return chooseInterval(context, exact[rating], Math.max(grown, least));
  };
  const hard = pass(2, 1);
  const good = pass(3, hard + 1);
  const easy = pass(4, good + 1);
  const delay = againDelay(preset.relearningSteps);
  const lapse: Outcome =
    delay !== null
      ? { kind: 'steps', phase: 'relearning', step: 0, seconds: delay }
      : (withinDay(context, 1, 'relearning', preset.relearningSteps) ?? {
          kind: 'review',
          days: fuzzInterval(exact[1], null, 1, maximum),
        });
  return {
    1: lapse,
    2: { kind: 'review', days: hard },
    3: { kind: 'review', days: good },
    4: { kind: 'review', days: easy },
  };
}

/** Whole days inside [least, maximum], from the range of fuzz. */
function chooseInterval({ factor, maximum, day, preset, spread }: Context, interval: number, least: number): number {
  if (factor === null || spread === null) return fuzzInterval(interval, factor, least, maximum);
  return balancedInterval({ interval, minimum: least, maximum, factor, day, preset, spread });
}

/**
 * With no steps at all, an interval under half a day is waited out within the day. Not when the weights know no
 * same-day learning: stability would never grow, and the card would come back for ever (Anki answering/mod.rs).
 */
function withinDay(
  { exact, preset }: Context,
  rating: Rating,
  phase: 'learning' | 'relearning',
  steps: readonly number[],
): Outcome | null {
  const learnsWithinDay = (preset.weights[17] ?? 0) > 0 && (preset.weights[18] ?? 0) > 0;
  if (steps.length > 0 || exact[rating] >= 0.5 || !learnsWithinDay) return null;
  return { kind: 'steps', phase, step: 0, seconds: Math.max(1, Math.floor(exact[rating] * DAY)) };
}

function preview(context: Context, outcome: Outcome, memory: Memory, suspends: boolean): GrantPreview {
  const { at, day } = context;
  const wait = outcome.kind === 'review' ? { days: outcome.days, seconds: null } : stepWait(context, outcome.seconds);
  const due: Due =
    wait.seconds === null
      ? { unit: 'day', day: studyDay(day + wait.days) }
      : { unit: 'instant', at: millis(at + wait.seconds * 1000) };
  const grant: Grant = {
    phase: outcome.kind === 'review' ? 'review' : outcome.phase,
    step: outcome.kind === 'review' ? 0 : outcome.step,
    due,
    ...(suspends ? { suspend: true } : {}),
  };
  return { grant, memory, intervalDays: wait.days, delay: wait.seconds };
}

/**
 * A delay that reaches the next study day is waited in days, so that no card falls due in the middle of a night. The
 * day may be over already, when an answer waited past the rollover: `left` is then negative, and days still count right.
 */
function stepWait({ at, nextDayAt, factor }: Context, seconds: number) {
  const left = (nextDayAt - at) / 1000;
  if (seconds >= left) return { days: Math.floor((seconds - left) / DAY) + 1, seconds: null };
  const spread = Math.floor(Math.min(seconds / 4, MAX_DELAY_FUZZ));
  return { days: 0, seconds: seconds + Math.floor((factor ?? 0) * spread) };
}
