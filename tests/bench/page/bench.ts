import { openChannel } from '../../../src/app/channel.ts';
import { createEngine } from '../../../src/app/engine.ts';
import { systemEnv } from '../../../src/app/env.ts';
import { applyDecks } from '../../../src/app/import-apply.ts';
import { planDecks } from '../../../src/app/import-preview.ts';
import { queueFor } from '../../../src/app/queueing.ts';
import { Database } from '../../../src/db/database.ts';
import { readDeckFile } from '../../../src/formats/deck-json.ts';
import { measureCounting } from './counting.ts';
import { measureFit, measureLongFit } from './fitting.ts';
import { measureImport } from './importing.ts';
import { measureNotes } from './noting.ts';
import { measureReplay, timed } from './replaying.ts';
import { load, seedCollection } from './seed.ts';
import { measureFitFromLog, measurePlanMoves, measureSimulation } from './tuning.ts';

/** Puts the decks that come with the app into its database, as the first run offers. */
async function seedShipped(database: string, files: readonly string[]): Promise<void> {
  const db = new Database(database);
  const channel = openChannel(database, () => {});
  const engine = createEngine(db, systemEnv, channel);
  await engine.load();
  for (const file of files) {
    const read = readDeckFile(await (await fetch(`../decks/${file}`)).text(), file);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    await applyDecks(engine, await planDecks(engine.loaded(), [{ file, decks: read.value }]), false);
  }
  channel.close();
  db.close();
}

/** Milliseconds to build today's queue of all decks, run by run, and how many cards it holds. */
async function measureQueue(database: string, runs: number) {
  const db = new Database(database);
  const loaded = await load(db);
  let cards = 0;
  const times = Array.from({ length: runs }, () =>
    timed(() => {
      cards = queueFor(loaded, null).main.length;
    }),
  );
  db.close();
  return { cards, times };
}

/** Milliseconds to read everything from the snapshot, each time over a connection of its own. */
async function measureOpening(database: string): Promise<number> {
  const db = new Database(database);
  await db.open();
  const started = performance.now();
  await load(db);
  const took = performance.now() - started;
  db.close();
  return took;
}

const bench = {
  seedCollection,
  seedShipped,
  measureQueue,
  measureOpening,
  measureReplay,
  measureImport,
  measureNotes,
  measureCounting,
  measureFit,
  measureLongFit,
  measureFitFromLog,
  measurePlanMoves,
  measureSimulation,
};

export type Bench = typeof bench;

Object.assign(window, { bench });
