import { amount, type Figure, type Report } from './figure.ts';
import type { FittedLearner } from './page/fitting.ts';
import type { Stand } from './stand.ts';
import { median } from './stats.ts';

/** Learners by name, and how many cards each has answered about ten times. */
const LEARNERS = [
  ['quick', 40],
  ['forgetful', 100],
  ['steady', 500],
] as const;
const LONG_LIMIT = 2000;

/** Fitting weights: beside fsrs-browser, which is fsrs-rs, in the same browser. */
export async function measureFitting(stand: Stand, cards: number, runs: number): Promise<Report> {
  const site = await stand.openApp();
  return stand.inside(site, async (page) => {
    const fitOf = (name: (typeof LEARNERS)[number][0], size: number, times: number) =>
      page.evaluate(([who, n, r]) => window.bench.measureFit(who, n, r), [name, size, times] as const);
    const fitted = [];
    for (const [name, size] of LEARNERS) fitted.push([name, await fitOf(name, size, 1)] as const);
    const large = await fitOf('steady', cards, runs);
    fitted.push(['steady', large] as const);
    const long = await page.evaluate(([n, r]) => window.bench.measureLongFit(n, r), [cards * 5, runs] as const);
    const against = 'fsrs-browser';
    return {
      figures: [
        {
          name: `Fit of ${large.reviews} reviews`,
          ours: median(large.ours),
          peer: large.peer,
          unit: 'ms',
          against,
          aim: 1 / 30,
        },
        {
          name: `Fit of ${long.reviews} reviews`,
          ours: median(long.times),
          peer: LONG_LIMIT,
          unit: 'ms',
          against: 'limit',
          aim: 1,
        },
        ...fitted.map(([name, { reviews, losses }]): Figure => {
          const label = `Log loss, ${name} learner, ${reviews} reviews`;
          return { name: label, ours: losses.ours, peer: losses.peer, unit: 'nats', against, aim: 1 };
        }),
      ],
      remarks: [
        `${amount(large.peer / median(large.ours))} times as fast as fsrs-browser`,
        ...fitted.map(([name, one]) => tellLosses(name, one)),
      ],
    };
  });
}

function tellLosses(name: string, { reviews, losses }: FittedLearner): string {
  const [usual, fitted, truth] = [losses.usual, losses.ours, losses.true].map((loss) => loss.toFixed(5));
  return `${name}, ${reviews} reviews: log loss ${usual} by default, ${fitted} fitted, ${truth} with the true weights`;
}
