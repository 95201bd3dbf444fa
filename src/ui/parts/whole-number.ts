/** The whole number that a person typed, when it lies within both bounds; spaces around it do not matter. */
export function parseWhole(text: string, { min, max }: { readonly min: number; readonly max: number }): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}
