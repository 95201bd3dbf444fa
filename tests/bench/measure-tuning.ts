import { amount, growth, type Report } from './figure.ts';
import type { Size } from './page/seed.ts';
import type { Stand } from './stand.ts';
import { median } from './stats.ts';

/** All thirty courses of a simulation, and those that are looked at first. */
const COURSES_LIMIT = 5000;
const FIRST_LIMIT = 500;
const CARDS = 2000;

/** What the memory screen waits for. */
export async function measureTuning(stand: Stand, large: Size, tenth: Size, runs: number): Promise<Report> {
  const empty = await stand.openApp();
  const simulated = await stand.inside(empty, (page) =>
    page.evaluate((cards) => window.bench.measureSimulation(cards), CARDS),
  );
  const tune = async (size: Size) => {
    const site = await stand.openSeeded(size);
    return stand.inside(site, async (page) => ({
      fit: await page.evaluate(() => window.bench.measureFitFromLog('saegim')),
      moves: await page.evaluate((n) => window.bench.measurePlanMoves('saegim', n), runs),
    }));
  };
  const small = await tune(tenth);
  const { fit, moves } = await tune(large);
  return {
    figures: [
      {
        name: `Simulation of half a year, ${CARDS} cards, 30 retentions`,
        ours: simulated.all,
        peer: COURSES_LIMIT,
        unit: 'ms',
        against: 'limit',
        aim: 1,
      },
      { name: 'Its first two', ours: simulated.first, peer: FIRST_LIMIT, unit: 'ms', against: 'limit', aim: 1 },
      growth('Fit from the log', fit.took, small.fit.took),
      growth('Which due days would move', median(moves.times), median(small.moves.times)),
    ],
    remarks: [
      `${fit.reviews} answers read, fitted and tested on the newest fifth in ${amount(fit.took)} ms`,
      `${moves.cards} of ${large.cards} cards would move; found out in ${amount(median(moves.times))} ms`,
    ],
  };
}
