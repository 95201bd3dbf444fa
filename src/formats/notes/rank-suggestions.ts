import type { FoundCard } from './found-card.ts';

/** So many suggestions to a thousand characters, so that a long note does not flood the person. */
const PER_THOUSAND = 6;
const AT_LEAST = 6;
/** Below this a suggestion is only shown when the person asks for the rest. */
const WORTH_SHOWING = 0.5;

/** The best suggestions of a note, in its order, and the rest. What is a card already is not suggested again. */
export function rankSuggestions(
  found: readonly FoundCard[],
  explicit: readonly FoundCard[],
  length: number,
): { readonly suggested: readonly FoundCard[]; readonly further: readonly FoundCard[] } {
  const free = found.filter((card) => !explicit.some((one) => overlaps(card, one)));
  const best: FoundCard[] = [];
  for (const card of [...free].sort((a, b) => b.confidence - a.confidence || a.start - b.start)) {
    if (!best.some((one) => isSame(one, card))) best.push(card);
  }
  const room = Math.max(AT_LEAST, Math.ceil((length / 1000) * PER_THOUSAND));
  const suggested = best.filter(({ confidence }) => confidence >= WORTH_SHOWING).slice(0, room);
  const taken = new Set(suggested);
  const inOrder = (a: FoundCard, b: FoundCard) => a.start - b.start || a.end - b.end;
  return { suggested: suggested.sort(inOrder), further: best.filter((card) => !taken.has(card)).sort(inOrder) };
}

function overlaps(a: FoundCard, b: FoundCard): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Two readers saw the same: the same passage, or the same question over an overlapping one. */
function isSame(a: FoundCard, b: FoundCard): boolean {
  if (!overlaps(a, b)) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const isWithin = shared * 10 >= 8 * Math.min(a.end - a.start, b.end - b.start);
  return (
    isWithin &&
    (a.reader === 'contrast' ||
      b.reader === 'contrast' ||
      shared * 2 >= Math.max(a.end - a.start, b.end - b.start) ||
      a.reader === b.reader)
  );
}
