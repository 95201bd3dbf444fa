import { describe, expect, it } from 'vitest';
import { desk, inMinutes, onDay } from './queue-helpers.ts';

const names = (count: number, prefix = 'n') =>
  Array.from({ length: count }, (_, n) => prefix + String.fromCharCode(97 + n));
const cards = (...notes: string[]) => notes.map((note) => `${note}/0`);

/** Four cards: one in steps, one in learning of an earlier day, one review, one new. */
function oneOfEach() {
  const d = desk({ d: ['step', 'inter', 'rev', 'fresh'] });
  d.answer('step/0', 1, 'learning', inMinutes(5));
  d.answer('inter/0', 3, 'learning', onDay(0), -1);
  d.answer('rev/0', 3, 'review', onDay(0), -3);
  return d;
}

describe('gathering', () => {
  it('[QUEUE-5] due are reviews and learning up to today, steps within the day, and new cards', () => {
    const d = oneOfEach();
    d.answer('rev/0', 3, 'review', onDay(-2), -5);
    const queue = d.build();
    expect(new Set(d.main(queue))).toEqual(new Set(cards('inter', 'rev', 'fresh')));
    expect([...queue.learning].map((row) => d.live.model.ids[row])).toEqual(['step/0']);
  });

  it('[QUEUE-6] what falls due on a later day stays out, steps included', () => {
    const d = desk({ d: ['a', 'b', 'c'] });
    d.answer('a/0', 3, 'review', onDay(1), -1);
    d.answer('b/0', 3, 'learning', onDay(1));
    d.answer('c/0', 1, 'learning', inMinutes(13 * 60));
    const queue = d.build();
    expect(d.main(queue)).toEqual([]);
    expect(queue.learning.size).toBe(0);
  });

  it('[QUEUE-7] a step from an earlier day is simply due', () => {
    const d = desk({ d: ['a'] });
    d.answer('a/0', 1, 'learning', inMinutes(-3000), -3);
    expect(d.next(d.build())).toBe('a/0');
  });

  it('[QUEUE-8] suspended cards and cards buried today are left out; burying lapses the next day', () => {
    const d = desk({ d: ['a', 'b', 'c'] });
    d.record('a/0', { kind: 'suspend' });
    d.record('b/0', { kind: 'bury' });
    d.record('c/0', { kind: 'bury' }, -1);
    const queue = d.build();
    expect(d.main(queue)).toEqual(['c/0']);
    expect(queue.heldBack.buried).toBe(1);
  });

  it('[QUEUE-9] only the chosen decks are asked', () => {
    const d = desk({ one: ['a'], two: ['b'] });
    expect(d.main(d.build({}, undefined, [1]))).toEqual(['b/0']);
  });
});

describe('a section of a note', () => {
  it('[PAGE-5] is asked whole, due and new, and brings no card of another note', () => {
    const { answer, build, main, next } = desk({ kafka: ['acks', 'isr', 'lag'] });
    answer('acks/0', 3, 'review', onDay(0), -3);
    answer('lag/0', 3, 'review', onDay(5), -3);
    const queue = build({}, undefined, undefined, ['acks/0', 'lag/0', 'isr/0']);
    expect(main(queue)).toEqual(['acks/0', 'isr/0']);
    const section = build({}, undefined, undefined, ['isr/0']);
    expect(main(section)).toEqual(['isr/0']);
    expect(next(section)).toBe('isr/0');
  });
});

