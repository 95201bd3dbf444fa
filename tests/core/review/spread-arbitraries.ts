import fc from 'fast-check';
import type { Spread } from '../../../src/core/review/balance.ts';
import type { EasyDay } from '../../../src/core/review/preset.ts';

/** Seven weekdays of which one at least is normal. */
export const anyEasyDays: fc.Arbitrary<readonly EasyDay[]> = fc
  .tuple(fc.array(fc.constantFrom<EasyDay>('normal', 'reduced', 'minimum'), { minLength: 7, maxLength: 7 }), fc.nat(6))
  .map(([days, normal]) => days.with(normal, 'normal'));

/** Cards and siblings due in the months after a day. */
export const anySpread = (today: number): fc.Arbitrary<Spread> => {
  const ahead = fc.integer({ min: today - 3, max: today + 120 });
  return fc
    .record({
      due: fc.array(fc.tuple(ahead, fc.integer({ min: 1, max: 60 }))),
      own: fc.option(ahead),
      siblings: fc.array(ahead, { maxLength: 3 }),
    })
    .map(({ due, own, siblings }) => {
      const counts = new Map(due);
      if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
      return { due: counts, own, siblings };
    });
};
