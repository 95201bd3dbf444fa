/** The least of 1, 2, 4, 5, 8 and 10 times a power of ten that is no less: where an axis ends that begins at 0. */
export function niceCeiling(value: number): number {
  const least = Math.max(4, value);
  const power = 10 ** Math.floor(Math.log10(least));
  return (([1, 2, 4, 5, 8] as const).find((step) => step * power >= least) ?? 10) * power;
}
