import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyDay } from '../../../src/core/kernel/ids.ts';
import { mixLists } from '../../../src/core/review/mix.ts';
import { hashOnDay } from '../../../src/core/review/order.ts';
import { desk, onDay, plain } from './queue-helpers.ts';

const letters = 'abcdefghij'.split('');

/** Ten reviews: due a day later, and answered ever more recently, from a to j. */
function tenReviews() {
  const d = desk({ d: letters.map((letter) => `n${letter}`) });
  letters.forEach((letter, n) => {
    d.answer(`n${letter}/0`, n % 2 === 0 ? 3 : 2, 'review', onDay(-(n >> 1)), n - 20);
  });
  return d;
}

describe('review order', () => {
  it('[QUEUE-40] by due date, equals in an order that holds all day and changes with the day', () => {
    const d = tenReviews();
    const main = d.main(d.build({ reviewOrder: 'due' }));
    const pairs = Array.from({ length: 5 }, (_, n) => main.slice(2 * n, 2 * n + 2).sort());
    expect(pairs).toEqual([
      ['ni/0', 'nj/0'],
      ['ng/0', 'nh/0'],
      ['ne/0', 'nf/0'],
      ['nc/0', 'nd/0'],
      ['na/0', 'nb/0'],
    ]);
    expect(d.main(d.build({ reviewOrder: 'due' }))).toEqual(main);
  });

  it('[QUEUE-41] by recall: the least or the best remembered first', () => {
    const d = tenReviews();
    const up = d.main(d.build({ reviewOrder: 'retrievability-ascending' }));
    expect(up.filter((id) => 'acegi'.includes(id?.[1] ?? ''))).toEqual(['na/0', 'nc/0', 'ne/0', 'ng/0', 'ni/0']);
    expect(d.main(d.build({ reviewOrder: 'retrievability-descending' }))).toEqual([...up].reverse());
  });

  it('[QUEUE-42] a review without a memory counts as forgotten', () => {
    const d = desk({ d: ['a', 'b'] });
    d.answer('a/0', 1, 'review', onDay(0), -300);
    d.record('b/0', { kind: 'reschedule', due: onDay(0) });
    expect(d.main(d.build({ reviewOrder: 'retrievability-ascending' }))).toEqual(['b/0', 'a/0']);
  });

  it('[QUEUE-43] random, but the same all day', () => {
    const d = tenReviews();
    const main = d.main(d.build({ reviewOrder: 'random' }));
    expect(d.main(d.build({ reviewOrder: 'random' }))).toEqual(main);
    expect([...main].sort()).not.toEqual(main);
  });

  it('[QUEUE-44] the hash differs from day to day and is spread evenly', () => {
    const today = studyDay(20_000);
    const half = Array.from({ length: 2000 }, (_, n) => hashOnDay(`deck/note-${n}/0`, today)).filter(
      (h) => h < 2 ** 31,
    );
    expect(half.length).toBeGreaterThan(900);
    expect(half.length).toBeLessThan(1100);
    expect(hashOnDay('deck/note/0', today)).not.toBe(hashOnDay('deck/note/0', studyDay(20_001)));
  });
});

describe('new order', () => {
  it('[QUEUE-45] new cards come as the notes stand in the deck, whatever their rows', () => {
    const d = desk({ d: ['z', 'x2', 'a'] });
    expect(d.main(d.build())).toEqual(['z/0', 'x2/0', 'x2/1', 'a/0']);
  });

  it('[QUEUE-46] or random, the same all day', () => {
    const d = desk({ d: letters.map((letter) => `n${letter}`) });
    const main = d.main(d.build({ newOrder: 'random' }));
    expect(main).not.toEqual(d.main(d.build()));
    expect(d.main(d.build({ newOrder: 'random' }))).toEqual(main);
    expect([...main].sort()).toEqual(d.main(d.build()));
  });
});

describe('mixing', () => {
  const list = (...values: number[]) => Int32Array.from(values);

  it('[QUEUE-47] a second list comes before, after or evenly through the first', () => {
    expect([...mixLists(list(1, 2), list(8, 9), 'before')]).toEqual([8, 9, 1, 2]);
    expect([...mixLists(list(1, 2), list(8, 9), 'after')]).toEqual([1, 2, 8, 9]);
    expect([...mixLists(list(1, 2, 3), list(7, 8, 9), 'mix')]).toEqual([1, 7, 2, 8, 3, 9]);
    expect([...mixLists(list(1, 2, 3, 4, 5), list(9), 'mix')]).toEqual([1, 2, 3, 9, 4, 5]);
  });

  it('[QUEUE-48] mixing keeps both orders and leaves no stretch without its share', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (a, b) => {
        const mixed = [
          ...mixLists(
            Int32Array.from({ length: a }, (_, n) => n),
            Int32Array.from({ length: b }, (_, n) => 1000 + n),
            'mix',
          ),
        ];
        expect(mixed.filter((x) => x < 1000)).toEqual(Array.from({ length: a }, (_, n) => n));
        expect(mixed.filter((x) => x >= 1000)).toEqual(Array.from({ length: b }, (_, n) => 1000 + n));
        mixed.forEach((_, n) => {
          const share = mixed.slice(0, n).filter((x) => x < 1000).length;
          expect(Math.abs(share - (n * (a + 1)) / (a + b + 2))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('[QUEUE-49] new cards stand among the reviews, and learning of earlier days too, as the preset says', () => {
    const d = desk({ d: ['new', 'inter', 'rev'] }, plain);
    d.answer('inter/0', 3, 'learning', onDay(0), -1);
    d.answer('rev/0', 3, 'review', onDay(0), -3);
    expect(d.main(d.build({ newMix: 'before', interdayMix: 'after' }))).toEqual(['new/0', 'rev/0', 'inter/0']);
    expect(d.main(d.build({ newMix: 'after', interdayMix: 'before' }))).toEqual(['inter/0', 'rev/0', 'new/0']);
  });
});