describe('limits', () => {
  it('[QUEUE-10] a deck shows so many new cards a day, less those of today', () => {
    const d = desk({ d: names(6) });
    d.answer('na/0', 4, 'review', onDay(4));
    d.answer('nb/0', 4, 'review', onDay(4), -1);
    const queue = d.build({}, { new: 3, review: 100 });
    expect(d.main(queue)).toEqual(cards('nc', 'nd'));
    expect(queue.heldBack).toEqual({ new: 2, review: 0, buried: 0 });
  });

  it('[QUEUE-11] so many reviews, less those of today; learning of earlier days counts and comes first', () => {
    const d = desk({ d: ['done', 'inter', ...names(4, 'r')] });
    for (const note of names(4, 'r')) d.answer(`${note}/0`, 3, 'review', onDay(0), -3);
    d.answer('inter/0', 3, 'learning', onDay(0), -1);
    d.answer('done/0', 3, 'review', onDay(-1), -4);
    d.answer('done/0', 3, 'review', onDay(8));
    const queue = d.build({ interdayMix: 'before' }, { new: 0, review: 3 });
    expect(queue.main).toHaveLength(2);
    expect(d.main(queue)[0]).toBe('inter/0');
    expect(queue.heldBack.review).toBe(3);
  });

  it('[QUEUE-12] new cards use up the review limit, those of today included, unless the preset exempts them', () => {
    const d = desk({ d: ['first', 'rev', ...names(4)] });
    d.answer('rev/0', 3, 'review', onDay(0), -3);
    d.answer('first/0', 4, 'review', onDay(4));
    expect(d.build({}, { new: 10, review: 3 }).main).toHaveLength(2);
    expect(d.build({ newIgnoresReviewLimit: true }, { new: 10, review: 1 }).main).toHaveLength(5);
  });

  it('[QUEUE-13] steps within the day know no limit', () => {
    const d = oneOfEach();
    const queue = d.build({}, { new: 0, review: 0 });
    expect(d.main(queue)).toEqual([]);
    expect(d.next(queue, 5)).toBe('step/0');
  });

  it('[QUEUE-14] each deck has its own limit', () => {
    const d = desk({ one: names(3, 'a'), two: names(3, 'b') });
    expect(d.main(d.build({}, { new: 2, review: 9 }))).toEqual(cards('aa', 'ab', 'ba', 'bb'));
  });

  it('[QUEUE-15] sorting comes before the limits: the order decides what a limited day shows', () => {
    const d = desk({ d: names(5, 'r') });
    names(5, 'r').forEach((note, n) => {
      d.answer(`${note}/0`, 3, 'review', onDay(-n), -20);
    });
    expect(d.main(d.build({ reviewOrder: 'due' }, { new: 0, review: 2 }))).toEqual(cards('re', 'rd'));
  });
});

describe('siblings', () => {
  const bury = { buryNew: true, buryReviews: true, buryInterday: true };

  it('[QUEUE-16] a sibling gathered later is left out where the option for its kind is on', () => {
    const d = desk({ d: ['x3', 'y2'] });
    d.answer('x3/2', 3, 'review', onDay(0), -3);
    const queue = d.build({ buryNew: true });
    expect(new Set(d.main(queue))).toEqual(new Set(['x3/2', 'y2/0']));
    expect(queue.heldBack.buried).toBe(3);
    expect(d.build({ buryReviews: true, buryInterday: true }).main).toHaveLength(5);
  });

  it('[QUEUE-17] each option hides its own kind alone, also behind a sibling in steps', () => {
    const d = desk({ d: ['x4'] });
    d.answer('x4/0', 1, 'learning', inMinutes(5), -1);
    d.answer('x4/1', 3, 'learning', onDay(0), -1);
    d.answer('x4/2', 3, 'review', onDay(0), -3);
    expect(d.main(d.build({ buryInterday: true })).sort()).toEqual(['x4/2', 'x4/3']);
    expect(d.main(d.build({ buryReviews: true })).sort()).toEqual(['x4/1', 'x4/3']);
    expect(d.main(d.build({ buryNew: true })).sort()).toEqual(['x4/1', 'x4/2']);
    expect(d.main(d.build(bury))).toEqual([]);
  });

  it('[QUEUE-18] a sibling hidden for another takes nothing from the limit', () => {
    const d = desk({ d: ['x2', 'y2', 'z2'] });
    expect(d.main(d.build({ buryNew: true }, { new: 2, review: 9 }))).toEqual(['x2/0', 'y2/0']);
  });

  it('[QUEUE-19] siblings of a card answered today stay hidden unless theirs is the earlier-gathered queue', () => {
    const d = desk({ d: ['x2', 'y2'] });
    d.answer('x2/1', 3, 'review', onDay(0), -3);
    d.answer('x2/0', 4, 'review', onDay(5));
    d.answer('y2/0', 4, 'review', onDay(5));
    expect(d.main(d.build(bury))).toEqual(['x2/1']);
  });

  it('[QUEUE-20] the card itself is not hidden by its own answer of today', () => {
    const d = desk({ d: ['x2'] });
    d.answer('x2/0', 4, 'review', onDay(0), -4);
    d.answer('x2/0', 4, 'review', onDay(0));
    expect(d.main(d.build(bury))).toEqual(['x2/0']);
  });

  it("[QUEUE-21] yesterday's answers hide nothing", () => {
    const d = desk({ d: ['x2'] });
    d.answer('x2/0', 4, 'review', onDay(5), -1);
    expect(d.main(d.build(bury))).toEqual(['x2/1']);
  });
});
