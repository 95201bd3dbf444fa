import { planMoves } from '../../../src/app/move-due-days.ts';
import { startFit } from '../../../src/app/optimize.ts';
import { simulate } from '../../../src/app/simulate.ts';
import { DEFAULT_PACE } from '../../../src/core/insight/pace.ts';
import { DEFAULT_WEIGHTS } from '../../../src/core/memory/fsrs.ts';
import { DEFAULT_SHARES } from '../../../src/core/memory/simulate/rating-shares.ts';
import type { SimulatorInput } from '../../../src/core/memory/simulator.ts';
import { Database } from '../../../src/db/database.ts';
import { randomFrom } from './random.ts';
import { timed } from './replaying.ts';
import { load } from './seed.ts';

const RETENTIONS = Array.from({ length: 30 }, (_, n) => (70 + n) / 100);

/** Milliseconds until the first two courses of half a year are there, and until all thirty are. */
export async function measureSimulation(cards: number): Promise<{ readonly first: number; readonly all: number }> {
  const random = randomFrom(4);
  const input: SimulatorInput = {
    cards: Array.from({ length: cards }, () => {
      const stability = 1 + random() ** 3 * 400;
      const elapsed = Math.floor(random() * stability);
      return { stability, difficulty: 1 + 9 * random(), elapsed, dueIn: Math.ceil(stability) - elapsed };
    }),
    scale: 1,
    weights: DEFAULT_WEIGHTS,
    maximumInterval: 36500,
    learningSteps: 2,
    relearningSteps: 1,
    shares: DEFAULT_SHARES,
    pace: DEFAULT_PACE.milliseconds,
    newPerDay: 20,
    reviewsPerDay: 9999,
    newIgnoresReviewLimit: false,
    days: 182,
    seed: 1,
  };
  const started = performance.now();
  let first = 0;
  let seen = 0;
  await new Promise<void>((done) => {
    simulate(input, RETENTIONS, (course) => {
      seen += 1;
      if (seen === 2) first = performance.now() - started;
      if (course === null) done();
    });
  });
  return { first, all: performance.now() - started };
}

/** Milliseconds from the press to what was found: reading the log, fitting, and the test on the newest fifth. */
export async function measureFitFromLog(
  database: string,
): Promise<{ readonly reviews: number; readonly took: number }> {
  const db = new Database(database);
  const loaded = await load(db);
  const started = performance.now();
  const fit = await startFit(loaded, 'all', () => {}).result;
  const took = performance.now() - started;
  db.close();
  if (fit === 'stopped') throw new Error('The fit was stopped');
  return { reviews: fit.reviews, took };
}

/** Milliseconds to see which due days would move, run by run, and how many would. */
export async function measurePlanMoves(database: string, runs: number) {
  const db = new Database(database);
  const loaded = await load(db);
  let cards = 0;
  const times = Array.from({ length: runs }, () =>
    timed(() => {
      ({ cards } = planMoves(loaded));
    }),
  );
  db.close();
  return { cards, times };
}
