import type { ImportRecord } from '../db/database.ts';
import type { Loaded } from './loaded.ts';

/** The last imports that can be taken back. */
const KEPT_IMPORTS = 5;

export function emptyRecord(loaded: Loaded): ImportRecord {
  const nothing = { decks: [], notes: [], sources: [], homes: [], presets: [], settings: [], entries: [] };
  return { id: loaded.env.newId(), at: loaded.env.now(), ...nothing };
}

/** Keeps the newest few records. Call it inside the import's own transaction. */
export async function keepRecord(loaded: Loaded, record: ImportRecord): Promise<void> {
  const { imports } = loaded.db;
  await imports.put(record);
  await imports.bulkDelete(await imports.orderBy('at').reverse().offset(KEPT_IMPORTS).primaryKeys());
}
