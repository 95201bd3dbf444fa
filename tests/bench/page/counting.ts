import { collectAnswers } from '../../../src/core/insight/answers.ts';
import { historyStats } from '../../../src/core/insight/stats.ts';
import { studyDay } from '../../../src/core/kernel/ids.ts';
import { columnsOf, type LogColumns } from '../../../src/core/memory/log-columns.ts';
import { Database } from '../../../src/db/database.ts';
import { readSegments, readTail } from '../../../src/db/log.ts';
import { decodeSegment } from '../../../src/formats/segment.ts';
import { timed } from './replaying.ts';
import { load } from './seed.ts';

export type CountTimes = {
  readonly entries: number;
  /** Milliseconds, run by run: putting the answers in order, counting all that the page shows, the bare loop. */
  readonly collect: readonly number[];
  readonly count: readonly number[];
  readonly bare: readonly number[];
};

/** Counts the whole log as the page does and, in turn with it, adds up the same columns day by day and no more. */
export async function measureCounting(database: string, runs: number): Promise<CountTimes> {
  const db = new Database(database);
  const { live } = await load(db);
  const stored = await readSegments(db);
  const segments = stored.map(({ segment }) => {
    const columns = decodeSegment(segment);
    if (!columns.ok) throw new Error(columns.error);
    return columns.value;
  });
  segments.push(columnsOf(await readTail(db)));
  db.close();
  const today = studyDay(Math.max(...(segments.at(-1)?.day ?? [0])));
  const times = { collect: [] as number[], count: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const rows = new Map(live.model.rows);
    let answers = collectAnswers([], rows);
    times.collect.push(
      timed(() => {
        answers = collectAnswers(segments, rows);
      }),
    );
    times.count.push(timed(() => historyStats(answers, null, 'year', today, () => 540)));
    times.bare.push(timed(() => sumBare(segments)));
  }
  return { entries: segments.reduce((sum, { length }) => sum + length, 0), ...times };
}

/** The least that a statistic of days can be: answers, passes and time by day. */
function sumBare(segments: readonly LogColumns[]): unknown {
  const days = new Map<number, Float64Array>();
  for (const { length, day, rating, took } of segments) {
    for (let i = 0; i < length; i += 1) {
      let own = days.get(day[i] ?? 0);
      if (own === undefined) {
        own = new Float64Array(3);
        days.set(day[i] ?? 0, own);
      }
      own[0] = (own[0] ?? 0) + 1;
      if (rating[i] !== 1) own[1] = (own[1] ?? 0) + 1;
      own[2] = (own[2] ?? 0) + (took[i] ?? 0);
    }
  }
  return days;
}
