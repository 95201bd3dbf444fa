import type { Stamp } from '../core/content/note.ts';
import type { Loaded } from './loaded.ts';

let last = { at: 0, counter: 0 };

/** A stamp later than every one given before in this tab, even when the clock stands still or goes back. */
export function nextStamp(loaded: Pick<Loaded, 'env' | 'device'>): Stamp {
  const at = loaded.env.now();
  last = at > last.at ? { at, counter: 0 } : { at: last.at, counter: last.counter + 1 };
  return { ...last, device: loaded.device };
}

/** Whether `a` was written after `b`, the same on every device. */
export function isLater(a: Stamp, b: Stamp): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.counter !== b.counter) return a.counter > b.counter;
  return a.device > b.device;
}
