/** Study days side by side, both ends included. */
export type Bin = { readonly first: number; readonly last: number };

/** Days to a bar: so few that each can be pointed at, so many that the picture stays one. */
export function binSize(days: number): 1 | 7 | 28 {
  if (days <= 31) return 1;
  return days <= 400 ? 7 : 28;
}

/** The days from first to last, cut from the last backwards, so that the newest bar is a whole one. */
export function binsBack(first: number, last: number, size: number): Bin[] {
  const count = Math.max(1, Math.ceil((last - first + 1) / size));
  return Array.from({ length: count }, (_, index) => {
    const end = last - (count - 1 - index) * size;
    return { first: end - size + 1, last: end };
  });
}

/** What falls into each bin, `count` values added up each on its own. What lies outside all bins is left out. */
export function sumBins<T extends { readonly day: number }>(
  bins: readonly Bin[],
  items: readonly T[],
  count: number,
  valuesOf: (item: T) => readonly number[],
): number[][] {
  const start = bins[0]?.first ?? 0;
  const size = (bins[0]?.last ?? 0) - start + 1;
  const sums = bins.map(() => Array.from({ length: count }, () => 0));
  for (const item of items) {
    const own = sums[Math.floor((item.day - start) / size)];
    if (own === undefined) continue;
    valuesOf(item).forEach((value, index) => {
      own[index] = (own[index] ?? 0) + value;
    });
  }
  return sums;
}
