import type { CDPSession } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Microseconds of the processor that the thread had. */
  readonly tdur?: number;
};

/**
 * The processor time of the longest task of the page's main thread while the work runs, in milliseconds. On a machine
 * that does other things too, the clock on the wall also counts the time in which the page was not running.
 */
export async function longestTask<T>(session: CDPSession, work: () => Promise<T>): Promise<readonly [T, number]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  const result = await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const ids = new Set(mains.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && ids.has(`${pid} ${tid}`));
  return [result, Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))];
}
