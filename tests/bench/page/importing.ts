import { openChannel } from '../../../src/app/channel.ts';
import { createEngine } from '../../../src/app/engine.ts';
import { systemEnv } from '../../../src/app/env.ts';
import { createImport } from '../../../src/app/imports.ts';
import { Database } from '../../../src/db/database.ts';
import { openBare, putBare } from './bare.ts';
import { randomFrom } from './random.ts';
import { deckText } from './texts.ts';

export type ImportTimes = {
  readonly bytes: number;
  /** Milliseconds to read, check and compare the file, and to write it. */
  readonly read: number;
  readonly apply: number;
  /** Milliseconds to put the records that it wrote into an empty database. */
  readonly bare: number;
};

/** Imports a deck of so many notes into an empty collection as the import page does, then puts the same records bare. */
export async function measureImport(notes: number, run: number): Promise<ImportTimes> {
  const name = `bench-import-${notes}-${run}`;
  const text = deckText('imported', notes, randomFrom(3));
  const db = new Database(name);
  const channel = openChannel(name, () => {});
  const engine = createEngine(db, systemEnv, channel);
  await engine.load();
  const imports = createImport(engine, systemEnv, Promise.resolve());
  const started = performance.now();
  await imports.readText(text);
  expectView(imports.store.getState(), 'preview');
  const readAt = performance.now();
  await imports.apply({ gone: 'keep' });
  expectView(imports.store.getState(), 'done');
  const appliedAt = performance.now();
  const runs = await db.notes.toArray();
  channel.close();
  const peer = await openBare(`${name}-bare`);
  const bare = await putBare(peer, runs);
  peer.close();
  indexedDB.deleteDatabase(`${name}-bare`);
  await db.delete();
  const { length: bytes } = new TextEncoder().encode(text);
  return { bytes, read: readAt - started, apply: appliedAt - readAt, bare };
}

function expectView(state: { readonly view: string }, view: string): void {
  if (state.view !== view) throw new Error(`The import stands at ${JSON.stringify(state)} instead of ${view}.`);
}
