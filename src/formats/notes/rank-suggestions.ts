import type { FoundCard } from './found-card.ts';
import { createOverlaps } from './overlaps.ts';

/** So many suggestions to a thousand characters, so that a long note does not flood the person. */
const PER_THOUSAND = 12;
const AT_LEAST = 8;
/** Below this a suggestion is only shown when the person asks for the rest. */
const WORTH_SHOWING = 0.5;

/** The best suggestions of a note, in its order, and the rest. What is a card already is not suggested again. */
export function rankSuggestions(
  found: readonly FoundCard[],
  explicit: readonly FoundCard[],
  length: number,
): { readonly suggested: readonly FoundCard[]; readonly further: readonly FoundCard[] } {
  const taken = createOverlaps<FoundCard>();
  explicit.forEach(taken.add);
  const best: FoundCard[] = [];
  for (const card of [...found].sort((a, b) => b.confidence - a.confidence || a.start - b.start)) {
    if (taken.some(card, (other) => other.explicit || isSame(other, card))) continue;
    taken.add(card);
    best.push(card);
  }
  const room = Math.max(AT_LEAST, Math.ceil((length / 1000) * PER_THOUSAND));
  const shown = new Set(best.filter(({ confidence }) => confidence >= WORTH_SHOWING).slice(0, room));
  const inOrder = (a: FoundCard, b: FoundCard) => a.start - b.start || a.end - b.end;
  return {
    suggested: [...shown].sort(inOrder),
    further: best.filter((card) => !shown.has(card)).sort(inOrder),
  };
}

function questionOf({ fields }: FoundCard): string {
  return 'question' in fields ? fields.question.replace(/\([^()]*\)|[^\p{L}\p{N}]/gu, '').toLowerCase() : '';
}

/** Two readers saw the same: most of the shorter passage, and it is no mere detail of a long one. */
function isSame(a: FoundCard, b: FoundCard): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const [shorter, longer] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
  if (shared * 10 < 8 * (shorter ?? 0)) return false;
  if (questionOf(a) !== '' && questionOf(a) === questionOf(b)) return true;
  const isTable = a.reader === 'contrast' || b.reader === 'contrast';
  return isTable || a.reader === b.reader || shared * 3 >= (longer ?? 0);
}
