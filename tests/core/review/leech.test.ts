import { describe, expect, it } from 'vitest';
import { isLeechAt } from '../../../src/core/review/leech.ts';

describe('leeches', () => {
  it.each([
    [8, [8, 12, 16, 20]],
    [3, [3, 5, 7, 9, 11, 13, 15, 17, 19]],
    [1, Array.from({ length: 20 }, (_, index) => index + 1)],
    [0, []],
  ])('[GRANT-6] with a threshold of %d the lapses %j make a leech', (threshold, expected) => {
    const lapses = Array.from({ length: 21 }, (_, index) => index);
    expect(lapses.filter((count) => isLeechAt(count, threshold))).toEqual(expected);
  });
});
