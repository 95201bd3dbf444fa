import { amount, growth, type Report } from './figure.ts';
import type { CountTimes } from './page/counting.ts';
import type { Size } from './page/seed.ts';
import { type FrameTimes, watchPictures } from './probes.ts';
import { devtools, type Stand } from './stand.ts';
import { median } from './stats.ts';
import { longestTask } from './tasks.ts';

const FIRST_LIMIT = 1000;
/** What a person notices as a stop. */
const TASK_LIMIT = 50;

/** The statistics page over the whole log: until its first picture, until its last, the longest task and frame meanwhile. */
export async function measureStats(stand: Stand, large: Size, tenth: Size, runs: number): Promise<Report> {
  const count = async (size: Size): Promise<CountTimes> => {
    const site = await stand.openSeeded(size);
    return stand.inside(site, (page) => page.evaluate((n) => window.bench.measureCounting('saegim', n), runs));
  };
  const small = await count(tenth);
  const counted = await count(large);
  const site = await stand.openSeeded(large);
  const visits: (FrameTimes & { readonly task: number })[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await stand.newPage();
    await page.goto(site.url);
    await page.locator('main h1').waitFor();
    // The review is fetched and the log is tidied behind the first screen.
    await page.waitForTimeout(1500);
    const session = await devtools(page);
    const [times, task] = await longestTask(session, () => page.evaluate(watchPictures, '#/stats'));
    visits.push({ ...times, task });
    await page.close();
  }
  const of = (name: keyof FrameTimes | 'task') => visits.map((visit) => visit[name]);
  const work = ({ collect, count: counting }: CountTimes) => median(collect) + median(counting);
  const name = `Statistics of ${large.entries} entries`;
  const against = 'limit';
  return {
    figures: [
      { name: `${name}: first picture`, ours: median(of('first')), peer: FIRST_LIMIT, unit: 'ms', against, aim: 1 },
      { name: `${name}: longest task`, ours: median(of('task')), peer: TASK_LIMIT, unit: 'ms', against, aim: 1 },
      { name: `${name}: longest frame`, ours: median(of('frame')), peer: TASK_LIMIT, unit: 'ms', against, aim: 1 },
      { name, ours: work(counted), peer: median(counted.bare), unit: 'ms', against: 'a bare sum by day', aim: 12 },
      growth('Statistics', work(counted), work(small)),
    ],
    remarks: [
      `until the last picture ${amount(median(of('last')))} ms; longest tasks (processor time) ${of('task').map(amount).join(', ')}, longest frames (clock on the wall) ${of('frame').map(amount).join(', ')} ms`,
      `${counted.entries} entries: put in order ${amount(median(counted.collect))}, counted ${amount(median(counted.count))} ms`,
    ],
  };
}
