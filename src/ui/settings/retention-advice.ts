/** Below 80 % much is forgotten, above 95 % reviews grow steeply. Source: Anki's deck options warn at the same points. */
export function adviceOn(percent: number): 'low' | 'high' | null {
  if (percent < 80) return 'low';
  return percent > 95 ? 'high' : null;
}
