import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/core/kernel/ids.ts';
import { countsOf } from '../../../src/core/review/counts.ts';
import { nextCard } from '../../../src/core/review/next-card.ts';
import { desk, inMinutes, MINUTE, NOW, onDay } from './queue-helpers.ts';

describe('the next card', () => {
  it('[QUEUE-30] steps that are due come first, the earliest first, then the main queue', () => {
    const d = desk({ d: ['a', 'b', 'c'] });
    d.answer('a/0', 1, 'learning', inMinutes(3));
    d.answer('b/0', 1, 'learning', inMinutes(2));
    const queue = d.build();
    expect(d.next(queue)).toBe('c/0');
    expect(d.next(queue, 2)).toBe('b/0');
    d.answer('b/0', 3, 'review', onDay(1));
    expect(d.next(queue, 3)).toBe('a/0');
  });

  it('[QUEUE-31] when nothing else is left, steps come up to the learn-ahead early', () => {
    const d = desk({ d: ['a'] });
    d.answer('a/0', 1, 'learning', inMinutes(30));
    const queue = d.build();
    const wait = nextCard(queue, d.live.model, millis(NOW), 20 * MINUTE);
    expect(wait).toEqual({ kind: 'wait', showAt: NOW + 10 * MINUTE, dueAt: NOW + 30 * MINUTE });
    expect(d.next(queue, 10)).toBe('a/0');
  });

  it('[QUEUE-32] the session ends when nothing is left today', () => {
    const d = desk({ d: ['a'] });
    const queue = d.build();
    d.answer('a/0', 4, 'review', onDay(4));
    expect(d.next(queue)).toBe('done');
  });

  it('[QUEUE-33] a card answered, buried or suspended meanwhile is passed over; undone, it is back in its place', () => {
    const d = desk({ d: ['a', 'b', 'c', 'd'] });
    const queue = d.build();
    const answered = d.answer('a/0', 4, 'review', onDay(4));
    const buried = d.record('b/0', { kind: 'bury' });
    const suspended = d.record('c/0', { kind: 'suspend' });
    expect(d.next(queue)).toBe('d/0');
    d.takeBack('c/0', suspended);
    expect(d.next(queue)).toBe('c/0');
    d.takeBack('b/0', buried);
    expect(d.next(queue)).toBe('b/0');
    d.takeBack('a/0', answered);
    expect(d.next(queue)).toBe('a/0');
  });

  it('[QUEUE-34] answering a card hides its siblings at once, undoing shows them again', () => {
    const d = desk({ d: ['x2', 'y'] });
    d.answer('x2/0', 3, 'review', onDay(0), -3);
    d.answer('x2/1', 3, 'review', onDay(0), -3);
    const queue = d.build({ newMix: 'after' });
    const [first, second] = d.main(queue);
    Object.assign(queue.rules.buries, [4]);
    const answered = d.answer(first!, 3, 'review', onDay(9));
    expect(d.next(queue)).toBe('y/0');
    d.takeBack(first!, answered);
    expect(d.next(queue)).toBe(first);
    expect(d.peek(queue, first!)).toBe('y/0');
    expect(d.peek(queue, 'y/0')).toBe(first);
    expect(second).toMatch(/^x2/);
  });

  it('[QUEUE-35] a card that comes into steps during the session is asked again when due', () => {
    const d = desk({ d: ['a', 'b'] });
    const queue = d.build();
    d.answer('a/0', 1, 'learning', inMinutes(1));
    expect(d.next(queue)).toBe('b/0');
    expect(d.next(queue, 1)).toBe('a/0');
    expect(d.peek(queue, 'b/0')).toBe('a/0');
  });

  it('[QUEUE-36] steps of decks not being studied stay out', () => {
    const d = desk({ one: ['a'], two: ['b'] });
    const queue = d.build({}, undefined, [0]);
    d.answer('b/0', 1, 'learning', inMinutes(0));
    d.answer('a/0', 4, 'review', onDay(3));
    expect(d.next(queue, 5)).toBe('done');
  });
});

describe('counts', () => {
  it('[QUEUE-37] what is left is counted by kind, in all and by deck; learning of earlier days is learning', () => {
    const d = desk({ one: ['new', 'inter', 'step'], two: ['rev', 'gone'] });
    d.answer('inter/0', 3, 'learning', onDay(0), -1);
    d.answer('step/0', 1, 'learning', inMinutes(90));
    d.answer('rev/0', 3, 'review', onDay(0), -3);
    const queue = d.build();
    expect(countsOf(queue, d.live.model, millis(NOW + 100 * MINUTE))).toEqual({
      all: { new: 2, learning: 2, review: 1 },
      byDeck: [
        { new: 1, learning: 2, review: 0 },
        { new: 1, learning: 0, review: 1 },
      ],
    });
    const answered = d.answer('rev/0', 1, 'relearning', inMinutes(10));
    d.record('gone/0', { kind: 'suspend' });
    expect(countsOf(queue, d.live.model, millis(NOW + 100 * MINUTE)).all).toEqual({ new: 1, learning: 3, review: 0 });
    d.takeBack('rev/0', answered);
    expect(countsOf(queue, d.live.model, millis(NOW + 100 * MINUTE)).all).toEqual({ new: 1, learning: 2, review: 1 });
  });

  it('[QUEUE-39] steps beyond the learn-ahead are not counted as left to do', () => {
    const d = desk({ one: ['soon', 'later'] });
    d.answer('soon/0', 1, 'learning', inMinutes(15));
    d.answer('later/0', 1, 'learning', inMinutes(45));
    const queue = d.build();
    expect(countsOf(queue, d.live.model, millis(NOW + 20 * MINUTE)).all.learning).toBe(1);
    expect(countsOf(queue, d.live.model, millis(NOW + 60 * MINUTE)).all.learning).toBe(2);
  });
});

describe('the card answered a moment ago', () => {
  it('[QUEUE-38] waits for any other step that can be shown, and comes again when it is alone or due', () => {
    const d = desk({ one: ['a', 'b'] });
    d.answer('a/0', 1, 'learning', inMinutes(1));
    d.answer('b/0', 1, 'learning', inMinutes(5));
    const queue = d.build();
    const next = (minutes: number, last: string) => {
      const found = nextCard(queue, d.live.model, millis(NOW + minutes * MINUTE), 20 * MINUTE, d.rowOf(last));
      return found.kind === 'card' ? d.live.model.ids[found.row] : found.kind;
    };
    expect(next(0, 'a/0')).toMatch(/b/);
    expect(next(0, 'b/0')).toMatch(/a/);
    expect(next(2, 'a/0')).toMatch(/a/);
    d.record('b/0', { kind: 'suspend' });
    expect(next(0, 'a/0')).toMatch(/a/);
  });
});
