import { clipParameters, default_w, FSRSAlgorithm } from 'ts-fsrs';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Rating } from './log.ts';

/**
 * What the scheduler believes about one card. Stability: days until recall has fallen to 90 %, 0.001 to 36500.
 * Difficulty: 1 (easy) to 10.
 */
export type Memory = { readonly stability: number; readonly difficulty: number };

/** Not 0, 17, 19 or 21 weights; a weight that is no number; a 17-weight set that has no FSRS-6 equivalent. */
export type WeightsError = 'wrong-length' | 'not-finite' | 'out-of-range';

/** The published FSRS-6 defaults, the same in ts-fsrs, fsrs-rs and py-fsrs. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;

const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36500;
/** The decay that FSRS-4.5 and FSRS-5 had built in; their weights mean nothing under another one. */
const FSRS_5_DECAY = 0.5;

// ts-fsrs adds four methods to every Date of the page when it is imported. Nothing used here needs them.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name);

/**
 * Weights of any FSRS generation as the 21 of FSRS-6: 21 as they are, 19 (FSRS-5) and 17 (FSRS-4.5) migrated, none
 * the defaults. A weight outside its range is brought to the nearest bound, as the reference does before scheduling.
 * Within the bounds nothing changes: w0 may be 0.001, w19 may be 0. Idempotent.
 * Source: fsrs-rs 6.6 src/model.rs (check_and_fill_parameters, FSRS::new) and src/parameter_clipper.rs.
 */
export function migrateWeights(weights: readonly number[]): Result<readonly number[], WeightsError> {
  if (weights.length === 0) return ok(DEFAULT_WEIGHTS);
  if (![17, 19, 21].includes(weights.length)) return fail('wrong-length');
  if (!weights.every(Number.isFinite)) return fail('not-finite');
  const migrated = fillWeights(weights);
  if (!migrated.every(Number.isFinite)) return fail('out-of-range');
  // No relearning steps and no short term: the widest bounds, which are those the reference schedules with.
  return ok(clipParameters(migrated, 0, false));
}

/**
 * The memory after an answer. `memory` is null before the first one. `elapsedDays` counts whole study days since the
 * last answer; 0 is the same day, below 0 counts as 0. `weights` are 17, 19 or 21 that `migrateWeights` accepts: any
 * others are a bug and throw. Finite for every finite input.
 * Source: fsrs-rs 6.6 src/model.rs (step).
 */
export function nextMemory(
  memory: Memory | null,
  elapsedDays: number,
  rating: Rating,
  weights: readonly number[],
): Memory {
  const { algorithm, initial, decay, factor } = modelOf(weights);
  if (memory === null) return initial[rating];
  const days = Math.max(0, elapsedDays);
  const before = { stability: clampStability(memory.stability), difficulty: clampDifficulty(memory.difficulty) };
  // Handing over the recall saves ts-fsrs from deriving the curve anew at every call.
  return algorithm.next_state(before, days, rating, curve(days, before.stability, decay, factor));
}

/**
 * The probability of recall, 1 down to 0, some days after the last answer; `elapsedDays` may be fractional, below 0
 * counts as 0. ts-fsrs rounds this to 8 decimals, which is too coarse for a memory long gone.
 * Source: fsrs-rs 6.6 src/model.rs (power_forgetting_curve).
 */
export function retrievability(memory: Memory, elapsedDays: number, weights: readonly number[]): number {
  const { decay, factor } = modelOf(weights);
  return curve(Math.max(0, elapsedDays), clampStability(memory.stability), decay, factor);
}

/** As `retrievability`, with the weights looked at once: for a million recalls in a row. The days are not below 0. */
export function forgettingCurve(weights: readonly number[]): (stability: number, elapsedDays: number) => number {
  const { decay, factor } = modelOf(weights);
  return (stability, elapsedDays) => curve(elapsedDays, clampStability(stability), decay, factor);
}

/**
 * The days until recall falls to `desiredRetention` (above 0, at most 1): exact, neither rounded nor capped.
 * Source: fsrs-rs 6.6 src/model.rs (next_interval).
 */
export function intervalDays(stability: number, desiredRetention: number, weights: readonly number[]): number {
  const { decay, factor } = modelOf(weights);
  const retention = Math.min(1, Math.max(1e-6, desiredRetention));
  return (Math.max(0, stability) / factor) * (retention ** (1 / decay) - 1);
}

function fillWeights(weights: readonly number[]): number[] {
  if (weights.length === 21) return [...weights];
  if (weights.length === 19) return [...weights, 0, FSRS_5_DECAY];
  const filled = weights.map((weight, index) => {
    if (index === 4) return weight + 2 * (weights[5] ?? 0);
    if (index === 5) return Math.log(3 * weight + 1) / 3;
    return index === 6 ? weight + 0.5 : weight;
  });
  return [...filled, 0, 0, 0, FSRS_5_DECAY];
}

function curve(days: number, stability: number, decay: number, factor: number): number {
  return (1 + (factor * days) / stability) ** decay;
}

function clampStability(stability: number): number {
  return Math.min(MAX_STABILITY, Math.max(MIN_STABILITY, stability));
}

function clampDifficulty(difficulty: number): number {
  return Math.min(10, Math.max(1, difficulty));
}

type Model = {
  readonly algorithm: FSRSAlgorithm;
  readonly initial: Readonly<Record<Rating, Memory>>;
  readonly decay: number;
  readonly factor: number;
};

const models = new WeakMap<readonly number[], { readonly model: Model; readonly copy: readonly number[] }>();

function modelOf(weights: readonly number[]): Model {
  const known = models.get(weights);
  // An array may have been changed since.
  if (known !== undefined && sameNumbers(known.copy, weights)) return known.model;
  const model = buildModel(weights);
  models.set(weights, { model, copy: [...weights] });
  return model;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return a.length === b.length;
}

function buildModel(weights: readonly number[]): Model {
  const migrated = migrateWeights(weights);
  if (!migrated.ok) throw new Error(`Weights must be migrated before they schedule: ${migrated.error}`);
  const w = migrated.value;
  // Built without short term and relearning steps so that w17 to w19 keep their values. Same-day answers are switched
  // on afterwards, in a plain copy: ts-fsrs would clip again, and its Proxy costs 40 % of every call (0.56 to 0.33 us).
  const algorithm = new FSRSAlgorithm({ w, enable_short_term: false, relearning_steps: [] });
  Object.defineProperty(algorithm, 'param', { value: { ...algorithm.parameters, enable_short_term: true } });
  const decay = -(w[20] ?? FSRS_5_DECAY);
  // Not ts-fsrs's init_stability: it lifts everything under 0.1.
  const first = (rating: Rating): Memory => ({
    stability: clampStability(w[rating - 1] ?? MIN_STABILITY),
    difficulty: clampDifficulty(algorithm.init_difficulty(rating)),
  });
  return {
    algorithm,
    initial: { 1: first(1), 2: first(2), 3: first(3), 4: first(4) },
    decay,
    factor: 0.9 ** (1 / decay) - 1,
  };
}
