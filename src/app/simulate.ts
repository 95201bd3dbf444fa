import { measurePace } from '../core/insight/pace.ts';
import type { PresetId } from '../core/kernel/ids.ts';
import { NO_DAY } from '../core/memory/model.ts';
import { DUE_DAY } from '../core/memory/queue-kind.ts';
import { DEFAULT_SHARES } from '../core/memory/simulate/rating-shares.ts';
import type { Course, KnownCard, SimulatorInput } from '../core/memory/simulator.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import type { SimulateReply, SimulateRequest } from '../workers/simulate.ts';
import { type Loaded, moment, presetsByDeck } from './loaded.ts';
import type { Outlook } from './memory-state.ts';
import { askOptimizer, cardsOfPreset } from './optimize.ts';

/** Half a year: long enough for a new retention to show what it costs. */
const DAYS = 182;
/** So many cards tell how all of them fare; more only take longer. */
const MOST_CARDS = 2000;
const SEED = 2023;

/** The person's own cards of a preset, its rules, their ratings and pace. */
export async function readOutlook(loaded: Loaded, id: PresetId): Promise<Outlook> {
  const preset = loaded.presets.get(id) ?? defaultPreset();
  const habits = await askOptimizer(
    { kind: 'habits', database: loaded.db.name, cards: cardsOfPreset(loaded, id) },
    () => {},
  ).result;
  const pace = measurePace(loaded.live, loaded.sealedPace);
  const { known, fresh } = cardsOf(loaded, id);
  const stride = Math.max(1, Math.ceil(known.length / MOST_CARDS));
  const cards = known.filter((_, n) => n % stride === 0);
  const { learningSteps, relearningSteps, maximumInterval, weights, newPerDay, reviewsPerDay } = preset;
  const input: SimulatorInput = {
    cards,
    scale: cards.length === 0 ? 1 : known.length / cards.length,
    weights,
    maximumInterval,
    learningSteps: learningSteps.length,
    relearningSteps: relearningSteps.length,
    shares: typeof habits === 'object' && habits.kind === 'habits' ? habits.shares : DEFAULT_SHARES,
    pace: pace.milliseconds,
    newPerDay,
    reviewsPerDay,
    newIgnoresReviewLimit: preset.newIgnoresReviewLimit,
    days: DAYS,
    seed: SEED,
  };
  const answers = typeof habits === 'object' && habits.kind === 'habits' ? habits.answers : 0;
  return { input, retention: preset.desiredRetention, known: known.length, fresh, answers, ownPace: pace.measured };
}

function cardsOf(loaded: Loaded, preset: PresetId): { readonly known: readonly KnownCard[]; readonly fresh: number } {
  const { catalogue, live } = loaded;
  const { day } = moment(loaded);
  const byDeck = presetsByDeck(loaded);
  const { stability, difficulty, lastDay, dueUnit, due, suspended } = live.model.columns;
  const known: KnownCard[] = [];
  let fresh = 0;
  for (let row = 0; row < catalogue.deck.length; row += 1) {
    if (byDeck[catalogue.deck[row] ?? -1]?.id !== preset || suspended[row] === 1) continue;
    const last = lastDay[row] ?? NO_DAY;
    if (last === NO_DAY || (stability[row] ?? 0) <= 0) {
      fresh += 1;
      continue;
    }
    known.push({
      stability: stability[row] ?? 0,
      difficulty: difficulty[row] ?? 0,
      elapsed: Math.max(0, day - last),
      dueIn: dueUnit[row] === DUE_DAY ? (due[row] ?? 0) - day : 0,
    });
  }
  return { known, fresh };
}

/** Simulates in a worker, one retention after the other; gives a way to stop. */
export function simulate(
  input: SimulatorInput,
  retentions: readonly number[],
  onCourse: (course: Course | null) => void,
): () => void {
  const worker = new Worker(new URL('../workers/simulate.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<SimulateReply>) => {
    onCourse(data);
    if (data === null) worker.terminate();
  };
  worker.postMessage({ input, retentions } satisfies SimulateRequest);
  return () => worker.terminate();
}
