import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, isMissed, printLine, printTable, type Report } from '../tests/bench/figure.ts';
import { measureAnswers } from '../tests/bench/measure-answer.ts';
import { measureBytes } from '../tests/bench/measure-bytes.ts';
import { measureFitting } from '../tests/bench/measure-fitting.ts';
import { measureImport, measureOpening, measureQueue, measureReplay } from '../tests/bench/measure-inside.ts';
import { measureNotes } from '../tests/bench/measure-notes.ts';
import { measureSpread } from '../tests/bench/measure-spread.ts';
import { measureStart } from '../tests/bench/measure-start.ts';
import { measureStats } from '../tests/bench/measure-stats.ts';
import { measureTuning } from '../tests/bench/measure-tuning.ts';
import { openStand, type Stand } from '../tests/bench/stand.ts';

type Part = readonly [name: string, measure: (stand: Stand) => Promise<Report>];

/** With `quick` a tenth of everything, to see whether the bench itself works. */
function partsOf(quick: boolean): readonly Part[] {
  const large = quick ? { cards: 10_000, entries: 100_000 } : { cards: 100_000, entries: 1_000_000 };
  const tenth = { cards: large.cards / 10, entries: large.entries / 10 };
  const runs = quick ? 3 : 7;
  return [
    ['bytes', measureBytes],
    ['queue', (stand) => measureQueue(stand, large, tenth)],
    ['replay', (stand) => measureReplay(stand, large, tenth, runs)],
    ['open', (stand) => measureOpening(stand, large, tenth, runs)],
    ['import', (stand) => measureImport(stand, large.cards / 10, runs)],
    ['spread', measureSpread],
    ['stats', (stand) => measureStats(stand, large, tenth, runs)],
    ['notes', (stand) => measureNotes(stand, quick ? 1 : 5)],
    ['answer', (stand) => measureAnswers(stand, large, tenth)],
    ['fit', (stand) => measureFitting(stand, quick ? 200 : 2000, runs)],
    ['tune', (stand) => measureTuning(stand, large, tenth, runs)],
    // The last: it cuts its sites off from the network.
    ['start', (stand) => measureStart(stand, large, runs)],
  ];
}

/**
 * Measures the built app in a real Chromium and prints each figure beside its limit or peer. `--only <name>` measures
 * one part, `--quick` a tenth of the data. A missed aim is told, not a failure: only a bench that breaks returns 1.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const all = partsOf(values.quick);
  const parts = all.filter(([name]) => values.only === undefined || values.only === name);
  if (parts.length === 0) {
    console.error(`No part is called ${values.only}: ${all.map(([name]) => name).join(', ')}`);
    return 2;
  }
  // Vite has set it to development for this process: React would be built with its checks.
  process.env.NODE_ENV = 'production';
  try {
    return await measureAll(parts);
  } catch (error) {
    console.error(error);
    return 1;
  }
}

async function measureAll(parts: readonly Part[]): Promise<number> {
  const stand = await openStand();
  const figures: Figure[] = [];
  try {
    for (const [, measure] of parts) {
      const report = await measure(stand);
      for (const figure of report.figures) console.log(printLine(figure));
      for (const remark of report.remarks) console.log(`  ${remark}`);
      figures.push(...report.figures);
    }
  } finally {
    await stand.close();
  }
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, Chromium ${stand.version}`;
  const missed = figures.filter(isMissed).length;
  console.log(`\n${printTable(figures)}\n\n${machine}. ${missed} of ${figures.length} missed.`);
  return 0;
}
