import { type Millis, millis } from '../core/kernel/ids.ts';

/** How many answers there were, kept apart from the database: if the browser empties that, this still knows. */
export type Witness = { readonly answers: number; readonly lastAt: Millis };

const KEY = 'saegim.answers';

export function readWitness(storage: Storage): Witness | null {
  const text = storage.getItem(KEY);
  if (text === null) return null;
  const [answers, lastAt] = text.split(' ').map(Number);
  if (answers === undefined || lastAt === undefined || !(answers > 0) || !Number.isFinite(lastAt)) return null;
  return { answers, lastAt: millis(lastAt) };
}

/** A second witness only: when it cannot be written (a full or forbidden store), the answer is safe all the same. */
export function writeWitness(storage: Storage, witness: Witness): void {
  try {
    storage.setItem(KEY, `${witness.answers} ${witness.lastAt}`);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function clearWitness(storage: Storage): void {
  storage.removeItem(KEY);
}
