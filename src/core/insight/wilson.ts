/** The 95 % interval of a share (E. B. Wilson, 1927), which stays within 0 and 1 even where all passed. */
export function wilson(passes: number, count: number): { readonly low: number; readonly high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = passes / count;
  const middle = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  // Rounding must not leave the share outside where it touches an end.
  return {
    low: Math.max(0, Math.min(share, (middle - reach) / scale)),
    high: Math.max(share, (middle + reach) / scale),
  };
}
