import type { Mix } from './preset.ts';

/**
 * Puts a second list among a first one: 'before' or 'after' it, or evenly spread through it.
 * Source of the ratio: Anki rslib/src/scheduler/queue/builder/intersperser.rs (rule only).
 */
export function mixLists(main: Int32Array, second: Int32Array, mix: Mix): Int32Array {
  const mixed = new Int32Array(main.length + second.length);
  if (mix !== 'mix') {
    const [first, last] = mix === 'before' ? [second, main] : [main, second];
    mixed.set(first);
    mixed.set(last, first.length);
    return mixed;
  }
  const ratio = (main.length + 1) / (second.length + 1);
  let taken = 0;
  let takenSecond = 0;
  for (let i = 0; i < mixed.length; i += 1) {
    const isSecond = taken === main.length || (takenSecond < second.length && (takenSecond + 1) * ratio < taken + 1);
    mixed[i] = (isSecond ? second[takenSecond] : main[taken]) ?? 0;
    if (isSecond) takenSecond += 1;
    else taken += 1;
  }
  return mixed;
}
