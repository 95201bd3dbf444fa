import { liveThrough, unevenness, type Year } from '../core/review/spread-year.ts';
import type { Report } from './figure.ts';

const DAYS = 365;
const NEW_PER_DAY = 20;

/** A year of reviews with the load spread over the days, beside the same year with fuzz alone. */
export async function measureSpread(): Promise<Report> {
  const plain = liveThrough(DAYS, NEW_PER_DAY, { loadBalance: false });
  const balanced = liveThrough(DAYS, NEW_PER_DAY, { loadBalance: true });
  // The first two months are mostly short intervals, which have no choice.
  const uneven = ({ reviews }: Year) => unevenness(reviews.slice(60));
  const percent = ({ recall }: Year) => `${(recall * 100).toFixed(2)} %`;
  return {
    figures: [
      {
        name: 'Spread of a year of reviews',
        ours: uneven(balanced),
        peer: uneven(plain),
        unit: 'cards',
        against: 'standard deviation with fuzz alone',
        aim: 0.7,
      },
    ],
    remarks: [`remembered ${percent(balanced)}, with fuzz alone ${percent(plain)}`],
  };
}
