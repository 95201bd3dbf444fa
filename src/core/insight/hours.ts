import { type Answers, isRecallTest } from './answer-columns.ts';
import type { Recall } from './retention.ts';

export type HourTally = Recall & { readonly answers: number };

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Offsets change on such borders, and no faster than this are they asked for. */
const QUARTER = 15 * MINUTE;

/**
 * The 24 hours of the clock on the wall. `utcOffset` gives the minutes east of UTC at an instant; where an answer was
 * given is not in the log, so this is the device's own place. From one study day on.
 */
export function tallyHours(answers: Answers, from: number, utcOffset: (at: number) => number): HourTally[] {
  const hours = Array.from({ length: 24 }, () => ({ answers: 0, asked: 0, recalled: 0 }));
  let quarter = Number.NaN;
  let offset = 0;
  for (let i = 0; i < answers.length; i += 1) {
    if ((answers.day[i] ?? 0) < from) continue;
    const at = answers.at[i] ?? 0;
    const within = Math.floor(at / QUARTER);
    if (within !== quarter) {
      quarter = within;
      offset = utcOffset(at) * MINUTE;
    }
    const hour = Math.floor((at + offset) / HOUR) % 24;
    const tally = hours[hour < 0 ? hour + 24 : hour];
    if (tally === undefined) continue;
    tally.answers += 1;
    if (!isRecallTest(answers.phase[i] ?? 0, answers.interval[i] ?? 0)) continue;
    tally.asked += 1;
    if (answers.rating[i] !== 1) tally.recalled += 1;
  }
  return hours;
}
