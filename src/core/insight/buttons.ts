import { NEW, REVIEW } from '../memory/model.ts';
import { type Answers, MATURE } from './answer-columns.ts';

export const BUTTON_GROUPS = ['fresh', 'learning', 'young', 'mature'] as const;
export type ButtonGroup = (typeof BUTTON_GROUPS)[number];
/** How often each button was pressed: Again, Hard, Good, Easy. */
export type Presses = readonly [again: number, hard: number, good: number, easy: number];

/** The buttons by what the card was when it was asked, from one study day on. */
export function countButtons(
  { length, day, phase, interval, rating }: Answers,
  from: number,
): Readonly<Record<ButtonGroup, Presses>> {
  const counts = new Uint32Array(16);
  for (let i = 0; i < length; i += 1) {
    if ((day[i] ?? 0) < from) continue;
    const at = groupOf(phase[i] ?? 0, interval[i] ?? 0) * 4 + (rating[i] ?? 1) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const presses = (group: number): Presses => {
    const of = (button: number) => counts[group * 4 + button] ?? 0;
    return [of(0), of(1), of(2), of(3)];
  };
  return { fresh: presses(0), learning: presses(1), young: presses(2), mature: presses(3) };
}

function groupOf(phase: number, interval: number): 0 | 1 | 2 | 3 {
  if (phase === NEW) return 0;
  if (phase !== REVIEW) return 1;
  return interval < MATURE ? 2 : 3;
}
