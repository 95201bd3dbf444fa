import type { Page } from 'playwright-core';
import { amount, type Figure, growth, type Report } from './figure.ts';
import type { Size } from './page/seed.ts';
import { type AnswerSample, measureFrame, openPeer, putPeer, watchAnswers } from './probes.ts';
import type { Site, Stand } from './stand.ts';
import { median, percentile } from './stats.ts';

const ANSWERS = 100;
const FRAME = 1000 / 60;
/** In the order pressed; mostly Good, as people do. */
const KEYS = ['Digit3', 'Digit3', 'Digit1', 'Digit3', 'Digit4', 'Digit3', 'Digit2', 'Digit3'];
/** Far less than anyone needs to read a card. */
const PAUSE = 120;

/** From a rating key to the frame that shows the next question, in the real app, beside a bare strict put. */
export async function measureAnswers(stand: Stand, large: Size, tenth: Size): Promise<Report> {
  const small = await answerCards(stand, await stand.openSeeded(tenth));
  const { samples, puts, frame } = await answerCards(stand, await stand.openSeeded(large));
  const times = samples.map(total);
  const against = 'a bare strict put + 1 frame';
  const name = 'Key to next card painted';
  const peer = (share: number) => percentile(puts, share) + FRAME;
  const figures: Figure[] = [
    { name: `${name}, p50`, ours: median(times), peer: peer(0.5), unit: 'ms', against, aim: null },
    { name: `${name}, p95`, ours: percentile(times, 0.95), peer: peer(0.95), unit: 'ms', against, aim: 1.5 },
    growth(`${name}, p95`, percentile(times, 0.95), percentile(small.samples.map(total), 0.95)),
  ];
  const part = (name: keyof AnswerSample) => {
    const values = samples.map((sample) => sample[name]);
    return `${amount(median(values))} / ${amount(percentile(values, 0.95))}`;
  };
  return {
    figures,
    remarks: [
      `bare strict put p50 / p95: ${amount(median(puts))} / ${amount(percentile(puts, 0.95))} ms; a frame counts as ${FRAME.toFixed(1)} ms (measured ${frame.toFixed(1)} ms)`,
      `p50 / p95 of the parts: key to handler ${part('waited')}, to the next card in the page ${part('worked')}, to its frame ${part('painted')} ms`,
    ],
  };
}

function total({ waited, worked, painted }: AnswerSample): number {
  return waited + worked + painted;
}

async function answerCards(stand: Stand, site: Site) {
  const page = await stand.newPage();
  await page.goto(`${site.url}#/review`);
  await page.locator('[data-card]:not([hidden])').waitFor();
  await page.evaluate(watchAnswers);
  await page.evaluate(openPeer);
  const frame = await page.evaluate(measureFrame);
  const puts: number[] = [];
  for (let n = 0; n < ANSWERS; n += 1) {
    await answerOne(page, KEYS[n % KEYS.length] ?? 'Digit3', n + 1);
    await page.waitForTimeout(PAUSE);
    puts.push(await page.evaluate(putPeer));
    await page.waitForTimeout(PAUSE);
  }
  const samples = await page.evaluate(() => window.benchAnswers);
  await page.close();
  return { samples, puts, frame };
}

async function answerOne(page: Page, key: string, answers: number): Promise<void> {
  await page.keyboard.press('Space');
  await page.locator('[data-card]:not([hidden]) [data-face="answer"]:not([hidden])').waitFor();
  await page.waitForTimeout(PAUSE);
  await page.keyboard.press(key);
  await page.waitForFunction((wanted) => window.benchAnswers.length === wanted, answers, { polling: 50 });
}
