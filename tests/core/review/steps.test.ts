import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againDelay, goodDelay, hardDelay, MAX_STEP, parseSteps, printSteps } from '../../../src/core/review/steps.ts';

const DAY = 86_400;

describe('steps as text', () => {
  it.each([
    ['1m 10m', [60, 600]],
    ['30s', [30]],
    ['1h', [3600]],
    ['1d', [DAY]],
    ['1.5h', [5400]],
    ['10', [600]],
    ['  1M,10m ,\t1D ', [60, 600, DAY]],
    ['', []],
  ])('[GRANT-7] "%s" reads as %j seconds', (text, steps) => {
    expect(parseSteps(text)).toEqual({ ok: true, value: steps });
  });

  it.each([
    ['1m ten', 'unreadable', 'ten'],
    ['-5m', 'unreadable', '-5m'],
    ['1w', 'unreadable', '1w'],
    ['1e3m', 'unreadable', '1e3m'],
    ['1m 0m', 'out-of-range', '0m'],
    ['0.2s', 'out-of-range', '0.2s'],
    ['366d', 'out-of-range', '366d'],
    [`${'9'.repeat(400)}d`, 'out-of-range', `${'9'.repeat(400)}d`],
  ])('[GRANT-7] "%s" is refused as %s, naming the piece', (text, problem, piece) => {
    expect(parseSteps(text)).toEqual({ ok: false, error: { problem, text: piece } });
  });

  it('[GRANT-7] prints the largest unit that divides a step', () => {
    expect(printSteps([60, 600, 90, 3600, 5400, DAY])).toBe('1m 10m 90s 1h 90m 1d');
  });

  it('[GRANT-8] whatever is printed reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: MAX_STEP })), (steps) => {
        expect(parseSteps(printSteps(steps))).toEqual({ ok: true, value: steps });
      }),
    );
  });
});

describe('what the buttons give on a step', () => {
  // steps, step -> again, hard, good
  it.each<[number[], number, number | null, number | null, number | null]>([
    [[60, 600], 0, 60, 330, 600],
    [[60, 600], 1, 60, 600, null],
    [[600], 0, 600, 900, null],
    [[3 * DAY], 0, 3 * DAY, 4 * DAY, null],
    [[DAY], 0, DAY, 2 * DAY, null],
    [[60, 600, DAY], 1, 60, 600, DAY],
    [[60, 600, DAY], 2, 60, DAY, null],
    [[60, 600], 7, 60, 600, null],
    [[], 0, null, null, null],
    [[], 3, null, null, null],
  ])('[GRANT-9] steps %j at %d: again %d, hard %d, good %d', (steps, step, again, hard, good) => {
    expect(againDelay(steps)).toBe(again);
    expect(hardDelay(steps, step)).toBe(hard);
    expect(goodDelay(steps, step)).toBe(good);
  });
});
